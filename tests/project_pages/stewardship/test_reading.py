"""What the staff of other portals read of a project: what is published, and nothing else."""

from datetime import date

import pytest

from project_pages.models import Project
from project_pages.notes import UnknownValue, ValueSource
from tests.project_pages.stewardship.conftest import address, draft_of, tell
from tests.project_pages.stewardship.test_history import text_of

pytestmark = pytest.mark.django_db

READERS = ["editor-elblag", "chief-elblag", "administrator-elblag", "both", "editor-torun", "superuser"]


@pytest.fixture
def drafted(project):
    """The published project with a draft in which everything is called otherwise."""
    draft = draft_of(project)
    draft.title, draft.goal, draft.contract_number = "Tajny tytuł", "Tajny cel.", "POWR.02.05.00-00-0999/19"
    draft.ends_on = date(2035, 1, 1)
    draft.save_revision()
    return Project.objects.get(pk=project.pk)


@pytest.fixture
def hidden(network):
    """A project of Toruń that was never published."""
    made = Project(title="Ukryty projekt", slug="ukryty", steward=network.portals["torun"], live=False)
    made.save()
    made.save_revision()
    return made


@pytest.mark.parametrize("name", READERS)
def test_everybody_reads_what_is_published_and_no_draft(network, drafted, name):
    text = text_of(network.client(name), address("inspect", drafted.pk))
    for words in (
        "Razem przed siebie",
        "Portal Toruń",
        "POWR.02.05.00-00-0207/17",
        "31 marca 2022 r.",
        "wcześniej: pierwotna umowa",
        "100,00 zł",
        "Województwo Próbne",
        "Pierwszy zapis",
    ):
        assert words in text, words
    for words in ("Tajny", "0999", "2035"):
        assert words not in text, words


def test_given_unknown_and_missing_are_told_apart(network, project):
    draft = draft_of(project)
    draft.signed_on = None
    draft.unknowns = [UnknownValue(fact="signed_on", reason="umowy nie ma w aktach", noted_by="Liderzy")]
    draft.sources = [ValueSource(fact="ends_on", kind="page", page="strona lidera", quote="do marca")]
    draft.save_revision().publish()
    text = text_of(network.client("editor-elblag"), address("inspect", project.pk))
    assert "<strong>nie ustalono</strong>: umowy nie ma w aktach" in text
    assert "strona lidera, „do marca”" in text
    assert "nie podano" in text


@pytest.mark.parametrize(("name", "status"), [("editor-elblag", 404), ("editor-torun", 200), ("superuser", 200)])
def test_what_was_never_published_is_read_by_its_own_portal_only(network, hidden, name, status):
    assert network.client(name).get(address("inspect", hidden.pk)).status_code == status


def test_what_is_no_longer_published_is_read_no_longer(network, project):
    project.unpublish()
    assert network.client("editor-elblag").get(address("inspect", project.pk)).status_code == 404


@pytest.mark.parametrize(
    "view", ["edit", "history", "usage", "delete", "unpublish", "lock", "history_results", "workflow_history"]
)
def test_reading_opens_no_other_door(network, project, view):
    client = network.client("administrator-elblag")
    assert client.get(address(view, project.pk)).status_code == 404
    assert client.post(address("inspect", project.pk)).status_code == 405


def test_the_people_of_another_portal_are_not_named(network, project):
    draft = draft_of(project)
    draft.goal = "Nowy cel."
    draft.save_revision(user=network.people["editor-torun"]).publish(user=network.people["chief-torun"])
    url = address("inspect", project.pk)
    assert "Chief-torun" not in text_of(network.client("editor-elblag"), url)
    assert "Chief-torun" in text_of(network.client("editor-torun"), url)


def test_the_portals_that_tell_it_are_named_with_role_and_link_and_no_strangers_draft(network, project):
    torun, elblag = network.portals["torun"], network.portals["elblag"]
    tell(project, torun, "Razem w Toruniu", role="Prowadzi projekt.")
    tell(project, torun, "Szkic z Torunia", live=False)
    tell(project, elblag, "Razem w Elblągu", role="Wdraża model.")
    tell(project, elblag, "Szkic z Elbląga", live=False)
    text = text_of(network.client("editor-elblag"), address("inspect", project.pk))
    for words in ("Razem w Toruniu", "Prowadzi projekt.", "Razem w Elblągu", "Wdraża model.", "Szkic z Elbląga"):
        assert words in text, words
    assert "http://torun.localhost" in text
    assert "Szkic z Torunia" not in text


@pytest.mark.parametrize("name", READERS)
def test_the_shared_list_shows_published_projects_of_all_portals(network, drafted, hidden, name):
    text = text_of(network.client(name), address("shared"))
    assert "Razem przed siebie" in text
    assert "Toruń" in text
    assert address("inspect", drafted.pk) in text
    assert "Tajny" not in text
    assert "Ukryty" not in text


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("?q=razem", True),
        ("?q=tajny", False),
        ("?q=0207", True),
        ("?q=ukryty", False),
        ("?steward={torun}", True),
        ("?steward={elblag}", False),
        ("?q=razem&ordering=-contract_number", True),
        ("?q=razem&ordering=nic", True),
        ("?q=razem&steward={torun}", True),
        ("?q=razem&programme={programme}", True),
        ("?programme={programme}&ordering=steward", True),
        ("?q=%22", False),
    ],
)
def test_the_shared_list_is_searched_and_filtered(network, drafted, hidden, query, found):
    keys = {name: portal.pk for name, portal in network.portals.items()}
    query = query.format(programme=drafted.programme_id, **keys)
    for view in ("shared", "shared_results"):
        text = text_of(network.client("editor-elblag"), address(view) + query)
        assert ("Razem przed siebie" in text) is found
        assert "Tajny" not in text
        assert "Ukryty" not in text


@pytest.mark.parametrize("ordering", ["title", "-programme", "contract_number", "-_updated_at", "live"])
def test_own_list_is_searched_and_ordered_at_once(network, project, ordering):
    text = text_of(network.client("editor-torun"), address("list") + f"?q=razem&ordering={ordering}")
    assert "Razem przed siebie" in text


def test_own_list_stays_first_and_says_what_to_do_where_it_is_empty(network, project):
    text = text_of(network.client("editor-elblag"), address("list"))
    assert "Razem przed siebie" not in text
    assert address("add") in text
    assert address("shared") in text
    assert "nie prowadzi jeszcze żadnego projektu" in text
    assert "Razem przed siebie" in text_of(network.client("editor-torun"), address("list"))


def test_an_empty_shared_list_says_what_to_do(network, project):
    project.unpublish()
    assert "Pierwszy dodaje się" in text_of(network.client("editor-elblag"), address("shared"))
