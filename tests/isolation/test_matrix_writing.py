"""The isolation matrix, writing: nobody changes another portal through any address under /admin/."""

from dataclasses import replace

import pytest
from django.test import override_settings

from cms.core.admin_scope.verdicts import VERDICTS, everybody
from tests.isolation.planted_urls import PLANTED
from tests.isolation.traces import fingerprints
from tests.isolation.walk import (
    ask,
    clean,
    client_of,
    collect_forms,
    postings,
    readings,
    same,
    sampled,
    undone,
    walk,
)
from tests.isolation.world import ROLES

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.xdist_group("matrix_writing"),
    # wagtail-localize pages through its report without an order of its own.
    pytest.mark.filterwarnings("ignore:Pagination may yield inconsistent results"),
]


@pytest.fixture(scope="module")
def forms(built_world, django_db_blocker):
    """What the forms of the second portal send."""
    with django_db_blocker.unblock():
        return collect_forms(built_world)


@pytest.mark.parametrize("role", ["anonymous", *ROLES])
def test_nobody_changes_another_portal(world, role, forms):
    theirs = world.theirs
    files = [theirs.image.file, theirs.document.file, theirs.image_upload.file, theirs.document_upload.file]
    before = fingerprints(*files)
    report = walk(world, role, postings(theirs, forms))
    clean(report)
    assert report.visits > 500
    assert fingerprints(*files) == before


def test_the_walk_changes_the_portal_when_the_person_may(world, forms):
    """Visits that would write nothing in anybody's hands would prove nothing."""
    done = walk(world, "superuser", sampled(postings(world.theirs, forms)))
    assert len({line.split()[2] for line in done.writes}) > 42


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_what_is_not_yours_answers_like_what_does_not_exist(world, forms, method):
    client = client_of(world, "administrator")
    visits = sampled(readings(world.theirs) if method == "GET" else postings(world.theirs, forms))
    different = []
    for visit in visits:
        if visit.filling.names_objects and "?" not in visit.path:
            elsewhere = replace(visit, path=visit.address.path(dict(visit.filling.missing)))
            with undone():
                foreign = ask(client, visit)
                missing = ask(client, elsewhere)
            if not same(foreign, missing):
                different.append(f"{visit.path} {foreign.status_code}, {elsewhere.path} {missing.status_code}")
    assert not different, "\n".join(different)


@override_settings(ROOT_URLCONF="tests.isolation.planted_urls")
def test_a_planted_write_is_found(world, monkeypatch):
    for name in PLANTED:
        monkeypatch.setitem(VERDICTS, name, everybody())
    visits = [visit for visit in readings(world.theirs) if "planted" in visit.path]
    done = walk(world, "editor", (replace(visit, data=(("title", "zmiana"),)) for visit in visits))
    assert [line for line in done.writes if "media_image" in line]
