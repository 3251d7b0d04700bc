"""The list of a portal's projects: running ones, planned ones, and the archive."""

from datetime import date, timedelta

import pytest

from project_pages.rows import Amendment
from tests.project_pages.conftest import words

pytestmark = pytest.mark.django_db

TODAY = date.today()
YEAR = timedelta(days=365)


@pytest.fixture
def projects(tell) -> None:
    tell(title="Zakończony", slug="zakonczony", starts_on=TODAY - 4 * YEAR, ends_on=TODAY - YEAR)
    tell(title="Planowany", slug="planowany", starts_on=TODAY + YEAR, ends_on=TODAY + 2 * YEAR)
    tell(title="Bez okresu", slug="bez-okresu")
    tell(title="Trwały", slug="trwaly", starts_on=TODAY - 5 * YEAR, ends_on=TODAY - YEAR, durable_until=TODAY + YEAR)
    longer = Amendment(number="1", signed_on=TODAY - YEAR, new_ends_on=TODAY + YEAR)
    tell(
        title="Przedłużony",
        slug="przedluzony",
        starts_on=TODAY - 3 * YEAR,
        ends_on=TODAY - YEAR,
        rows={"amendments": [longer]},
    )
    tell(title="Trwający", slug="trwajacy", starts_on=TODAY - YEAR, ends_on=TODAY + YEAR)


def parts(page) -> dict[str, list[str]]:
    """Titles of projects by the part of the list in which they stand."""
    return {
        words(part, "./h2"): [words(title) for title in part.xpath(".//h3")]
        for part in page.xpath("//section[@class='list-part']")
    }


def test_running_projects_come_first_and_finished_ones_stand_in_the_archive(projects, read):
    found = parts(read("/projekty/"))
    assert list(found.items()) == [
        ("Projekty w realizacji", ["Trwający", "Przedłużony"]),
        ("Projekty planowane", ["Planowany"]),
        ("Projekty bez podanego okresu realizacji", ["Bez okresu"]),
        ("Projekty zakończone", ["Zakończony", "Trwały"]),
    ]


@pytest.mark.parametrize(
    ("status", "titles"),
    [
        ("running", ["Trwający", "Przedłużony"]),
        ("planned", ["Planowany"]),
        ("finished", ["Zakończony", "Trwały"]),
        ("durability", ["Trwały"]),
    ],
)
def test_the_list_is_narrowed_by_status(projects, read, status: str, titles: list[str]):
    assert [title for found in parts(read(f"/projekty/?status={status}")).values() for title in found] == titles


def test_a_finished_project_bears_its_label_in_the_list(projects, read):
    labels = [words(label) for label in read("/projekty/?status=durability").xpath("//*[contains(@class, 'status--')]")]
    assert len(labels) == 1
    assert labels[0].startswith("Projekt zakończony")
    assert "okres trwałości do" in labels[0]
