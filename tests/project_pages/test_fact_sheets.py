"""A project's facts in other languages: figures by the system, words by translators."""

import gettext
import re
from datetime import date
from decimal import Decimal

import pytest
from django.conf import settings
from django.test import Client
from wagtail.models import Locale
from wagtail_localize.models import TranslationSource

from cms.portals.services import create_portal
from partners_logos.models import Organisation, Programme
from project_pages.fact_sheet import LANGUAGES
from project_pages.models import Project, ProjectIndexPage, ProjectPage, ProjectText
from project_pages.rows import Area, Budget, Effect, Partnership, Task

HOST = "proba.localhost"
POLISH_ONLY = re.compile(r"[ąęłńśźżĄĘŁŃŚŹŻ]")


@pytest.fixture
def project(db: None) -> Project:
    create_portal(code="siec", name="Sieć", host="localhost", is_network=True)
    create_portal(code="inny", name="Inny", host="inny.localhost")
    portal = create_portal(code="proba", name="Próba", host=HOST, voivodeship="28")
    bodies = [Organisation.objects.create(legal_name=name, kind="ngo") for name in ("Powiat Żniński", "Gmina Łęg")]
    project = Project(
        title="Wspólna sprawa",
        slug="wspolna-sprawa",
        steward=portal,
        live=False,
        programme=Programme.objects.get(code="POWER"),
        starts_on=date(2018, 4, 1),
        ends_on=date(2021, 3, 31),
        summary="Gęste słowa.",
        contract_number="POWR.02.05.00-00-0207/17-00",
    )
    project.budgets = [Budget(scope="whole", total=Decimal("11977479.39"), eu=Decimal("10094619.62"))]
    project.partnerships = [
        Partnership(organisation=body, role=role) for body, role in zip(bodies, ("lead", "partner"), strict=True)
    ]
    project.effects = [Effect(label="współpracuje", number=Decimal(288), unit="podmiotów")]
    project.tasks = [Task(name="Działania edukacyjne", starts=date(2019, 1, 1))]
    project.areas = [Area(code="28")]
    project.save()
    project.save_revision().publish()
    index = ProjectIndexPage.objects.descendant_of(portal.site.root_page).get()
    index.add_child(instance=ProjectPage(title=project.title, slug=project.slug, project=project))
    return Project.objects.get(pk=project.pk)


def sheet(language: str, host: str = HOST, slug: str = "wspolna-sprawa") -> str:
    response = Client(SERVER_NAME=host).get(f"/fakty/{language}/{slug}/")
    assert response.status_code == 200
    return response.content.decode()


def without_polish_parts(html: str) -> str:
    """The text of the page outside elements that say they are Polish, and outside names of languages."""
    main = html.partition("<main")[2].partition("</main>")[0]
    return re.sub(r"<[^>]+>", " ", re.sub(r'<(\w+)[^>]*\blang="pl"[^>]*>.*?</\1>', " ", main, flags=re.DOTALL))


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_the_system_says_is_in_the_language_and_the_rest_is_marked_as_polish(project, language):
    html = sheet(language)
    assert f'<html lang="{language}"' in html
    signs = re.sub(r'<div class="funding-strip.*?</div>\s*</div>\s*</div>', " ", html, flags=re.DOTALL)
    assert POLISH_ONLY.findall(without_polish_parts(signs)) == []


@pytest.mark.parametrize(
    ("language", "amount", "day", "label"),
    [
        ("en", "PLN\u00a011,977,479.39", "31 March 2021", "Project value"),
        ("de", "11.977.479,39\u00a0PLN", "31. März 2021", "Projektwert"),
        ("uk", "11\u00a0977\u00a0479,39\u00a0PLN", "31 березня 2021", "Вартість проєкту"),
    ],
)
def test_amounts_and_days_follow_the_habits_of_the_language(project, language, amount, day, label):
    html = sheet(language)
    assert amount in html
    assert day in html.replace("\u00a0", " ")
    assert label in html
    assert 'datetime="2021-03-31"' in html
    assert 'value="11977479.39"' in html


@pytest.mark.parametrize("language", ["uk", "de"])
def test_no_label_of_the_sheet_lacks_a_translation(language):
    catalogue = gettext.translation("django", settings.BASE_DIR / "locale", [language])
    code = (settings.BASE_DIR / "project_pages" / "fact_sheet.py").read_text(encoding="utf-8")
    template = (settings.BASE_DIR / "templates" / "project_pages" / "fact_sheet.html").read_text(encoding="utf-8")
    labels = re.findall(r"translate (\"[^\"]+\"|'[^']+') %}", template)
    messages = {*re.findall(r'_\("([^"]+)"', code), *(label[1:-1] for label in labels)}
    assert len(messages) > 30
    assert {message for message in messages if not catalogue._catalog.get(message)} == set()


def test_an_amended_end_is_told_with_its_annex(project):
    draft = project.get_latest_revision_as_object()
    draft.amendments.create(number="2", signed_on=date(2020, 5, 4), new_ends_on=date(2021, 12, 31))
    draft.save_revision().publish()
    html = sheet("en").replace("\u00a0", " ")
    assert "31 December 2021" in html
    assert "annex no. 2" in html
    assert "End before that" in html


def test_what_nobody_knows_is_told_with_its_reason(project):
    draft = project.get_latest_revision_as_object()
    draft.contract_number, draft.correction_reason = "", "Numer był zmyślony."
    draft.unknowns.create(fact="contract_number", reason="Umowy nie znaleziono.")
    draft.save_revision().publish()
    html = sheet("de")
    assert "nicht ermittelt" in html
    assert re.search(r'<span lang="pl">Umowy nie znaleziono\.</span>', html)


def test_translated_words_take_the_place_of_the_polish_ones(project):
    polish = ProjectText.objects.get(project=project)
    english = Locale.objects.get_or_create(language_code="en")[0]
    copy = polish.copy_for_translation(english)
    copy.title = "A common cause"
    copy.save()
    line = copy.lines.get(source="Działania edukacyjne")
    line.text = "Education"
    line.save()
    html = sheet("en")
    assert "<h1>A common cause</h1>" in html
    assert "Education" in html
    assert '<span lang="pl">podmiotów</span>' in html


def test_translators_see_words_and_no_figures(project):
    source, _made = TranslationSource.get_or_create_from_instance(ProjectText.objects.get(project=project))
    strings = {segment.string.data for segment in source.stringsegment_set.all()}
    assert {"Wspólna sprawa", "Gęste słowa.", "współpracuje", "podmiotów", "Działania edukacyjne"} <= strings
    assert [text for text in strings if re.search(r"\d{4}|288|POWR", text)] == []


def test_a_label_that_stays_keeps_its_translation_and_one_that_goes_leaves_the_list(project):
    before = {line.source: line.translation_key for line in ProjectText.objects.get(project=project).lines.all()}
    draft = project.get_latest_revision_as_object()
    draft.tasks = [Task(name="Nowe zadanie")]
    draft.save_revision().publish()
    after = {line.source: line.translation_key for line in ProjectText.objects.get(project=project).lines.all()}
    assert after["podmiotów"] == before["podmiotów"]
    assert "Nowe zadanie" in after
    assert "Działania edukacyjne" not in after


@pytest.mark.parametrize(
    ("host", "path"),
    [
        (HOST, "/fakty/pl/wspolna-sprawa/"),
        (HOST, "/fakty/fr/wspolna-sprawa/"),
        (HOST, "/fakty/en/nie-ma/"),
        ("inny.localhost", "/fakty/en/wspolna-sprawa/"),
    ],
)
def test_there_is_no_sheet_in_another_language_of_another_project_or_on_a_portal_that_does_not_tell_it(
    project, host, path
):
    assert Client(SERVER_NAME=host).get(path).status_code == 404


def test_the_network_shows_the_sheets_of_all_portals(project):
    assert "Wspólna sprawa" in sheet("en", host="localhost")


def test_a_project_that_is_not_published_has_no_sheet(project):
    project.unpublish()
    assert Client(SERVER_NAME=HOST).get("/fakty/en/wspolna-sprawa/").status_code == 404


@pytest.mark.both_databases
def test_a_sheet_asks_the_same_number_of_questions_however_many_rows_there_are(project, django_assert_max_num_queries):
    with django_assert_max_num_queries(20) as few:
        sheet("en")
    draft = project.get_latest_revision_as_object()
    draft.effects = [Effect(label=f"skutek {number}", number=Decimal(number)) for number in range(60)]
    draft.save_revision().publish()
    with django_assert_max_num_queries(len(few)):
        sheet("en")
