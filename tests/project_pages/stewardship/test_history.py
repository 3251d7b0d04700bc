"""What an editor reads of a project's past: two revisions side by side, and the versions of the record."""

from datetime import date

import pytest
from django.test import Client

from project_pages.rows import Amendment
from tests.project_pages.stewardship.conftest import address, draft_of

pytestmark = pytest.mark.django_db


def text_of(client: Client, url: str) -> str:
    answer = client.get(url)
    assert answer.status_code == 200
    return " ".join(answer.content.decode().replace("\xa0", " ").split())


@pytest.fixture
def draft(project):
    """A draft with an annex that moves the end and a mended goal."""
    draft = draft_of(project)
    draft.goal = "Cel projektu po zmianie."
    draft.slug = "razem-dalej"
    draft.amendments = [
        *draft.amendments.all(),
        Amendment(number="2", signed_on=date(2021, 2, 1), new_ends_on=date(2023, 11, 30), reason="Epidemia."),
    ]
    draft.save_revision()
    return draft


@pytest.mark.parametrize("sides", ["live...latest", "earliest...latest"])
def test_a_draft_is_compared_with_what_is_published_in_words(network, project, draft, sides):
    first, last = sides.split("...")
    text = text_of(network.client("editor-torun"), address("revisions_compare", project.pk, first, last))
    for words in (
        "Zakończenie projektu: aneks nr 2",
        "30 listopada 2023 r. (od 1 lutego 2021 r.)",
        "po zmianie",
        "Epidemia.",
        "razem-dalej",
        "zmiana wynika z aneksu",
    ):
        assert words in text, words
    assert "POWR.02.05.00" not in text


def test_two_revisions_are_compared_with_each_other(network, project, draft):
    first = project.revisions.order_by("pk").first()
    url = address("revisions_compare", project.pk, first.pk, draft.latest_revision.pk)
    assert "Epidemia." in text_of(network.client("editor-torun"), url)
    url = address("revisions_compare", project.pk, first.pk, first.pk)
    assert "niczym się nie różnią" in text_of(network.client("editor-torun"), url)


def test_a_project_that_is_not_published_has_no_published_side(network, project, draft):
    project.unpublish()
    url = address("revisions_compare", project.pk, "live", "latest")
    assert network.client("editor-torun").get(url).status_code == 404


def test_other_portals_compare_nothing(network, project, draft):
    url = address("revisions_compare", project.pk, "live", "latest")
    assert network.client("chief-elblag").get(url).status_code == 404


def test_the_history_names_versions_with_their_kind_reason_and_values(network, project, draft):
    draft.latest_revision.publish(user=network.people["chief-torun"])
    later = draft_of(project)
    later.ends_on, later.correction_reason = date(2021, 6, 30), "Błąd w przepisywaniu."
    later.save_revision().publish()
    later = draft_of(project)
    later.goal = "Jeszcze inny cel."
    later.save_revision().publish()
    text = text_of(network.client("editor-torun"), address("history", project.pk))
    for words in ("Pierwszy zapis", "Aneks", "Sprostowanie", "Zmiana treści", "Błąd w przepisywaniu.", "Chief-torun"):
        assert words in text, words
    assert '<span class="deletion">31 marca 2021 r.</span>' in text
    assert '<span class="addition">30 czerwca 2021 r.</span>' in text


def test_the_history_of_a_draft_says_when_its_first_version_will_come(network, project):
    project.versions.all().delete()
    assert "Pierwsza wersja powstanie" in text_of(network.client("editor-torun"), address("history", project.pk))
