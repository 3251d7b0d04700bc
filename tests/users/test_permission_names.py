import pytest
from django.contrib.auth.models import Permission

from cms.users.permission_names import name_permissions

pytestmark = pytest.mark.django_db


def test_permissions_that_a_group_is_given_are_named_in_polish():
    assert Permission.objects.get(codename="add_project").name == "Dodawanie: projekt"
    assert Permission.objects.get(codename="change_user").name == "Zmiana: użytkownik"
    assert Permission.objects.get(codename="publish_page").name == "Publikacja dowolnej strony"


def test_a_second_naming_changes_nothing():
    name_permissions("pl")
    assert name_permissions("pl") == 0


def test_a_permission_with_a_name_of_its_own_keeps_it():
    name_permissions("pl")
    Permission.objects.filter(codename="add_project").update(name="Can add project")
    Permission.objects.filter(codename="change_project").update(name="May write")
    assert name_permissions("pl") == 1
    assert Permission.objects.get(codename="change_project").name == "May write"
