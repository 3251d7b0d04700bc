"""The panel, the report, the dashboard and the command say the same of a page, and each only to whom it concerns."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from cms.core.portal import Portal
from cms.core.rules.book import Level
from cms.core.rules.changes import PortalRuleChoice, RuleChange
from cms.core.rules.kinds import examine_published, findings_on
from cms.core.rules.stored import choose_levels
from partners_logos.models import Organisation, Programme
from project_pages.models import Budget, Partnership, Project, ProjectIndexPage, ProjectPage
from tests.project_pages.permitted import permit, permit_page
from tests.project_pages.stewardship.conftest import Network, network  # noqa: F401 a fixture

pytestmark = pytest.mark.django_db

CONTROL = "publishing_control"
REPORT = "publishing_control_report"


@pytest.fixture
def torun(network: Network) -> Portal:  # noqa: F811
    return network.portals["torun"]


@pytest.fixture
def project(torun: Portal) -> Project:
    return make_project(torun)


def make_project(portal: Portal, number: int = 1) -> Project:
    """A published FERS project; its value is known, and what nobody knows is said to be unknown."""
    made = Project(title=f"Blisko domu {number}", slug=f"blisko-{number}", steward=portal, summary="Usługi.")
    made.programme = Programme.objects.get(code="FERS")
    made.live = False
    lead = Organisation.objects.create(legal_name=f"Województwo {number}", kind="self_government")
    made.partnerships = [Partnership(organisation=lead, role="lead")]
    made.budgets = [Budget(scope="whole", total=Decimal("100.00"), eu=Decimal("80.00"))]
    permit(made).save_revision().publish()
    return Project.objects.get(pk=made.pk)


def tell(portal: Portal, project: Project, title: str = "Blisko domu", *, live: bool = True) -> ProjectPage:
    index = ProjectIndexPage.objects.descendant_of(portal.site.root_page).get()
    page = ProjectPage(title=title, project=project, live=False)
    index.add_child(instance=permit_page(page))
    revision = page.save_revision()
    if live:
        revision.publish()
    return ProjectPage.objects.get(pk=page.pk)


def control(client, thing) -> str:
    names = thing._meta
    answer = client.get(reverse(CONTROL, args=[names.app_label, names.model_name, thing.pk]))
    return answer.content.decode() if answer.status_code == 200 else str(answer.status_code)


# The panel ----------------------------------------------------------------------------------------------------------


def test_the_panel_tells_what_blocks_first_and_folds_what_is_met(network, torun, project) -> None:  # noqa: F811
    page = tell(torun, project, live=False)
    page.privacy_page = None
    page.save_revision()
    shown = control(network.client("editor-torun"), page)
    assert shown.index("Wskaż stronę, na której instytucja") < shown.index("Podaj jednostkę lub rolę")
    assert shown.index("Podaj jednostkę lub rolę") < shown.index("<details")
    assert shown.index("<details") < shown.index("Wartość projektu jest podana")
    assert 'href="#pole-privacy_page"' in shown
    assert "Art. 13 i 14 RODO" in shown


def test_a_field_of_the_record_is_reached_by_those_who_may_edit_it(network, torun, project) -> None:  # noqa: F811
    address = reverse("wagtailsnippets_project_pages_project:edit", args=[project.pk])
    page = tell(torun, project)
    other = tell(network.portals["elblag"], project)
    assert f'href="{address}#pole-contract_number"' in control(network.client("editor-torun"), page)
    assert address not in control(network.client("editor-elblag"), other)


def test_the_panel_of_a_record_reads_its_draft(network, project) -> None:  # noqa: F811
    draft = project.get_latest_revision_as_object()
    draft.budgets = [Budget(scope="whole", total=Decimal("100.00"), eu=Decimal("120.00"))]
    draft.save_revision(clean=False)
    shown = control(network.client("editor-torun"), project)
    assert "musi być większy od zera i nie większy od wartości projektu" in shown
    assert "Zmieniono opublikowane wartości" in shown
    assert 'href="#pole-budgets"' in shown


def test_the_panel_stands_in_the_forms_also_of_what_is_new(network, torun, project) -> None:  # noqa: F811
    client = network.client("editor-torun")
    index = ProjectIndexPage.objects.descendant_of(torun.site.root_page).get()
    addresses = [
        reverse("wagtailadmin_pages:edit", args=[tell(torun, project).pk]),
        reverse("wagtailadmin_pages:add", args=["project_pages", "projectpage", index.pk]),
        reverse("wagtailsnippets_project_pages_project:edit", args=[project.pk]),
        reverse("wagtailsnippets_project_pages_project:add"),
    ]
    for address in addresses:
        shown = client.get(address).content.decode()
        assert 'id="tab-publishing_control"' in shown
        assert "data-publishing-control" in shown
    assert "Wybierz program" in client.get(addresses[3]).content.decode()


@pytest.mark.parametrize("name", ["editor-elblag", "administrator-elblag"])
def test_the_panel_of_another_portal_is_not_there(network, torun, project, name) -> None:  # noqa: F811
    client = network.client(name)
    assert control(client, tell(torun, project)) == "404"
    assert control(client, project) == "404"


@pytest.mark.parametrize("label", ["project_pages/projectpage/999999", "media/image/1", "nothing/here/1"])
def test_what_no_rule_looks_at_has_no_panel(network, label) -> None:  # noqa: F811
    assert network.client("superuser").get(f"/admin/publishing-control/{label}/").status_code == 404


def test_the_panel_asks_the_same_number_of_questions_however_many_rows_there_are(project) -> None:
    draft = project.get_latest_revision_as_object()
    few = queries(lambda: findings_on(draft))
    bodies = [Organisation.objects.create(legal_name=f"Gmina {number}", kind="municipality") for number in range(20)]
    draft.partnerships = [*draft.partnerships.all(), *(Partnership(organisation=row, role="partner") for row in bodies)]
    draft.save_revision()
    longer = Project.objects.get(pk=project.pk).get_latest_revision_as_object()
    longer.programme = draft.programme
    assert queries(lambda: findings_on(longer)) == few


def queries(run) -> int:
    with CaptureQueriesContext(connection) as captured:
        run()
    return len(captured)


# The report ---------------------------------------------------------------------------------------------------------


@pytest.fixture
def told(network, torun, project) -> dict[str, ProjectPage]:  # noqa: F811
    """Two portals tell the project, each under its own title."""
    return {name: tell(network.portals[name], project, f"Strona {name}") for name in ("torun", "elblag")}


def test_the_report_shows_ones_own_portals_only(network, told) -> None:  # noqa: F811
    shown = network.client("editor-elblag").get(reverse(REPORT)).content.decode()
    assert "Strona elblag" in shown
    assert "Strona torun" not in shown
    both = network.client("superuser").get(reverse(REPORT)).content.decode()
    assert "Strona elblag" in both
    assert "Strona torun" in both


def test_another_portal_cannot_be_asked_for_in_the_report(network, torun, told) -> None:  # noqa: F811
    answer = network.client("editor-elblag").get(reverse(REPORT), {"portal": torun.pk})
    assert "Strona torun" not in answer.content.decode()
    assert answer.status_code == 200


def test_the_report_is_narrowed_by_portal_level_and_rule(network, torun, told) -> None:  # noqa: F811
    client = network.client("superuser")

    def titles(**asked: object) -> set[str]:
        text = client.get(reverse(f"{REPORT}_results"), asked).content.decode()
        return {name for name in ("Strona torun", "Strona elblag") if name in text}

    assert titles(portal=torun.pk) == {"Strona torun"}
    assert titles(rule="KON-5") == {"Strona torun", "Strona elblag"}
    assert titles(rule="KON-5", level="block") == set()
    assert titles(rule="FE21-5g") == set()
    assert titles(rule="FE21-5g", level="ok") == {"Strona torun", "Strona elblag"}


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_the_report_is_exported(network, told, form) -> None:  # noqa: F811
    answer = network.client("editor-torun").get(reverse(REPORT), {"export": form})
    content = b"".join(answer.streaming_content)
    assert answer.status_code == 200
    if form == "csv":
        text = content.decode()
        assert "Strona torun" in text
        assert "KON-5" in text
        assert "Strona elblag" not in text


def test_the_dashboard_tells_what_blocks_on_ones_own_portals(network, torun, told) -> None:  # noqa: F811
    home = reverse("wagtailadmin_home")
    assert "Żadna opublikowana strona" in network.client("editor-torun").get(home).content.decode()
    choose_levels(portal=torun, levels={"KON-5": "block"})
    shown = network.client("editor-torun").get(home).content.decode()
    assert "łamie regułę, która blokuje publikację" in shown
    assert "Strona torun" in shown
    assert "Strona torun" not in network.client("editor-elblag").get(home).content.decode()


# Settings in the admin ----------------------------------------------------------------------------------------------


def test_the_network_tries_a_change_before_it_takes_effect(network, told) -> None:  # noqa: F811
    client = network.client("superuser")
    data = {"level": "block", "sentence": "Podaj kontakt.", "valid_from": "1.01.2026", "note": "Nowy podręcznik."}
    answer = client.post(reverse("publishing_rule", args=["KON-5"]), data)
    change = RuleChange.objects.get()
    assert answer.url == reverse("rule_change", args=[change.pk])
    tried = client.post(answer.url, {"decision": "try"}).content.decode()
    assert "Strona torun" in tried
    assert "Strona elblag" in tried
    assert "nie można byłoby opublikować" in tried
    assert Level.BLOCK not in {row.level for row in findings_on(told["torun"])}
    client.post(answer.url, {"decision": "enact"})
    assert "KON-5" in {row.rule for row in findings_on(told["torun"]) if row.level is Level.BLOCK}
    assert "Nowy podręcznik." in client.get(reverse("publishing_rule", args=["KON-5"])).content.decode()


def test_a_change_that_makes_no_difference_says_so(network, told) -> None:  # noqa: F811
    client = network.client("superuser")
    data = {"level": "warn", "sentence": "Sprawdź.", "valid_from": "1.01.2026", "note": "x"}
    address = client.post(reverse("publishing_rule", args=["FE14-3"]), data).url
    assert "nic by się nie zmieniło" in client.post(address, {"decision": "try"}).content.decode()
    client.post(address, {"decision": "withdraw"})
    assert RuleChange.objects.get().state == RuleChange.State.WITHDRAWN


def test_a_wrong_change_is_refused_beside_the_field(network) -> None:  # noqa: F811
    answer = network.client("superuser").post(reverse("publishing_rule", args=["BP-2"]), {"parameter_rate": "zero"})
    assert answer.status_code == 200
    assert "Wpisz liczbę" in answer.content.decode()
    assert not RuleChange.objects.exists()


@pytest.mark.parametrize("name", ["administrator-torun", "editor-torun"])
def test_only_the_network_changes_rules(network, name) -> None:  # noqa: F811
    client = network.client(name)
    for address in (reverse("publishing_rules"), reverse("publishing_rule", args=["KON-5"])):
        assert client.get(address).status_code == 302
        client.post(address, {"level": "off", "sentence": "x", "valid_from": "1.01.2026", "note": "x"})
    assert not RuleChange.objects.exists()


def test_a_portals_administrator_chooses_for_its_own_portal(network, torun) -> None:  # noqa: F811
    client = network.client("administrator-torun")
    address = client.get(reverse("own_portal_rules")).url
    assert address == reverse("portal_rules", args=[torun.pk])
    assert "KON-5" in client.get(address).content.decode()
    client.post(address, {"KON-5": "block"})
    assert [(row.portal, row.rule, row.level) for row in PortalRuleChoice.objects.all()] == [(torun, "KON-5", "block")]


@pytest.mark.parametrize("name", ["administrator-elblag", "editor-torun", "chief-torun"])
def test_nobody_else_chooses_for_a_portal(network, torun, name) -> None:  # noqa: F811
    answer = network.client(name).post(reverse("portal_rules", args=[torun.pk]), {"KON-5": "block"})
    assert answer.status_code in (302, 403, 404)
    assert not PortalRuleChoice.objects.exists()


# The command --------------------------------------------------------------------------------------------------------


def checked(*arguments: str) -> list[dict[str, str]]:
    out = StringIO()
    call_command("check_projects", *arguments, "--json", stdout=out)
    return json.loads(out.getvalue())


def test_the_command_tells_every_finding_of_every_portal(told) -> None:
    rows = checked()
    assert {row["portal"] for row in rows} == {"torun.localhost", "elblag.localhost"}
    assert {row["page"] for row in rows} == {page.full_url for page in told.values()}
    assert {row["level"] for row in rows} == {"warn", "ok"}
    assert set(rows[0]) == {"portal", "page", "project", "rule", "level", "sentence", "source"}
    assert rows == checked()


def test_the_command_keeps_to_one_portal(told) -> None:
    assert {row["portal"] for row in checked("--portal", "elblag.localhost")} == {"elblag.localhost"}
    assert checked("--portal", "ELBLAG.localhost:8000") == checked("--portal", "elblag.localhost")


def test_a_host_without_a_portal_is_an_error(told) -> None:
    with pytest.raises(CommandError, match="nigdzie.localhost"):
        checked("--portal", "nigdzie.localhost")
    with pytest.raises(CommandError):
        checked("--on", "wczoraj rano")


def test_the_command_asks_for_another_day(told) -> None:
    assert "FE21-5g" in {row["rule"] for row in checked("--on", "2021-01-01")}
    assert "FE21-5g" not in {row["rule"] for row in checked("--on", "31.12.2020")}


def test_a_project_that_its_keeper_does_not_tell_is_named(network, project) -> None:  # noqa: F811
    [row] = [row for row in checked() if row["rule"] == "FE21-4a"]
    assert (row["portal"], row["page"], row["project"], row["level"]) == ("torun.localhost", "", "blisko-1", "warn")


def test_people_read_lines_and_a_sum(told) -> None:
    out = StringIO()
    call_command("check_projects", stdout=out)
    assert "Blokuje: 0" in out.getvalue()
    assert "KON-5" in out.getvalue()


def test_more_pages_need_no_more_queries(network, torun, told) -> None:  # noqa: F811
    examine_published()
    few = queries(examine_published)
    for number in range(2, 6):
        tell(torun, make_project(torun, number), f"Strona {number}")
    assert queries(examine_published) == few
    assert few < 25


def test_the_rules_of_the_day_are_asked_of_the_facts_of_the_day(torun, project) -> None:
    draft = project.get_latest_revision_as_object()
    draft.unknowns = [row for row in draft.unknowns.all() if row.fact not in ("starts_on", "ends_on")]
    draft.starts_on, draft.ends_on = date(2024, 1, 1), date(2025, 12, 31)
    draft.goal = "Osoby zostaną przeszkolone."
    permit(draft)
    draft.correction_reason = "Podano daty."
    draft.save_revision().publish()
    tell(torun, draft)
    rules = {day: {row["rule"]: row["level"] for row in checked("--on", day)} for day in ("2025-12-31", "2026-01-01")}
    assert "KZP-7" not in rules["2025-12-31"]
    assert rules["2026-01-01"]["KZP-7"] == "warn"
