"""A project as the start of the next one."""

from datetime import date
from decimal import Decimal

import pytest
from lxml import html

from partners_logos.models import Organisation
from project_pages.models import Project
from project_pages.notes import UnknownValue, ValueSource
from project_pages.rows import Effect, Partnership, Task
from project_pages.stewardship.copying import next_project
from project_pages.support import Recruitment, Session
from tests.project_pages.stewardship.conftest import address, draft_of

pytestmark = pytest.mark.django_db
TODAY = date(2026, 5, 4)


@pytest.fixture
def full(project):
    """The project with something of everything, also of what is no longer in force."""
    draft = draft_of(project)
    gone, present = (Organisation.objects.create(legal_name=name, kind="ngo") for name in ("Dawny", "Obecny"))
    draft.partnerships = [
        *draft.partnerships.all(),
        Partnership(organisation=gone, role="partner", until=date(2019, 1, 1)),
        Partnership(organisation=present, role="partner", since=date(2019, 1, 2), budget_part=Decimal("5.00")),
    ]
    draft.effects = [*draft.effects.all(), Effect(label="wdrożone modele", number=Decimal(5), annex="1")]
    draft.tasks = [Task(name="Badanie", text="Opis.", starts=date(2018, 5, 1), ends=date(2018, 6, 1))]
    draft.unknowns = [UnknownValue(fact="call_number", reason="nie wiadomo")]
    draft.sources = [ValueSource(fact="ends_on", kind="page", page="strona")]
    draft.recruitments = [Recruitment(name="Nabór")]
    draft.sessions = [Session(day=date(2019, 3, 1))]
    draft.save_revision().publish()
    return Project.objects.get(pk=project.pk)


def test_words_and_rows_in_force_are_copied_and_nothing_of_the_contract(full):
    made = next_project(full, TODAY)
    assert (made.title, made.goal, made.programme) == (full.title, full.goal, full.programme)
    assert [(row.organisation.legal_name, row.role) for row in made.partnerships.all()] == [
        ("Województwo Próbne", "lead"),
        ("Obecny", "partner"),
    ]
    assert [(row.label, row.number) for row in made.effects.all()] == [("wdrożone modele", 5)]
    assert [(row.name, row.text) for row in made.tasks.all()] == [("Badanie", "Opis.")]
    assert [row.code for row in made.areas.all()] == ["04"]
    assert [(row.name, row.count) for row in made.target_groups.all()] == [("gmin", 40)]


def test_what_belongs_to_one_contract_is_left_out(full):
    made = next_project(full, TODAY)
    for name in ("pk", "slug", "contract_number", "call_number", "signed_on", "starts_on", "ends_on", "durable_until"):
        assert not getattr(made, name), name
    for kind in ("budgets", "amendments", "unknowns", "sources", "recruitments", "sessions"):
        assert not getattr(made, kind).all(), kind
    rows = [row for kind in ("partnerships", "effects", "tasks") for row in getattr(made, kind).all()]
    for row in rows:
        assert row.pk is None
        assert not any((row.annex, row.since, row.until, row.seen_at, row.seen_on))
    assert [row.achieved for row in made.effects.all()] == [None]
    assert [row.budget_part for row in made.partnerships.all()] == [None, None]
    assert [(row.starts, row.ends) for row in made.tasks.all()] == [(None, None)]


def posted(client, url, **changes):
    """What a browser would send of the form, empty fields included."""
    [form] = [
        form for form in html.fromstring(client.get(url).content).iter("form") if "w-editor-form" in form.get("id", "")
    ]
    empty = {field.get("name"): "" for field in form.iter("input") if field.get("type") not in ("checkbox", "radio")}
    return {name: value for name, value in {**empty, **dict(form.form_values()), **changes}.items() if name}


@pytest.mark.parametrize("name", ["editor-torun", "editor-elblag", "superuser"])
def test_the_form_makes_a_new_project_of_the_persons_portal(network, full, name):
    client = network.client(name)
    data = posted(client, address("copy", full.pk), title="Razem jeszcze dalej")
    assert data["contract_number"] == ""
    assert client.post(address("add"), data).status_code == 302
    made = Project.objects.exclude(pk=full.pk).get().get_latest_revision_as_object()
    assert (made.title, made.live, made.slug) == ("Razem jeszcze dalej", False, "razem-jeszcze-dalej")
    assert made.steward.code == (name.partition("-")[2] or "siec")
    assert [row.organisation.legal_name for row in made.partnerships.all()] == ["Województwo Próbne", "Obecny"]
    assert [(row.label, row.number, row.achieved) for row in made.effects.all()] == [("wdrożone modele", 5, None)]
    full.refresh_from_db()
    assert full.title == "Razem przed siebie"
    assert full.partnerships.count() == 3


def test_a_copy_of_the_same_title_gets_an_address_of_its_own(network, full):
    client = network.client("editor-elblag")
    for _time in range(2):
        client.post(address("add"), posted(client, address("copy", full.pk)))
    assert sorted(Project.objects.values_list("slug", flat=True)) == [
        "razem-przed-siebie",
        "razem-przed-siebie-2",
        "razem-przed-siebie-3",
    ]


def test_a_long_title_gets_a_free_address_within_its_length(network):
    for _time in range(2):
        made = Project(title="długi tytuł " * 20, steward=network.portals["torun"])
        made.full_clean()
        made.save()
        assert len(made.slug) <= 120
    assert Project.objects.filter(slug__startswith="dlugi-tytul").count() == 2


def test_drafts_of_another_portal_are_not_copied(network, full):
    draft = draft_of(full)
    draft.goal = "Tajny cel."
    draft.save_revision()
    assert "Tajny cel" not in network.client("editor-elblag").get(address("copy", full.pk)).content.decode()
    full.unpublish()
    assert network.client("editor-elblag").get(address("copy", full.pk)).status_code == 404
    assert network.client("editor-torun").get(address("copy", full.pk)).status_code == 200


def test_who_may_not_add_copies_nothing(network, full):
    network.portals["elblag"].editors.permissions.filter(codename="add_project").delete()
    url = address("copy", full.pk)
    assert network.client("editor-elblag").get(url).status_code == 302
    assert url not in network.client("editor-elblag").get(address("inspect", full.pk)).content.decode()


def test_the_record_that_is_read_leads_to_its_copy(network, full):
    text = network.client("editor-elblag").get(address("inspect", full.pk)).content.decode()
    assert address("copy", full.pk) in text


def test_rows_without_their_keys_are_no_error_of_the_server(network, full):
    data = posted(network.client("editor-elblag"), address("copy", full.pk))
    del data["partnerships-0-id"]
    assert network.client("editor-elblag").post(address("add"), data).status_code == 400


def test_a_draft_without_a_chosen_portal_is_kept_by_that_of_the_host(network, full):
    client = network.client("superuser")
    data = posted(client, address("copy", full.pk), title="Bez portalu", kept_by="")
    assert client.post(address("add"), data).status_code == 302
    assert Project.objects.get(title="Bez portalu").steward.code == "siec"
