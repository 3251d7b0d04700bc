import pytest
from django.contrib.auth.models import Group
from wagtail.models import Collection, GroupPagePermission, Page, Task, Workflow

pytestmark = pytest.mark.django_db


def test_the_roots_have_polish_names():
    assert Page.get_first_root_node().title == "Portale"
    assert Collection.get_first_root_node().name == "Pliki sieci"


def test_no_group_of_wagtail_sees_every_portal():
    assert not Group.objects.filter(name__in=["Editors", "Moderators"]).exists()
    assert not GroupPagePermission.objects.filter(page__depth=1).exists()
    assert not Workflow.objects.exists()
    assert not Task.objects.exists()
