"""Pages print the facts they quote with the values of today."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.models import Locale, Page
from wagtail.search.backends import get_search_backend

from cms.core.fact_quotes import FactQuote, as_quote
from cms.core.hosts import known_hosts
from cms.core.outline import outline
from cms.core.portal import Portal
from cms.core.telling import Telling, print_quotes, renew_quotes, telling
from cms.portals.services import create_portal
from home.models import ContentPage
from partners_logos.models import Organisation
from project_pages.models import Amendment, Budget, Effect, Partnership, Project, ProjectIndexPage, ProjectPage
from project_pages.quote_index import pages_quoting
from project_pages.texts import ProjectText

pytestmark = pytest.mark.django_db

OLD = "31 marca 2021 r."
END = as_quote("ends_on", "long", OLD)
NOW = '<time datetime="2030-11-30">30\u00a0listopada 2030\u00a0r.</time>'


@pytest.fixture
def portal() -> Portal:
    cache.clear()
    known_hosts.forget()
    create_portal(code="siec", name="Sieć portali", host="localhost", is_network=True)
    return create_portal(code="torun", name="Toruń", host="torun.localhost")


def make_project(portal: Portal, number: int = 1, **values: object) -> Project:
    project = Project.objects.create(
        title=f"Razem {number}",
        slug=f"razem-{number}",
        steward=portal,
        starts_on=date(2018, 4, 1),
        ends_on=date(2030, 11, 30),
        **values,
    )
    Budget.objects.create(project=project, total=Decimal("100.00") * number, eu=Decimal("80.00") * number)
    Effect.objects.create(project=project, label="Modele", number=number, unit="modele")
    lead = Organisation.objects.create(legal_name=f"Lider {number}", kind="unit")
    Partnership.objects.create(project=project, organisation=lead, role="lead")
    return project


@pytest.fixture
def project(portal: Portal) -> Project:
    return make_project(portal)


@pytest.fixture
def page(portal: Portal, project: Project) -> ProjectPage:
    index = ProjectIndexPage.objects.descendant_of(portal.site.root_page).get()
    page = ProjectPage(title="Razem", slug="razem", project=project, introduction=f"<p>Projekt trwa do {END}.</p>")
    return index.add_child(instance=page)


def body(page: Page) -> str:
    return Client(SERVER_NAME="torun.localhost").get(page.get_url()).content.decode()


def add_content(portal: Portal, html: str, title: str = "O sieci") -> ContentPage:
    blocks = [{"type": "text", "value": html}]
    return portal.site.root_page.add_child(instance=ContentPage(title=title, body=blocks))


def test_a_page_prints_the_value_of_its_own_project(page):
    html = body(page)
    assert f"Projekt trwa do {NOW}</p>" in html
    assert OLD not in html
    assert "linktype" not in html


def test_an_amendment_changes_the_next_answer_and_no_stored_text(page, project):
    body(page)
    Amendment.objects.create(project=project, number="1", signed_on=date(2020, 1, 1), new_ends_on=date(2031, 2, 28))
    assert '<time datetime="2031-02-28">28\u00a0lutego 2031\u00a0r.</time>' in body(page)
    page.refresh_from_db()
    assert OLD in page.introduction


EVERYWHERE = {
    "text": f"<h2>Do {END}</h2><p>{END}</p>",
    "callout": {"tone": "info", "title": "", "text": f"<p>{END}</p>"},
    "accordion": {"items": [{"title": "Kiedy?", "text": f"<p>{END}</p>"}]},
    "facts": {"facts": [{"term": "Koniec", "value": f"<p>{END}</p>"}]},
    "steps": {"steps": [{"title": "Krok", "text": f"<p>{END}</p>"}]},
    "timeline": {"entries": [{"date": "2020-01-01", "precision": "day", "title": "Etap", "text": f"<p>{END}</p>"}]},
    "table": {
        "table": {
            "columns": [{"type": "text", "heading": "Co"}],
            "rows": [{"values": [f"<p>{END}</p>"]}],
            "caption": "Terminy",
        },
        "has_row_headers": False,
        "note": "",
    },
}


@pytest.mark.parametrize("name", EVERYWHERE)
def test_every_rich_text_of_a_body_prints_facts(page, name):
    assert name in page._meta.get_field("body").stream_block.child_blocks
    page.body = [{"type": name, "value": EVERYWHERE[name]}]
    page.introduction = ""
    page.save()
    html = body(page)
    assert NOW in html
    assert OLD not in html


def test_a_heading_is_listed_with_the_value_of_today_under_a_lasting_anchor(portal, project):
    html = f"<h2>Do {as_quote('ends_on', 'long', OLD, project=project.pk)}</h2><h2>Dalej</h2><p>x</p>"
    page = add_content(portal, html)
    with telling(page):
        assert [(one.text, one.anchor) for one in outline(page.body)] == [
            ("Do 30\u00a0listopada 2030\u00a0r.", "sekcja-do-31-marca-2021-r"),
            ("Dalej", "sekcja-dalej"),
        ]
    assert '<h2 id="sekcja-do-31-marca-2021-r">Do' in body(page)


def test_other_pages_name_the_project(portal, project):
    page = add_content(portal, f"<p>Budżet: {as_quote('total', 'full', '1 zł', project=project.pk)}</p>")
    assert '<data value="100.00">100,00\u00a0zł</data>' in body(page)


def test_a_quote_that_belongs_to_no_project_says_so(portal, project):
    nowhere = "".join(as_quote("ends_on", "long", OLD, project=key) + "; " for key in ("", 999_999, "abc", "9" * 40))
    html = body(add_content(portal, f"<p>{nowhere}</p>"))
    assert html.count("wartość nieustalona;") == 4
    assert OLD not in html


def test_what_is_not_published_is_told_nowhere(portal, project):
    Project.objects.filter(pk=project.pk).update(live=False)
    page = add_content(portal, f"<p>{as_quote('total', 'full', 'x', project=project.pk)}</p>")
    assert "100,00" not in body(page)
    assert "wartość nieustalona" in body(page)


def test_editors_see_drafts_of_their_own_portal_and_of_no_other(portal, project):
    Project.objects.filter(pk=project.pk).update(live=False)
    other = create_portal(code="lodz", name="Łódź", host="lodz.localhost")
    html = as_quote("total", "full", "x", project=project.pk)
    page, foreign = add_content(portal, html), add_content(other, html)
    quote = FactQuote("total", "full", project=str(project.pk))
    assert Telling(page, drafts_of=portal).print_fact(quote).text == "100,00\u00a0zł"
    assert not Telling(page).print_fact(quote).is_known
    assert not Telling(foreign, drafts_of=other).print_fact(quote).is_known


def test_a_project_page_of_another_portal_does_not_show_a_draft_to_its_editors(portal, page, project):
    other = create_portal(code="lodz", name="Łódź", host="lodz.localhost")
    index = ProjectIndexPage.objects.descendant_of(other.site.root_page).get()
    foreign = index.add_child(instance=ProjectPage(title="Razem", project=project, introduction=f"<p>{END}</p>"))
    Project.objects.filter(pk=project.pk).update(live=False)
    quote = FactQuote("ends_on", "long")
    own, foreign = (ProjectPage.objects.get(pk=one.pk) for one in (page, foreign))
    assert Telling(own, drafts_of=portal).print_fact(quote).is_known
    assert not Telling(foreign, drafts_of=other).print_fact(quote).is_known


def test_outside_of_a_page_the_words_stay(project):
    assert print_quotes(f"<p>{END}</p>") == f"<p>{OLD}</p>"
    assert print_quotes(as_quote("total", "full", "x", project=project.pk)).startswith("<data")


def test_the_editor_gets_the_words_of_today(page):
    with telling(page):
        assert renew_quotes(page.introduction) == (
            '<p>Projekt trwa do <a linktype="fact" fact="ends_on" form="long">30\u00a0listopada 2030\u00a0r.</a>.</p>'
        )


def test_a_page_in_another_language_prints_facts_in_it(page, portal):
    english = Locale.objects.create(language_code="en")
    ProjectPage.objects.filter(pk=page.pk).update(locale=english)
    assert '<time datetime="2030-11-30">30\u00a0November 2030</time>' in body(page)


def test_words_of_another_project_are_told_in_the_language_of_the_page(portal, project):
    english = Locale.objects.create(language_code="en")
    polish = ProjectText.objects.get_or_create(
        project=project, locale=Locale.get_default(), defaults={"title": project.title}
    )[0]
    ProjectText.objects.create(
        project=project, locale=english, title="Together", translation_key=polish.translation_key
    )
    page = add_content(portal, f"<p>{as_quote('title', 'plain', 'x', project=project.pk)}</p>")
    with telling(page, "en"):
        assert print_quotes(as_quote("title", "plain", "x", project=project.pk)) == "Together"
    with telling(page, "de"):
        assert print_quotes(as_quote("title", "plain", "x", project=project.pk)) == '<span lang="pl">Razem 1</span>'


def test_search_finds_the_value_of_today_and_not_the_stored_one(page):
    get_search_backend().add(ProjectPage.objects.get(pk=page.pk))
    assert [one.pk for one in ProjectPage.objects.search("listopada")] == [page.pk]
    assert not ProjectPage.objects.search("marca")


def test_search_reads_facts_in_blocks_too(page):
    page.body = [{"type": "callout", "value": EVERYWHERE["callout"]}]
    page.introduction = ""
    page.save()
    get_search_backend().add(ProjectPage.objects.get(pk=page.pk))
    assert [one.pk for one in ProjectPage.objects.search("listopada")] == [page.pk]


def test_a_quoted_fact_is_a_use_of_its_project(page, portal, project):
    quoting = add_content(portal, f"<p>{as_quote('total', 'full', 'x', project=project.pk)}</p>")
    add_content(portal, "<p>Bez faktów.</p>", "Inna")
    assert {one.pk for one in pages_quoting(project)} == {page.pk, quoting.pk}


def test_search_follows_the_record(portal, project, django_capture_on_commit_callbacks):
    page = add_content(portal, f"<p>Do {as_quote('ends_on', 'long', 'x', project=project.pk)}</p>")
    project.ends_on = date(2031, 9, 30)
    with django_capture_on_commit_callbacks(execute=True):
        project.save_revision().publish()
    assert [one.pk for one in ContentPage.objects.search("września")] == [page.pk]
    assert not ContentPage.objects.search("listopada")
    with django_capture_on_commit_callbacks(execute=True):
        project.unpublish()
    assert not ContentPage.objects.search("września")


def queries(page: Page) -> int:
    body(page)
    cache.clear()
    with CaptureQueriesContext(
        connection,
    ) as captured:
        body(page)
    return len(captured)


def test_facts_of_the_own_project_cost_no_query(page):
    quoting = queries(page)
    codes = ("ends_on", "total", "share", "lead", "partner_count", "effect:modele", "contract_number", "status")
    page.introduction = "".join(f"<p>{as_quote(code, 'x', 'x')}</p>" for code in codes)
    page.save()
    assert queries(page) == quoting
    page.introduction = "<p>Bez faktów.</p>"
    page.save()
    assert queries(page) == quoting


def test_facts_of_many_projects_are_read_together(portal):
    projects = [make_project(portal, number) for number in range(2, 14)]

    def quoting(some: list[Project]) -> str:
        return "".join(
            f"<p>{as_quote(code, 'x', 'x', project=project.pk)}</p>"
            for project in some
            for code in ("ends_on", "total", "lead", "effect:modele")
        )

    none, one, many = (
        queries(add_content(portal, f"<p>Wstęp</p>{quoting(some)}", f"Strona {len(some)}"))
        for some in ([], projects[:1], projects)
    )
    assert one == many
    assert many - none <= 5
