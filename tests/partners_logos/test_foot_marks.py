"""Marks at the foot of a portal's pages: in their order, by name, in one query however many they are."""

import pytest
from django.core.cache import cache
from django.test import Client

from cms.core.hosts import known_hosts
from cms.portals.services import create_portal
from partners_logos.models import Mark, PortalMark
from partners_logos.templatetags.marks import foot_marks

pytestmark = pytest.mark.django_db


@pytest.fixture
def portal():
    cache.clear()
    known_hosts.forget()
    create_portal(code="siec", name="Sieć portali", host="localhost", is_network=True)
    return create_portal(code="torun", name="Portal toruński", host="torun.localhost")


def test_marks_come_in_their_order_and_in_one_query(portal, django_assert_num_queries):
    marks = list(Mark.objects.order_by("-name")[:5])
    for order, mark in enumerate(marks):
        PortalMark.objects.create(portal=portal, mark=mark, sort_order=order)
    with django_assert_num_queries(1):
        assert foot_marks(portal) == marks


def test_marks_stand_below_the_content_with_their_full_names(portal):
    mark = Mark.objects.exclude(drawing="").first()
    PortalMark.objects.create(portal=portal, mark=mark)
    html = Client(SERVER_NAME="torun.localhost").get("/kontakt/").content.decode()
    band = html.partition('class="foot-marks')[2]
    assert html.index("</main>") < html.index('class="foot-marks')
    assert mark.name in band
    assert f'alt="{mark.alt_text}"' in band


def test_no_portal_has_no_marks(django_assert_num_queries):
    with django_assert_num_queries(0):
        assert foot_marks(None) == []
