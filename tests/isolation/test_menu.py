"""The menu holds nothing that would send a person away again."""

import json
import re

import pytest
from django.urls import reverse

from tests.isolation.walk import client_of
from tests.isolation.world import ROLES

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.xdist_group("matrix_writing"),
    pytest.mark.filterwarnings("ignore:Pagination may yield inconsistent results"),
]


def addresses_of_menu(text: str) -> set[str]:
    """Every address in the data from which the side bar is drawn."""
    props = json.loads(re.search(r'<script id="wagtail-sidebar-props"[^>]*>(.*?)</script>', text, re.S)[1])
    found: set[str] = set()

    def collect(part: object) -> None:
        if isinstance(part, dict):
            found.update(value for name, value in part.items() if name == "url" and isinstance(value, str))
            for value in part.values():
                collect(value)
        elif isinstance(part, list):
            for value in part:
                collect(value)
        elif isinstance(part, str) and part.startswith("/admin/"):
            found.add(part)

    collect(props)
    return {address for address in found if address.startswith("/admin/")}


@pytest.mark.parametrize("role", [*ROLES, "superuser"])
def test_every_item_of_the_menu_leads_somewhere(world, role):
    client = client_of(world, role)
    addresses = addresses_of_menu(client.get(reverse("wagtailadmin_home")).content.decode())
    assert len(addresses) > 10
    barred = []
    for address in sorted(addresses - {reverse("wagtailadmin_logout")}):
        client.start_afresh()
        answer = client.get(address, follow=True)
        turned_away = answer.redirect_chain and answer.redirect_chain[-1][0] == reverse("wagtailadmin_home")
        if answer.status_code != 200 or turned_away:
            barred.append(f"{address} {answer.status_code}")
    assert not barred, barred
