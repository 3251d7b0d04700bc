"""The isolation matrix, reading: nobody meets another portal at any address under /admin/."""

import pytest
from django.test import override_settings
from django.urls import resolve

from cms.core.admin_scope.verdicts import PLAIN, VERDICTS, Audience, everybody, verdict_on
from tests.isolation.addresses import NoRule, addresses, fillings
from tests.isolation.planted_urls import PLANTED
from tests.isolation.walk import clean, readings, sampled, walk
from tests.isolation.world import ROLES

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.xdist_group("matrix_reading"),
    # wagtail-localize pages through its report without an order of its own.
    pytest.mark.filterwarnings("ignore:Pagination may yield inconsistent results"),
]


def test_every_address_can_be_filled_with_objects_of_a_portal(world):
    unknown = []
    for address in addresses():
        try:
            fillings(address, world.theirs)
        except NoRule as error:
            unknown.append(str(error))
    assert not unknown, "\n".join(unknown)
    assert len(addresses()) > 250


def test_every_address_has_a_verdict_and_so_has_every_name_in_it(world):
    undecided = undecided_addresses(world)
    assert not undecided, "\n".join(undecided)


def undecided_addresses(world):
    """Addresses, and names in them, about which nobody has decided."""
    found = []
    for address in addresses():
        match = resolve(address.path(dict(fillings(address, world.theirs)[0].values)))
        verdict = verdict_on(match)
        if verdict is None:
            found.append(f"{address.label}: no verdict")
        elif verdict.audience is Audience.STAFF:
            names = [*(str(place) for place in range(len(match.args))), *match.kwargs]
            found += [f"{address.label}: {name}" for name in names if name not in verdict.objects and name not in PLAIN]
    return found


@pytest.mark.parametrize("role", ["anonymous", *ROLES])
def test_nobody_reads_another_portal(world, role):
    visits = readings(world.theirs)
    report = walk(world, role, sampled(visits) if role == "chief" else visits)
    clean(report)
    assert len(report.addresses) == len(addresses())


@pytest.mark.parametrize("role", ["editor", "administrator"])
def test_ones_own_portal_shows_nothing_of_another(world, role):
    visits = readings(world.mine)
    report = walk(world, role, sampled(visits) if role == "editor" else visits)
    clean(report)
    assert report.statuses[200] > 100


def test_the_walk_sees_the_portal_when_the_person_may(world):
    """A walk that met nothing would find nothing: the same visits, by people who may make them."""
    seen = walk(world, "superuser", sampled(readings(world.theirs)))
    assert not seen.failures, "\n".join(seen.failures)
    assert len(seen.leaks) > 120
    neighbour = walk(world, "neighbour_administrator", sampled(readings(world.theirs)))
    assert len(neighbour.leaks) > 60


@override_settings(ROOT_URLCONF="tests.isolation.planted_urls")
def test_an_address_nobody_decided_about_is_reported_and_closed(world):
    assert undecided_addresses(world) == [f"{name}: no verdict" for name in PLANTED]
    report = walk(world, "administrator", (visit for visit in readings(world.theirs) if "planted" in visit.path))
    assert not report.leaks
    assert report.visits == len(PLANTED)


@override_settings(ROOT_URLCONF="tests.isolation.planted_urls")
def test_a_planted_leak_is_found(world, monkeypatch):
    for name in PLANTED:
        monkeypatch.setitem(VERDICTS, name, everybody())
    visits = [visit for visit in readings(world.theirs) if "planted" in visit.path]
    seen = walk(world, "editor", iter(visits))
    assert len(seen.leaks) == len(PLANTED)
