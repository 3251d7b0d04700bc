"""A sentence with a quoted fact is translated as one sentence, and its fact is printed in the language of the page."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.cache import cache
from django.test import Client
from wagtail.models import Locale
from wagtail_localize.models import StringTranslation, Translation, TranslationSource
from wagtail_localize.strings import extract_strings

from cms.core.fact_quotes import as_quote, quotes_in
from cms.core.hosts import known_hosts
from cms.core.portal import Portal
from cms.portals.services import create_portal
from home.models import ContentPage
from project_pages.models import Budget, Project, ProjectIndexPage, ProjectPage

pytestmark = pytest.mark.django_db

END, TOTAL = as_quote("ends_on", "long", "31 marca 2021 r."), as_quote("total", "rounded", "1 zł")
SENTENCE = f"Projekt trwa do {END} i kosztuje {TOTAL}, <strong>bez wkładu</strong>."
IN_SEGMENT = (
    'Projekt trwa do <a id="a1">31 marca 2021 r.</a> i kosztuje <a id="a2">1 zł</a>, <strong>bez wkładu</strong>.'
)
ENGLISH = 'It costs <a id="a2">1 zł</a> and runs until <a id="a1">the end</a>.'


@pytest.fixture
def portal() -> Portal:
    cache.clear()
    known_hosts.forget()
    create_portal(code="siec", name="Sieć portali", host="localhost", is_network=True)
    return create_portal(code="torun", name="Toruń", host="torun.localhost")


@pytest.fixture
def project(portal: Portal) -> Project:
    project = Project.objects.create(title="Razem", slug="razem", steward=portal, ends_on=date(2030, 11, 30))
    Budget.objects.create(project=project, total=Decimal("11977479.39"))
    return project


def translated(page: ProjectPage | ContentPage, language: str, text: str) -> ProjectPage | ContentPage:
    """The page in a language, with one sentence translated."""
    locale = Locale.objects.create(language_code=language)
    for ancestor in page.get_ancestors().filter(depth__gt=1).specific():
        ancestor.copy_for_translation(locale, copy_parents=True).save_revision().publish()
    source, _made = TranslationSource.update_or_create_from_instance(page)
    translation = Translation.objects.create(source=source, target_locale=locale)
    [segment] = source.stringsegment_set.filter(string__data=IN_SEGMENT)
    StringTranslation.objects.create(
        translation_of=segment.string,
        locale=locale,
        context=segment.context,
        data=text,
        translation_type=StringTranslation.TRANSLATION_TYPE_MANUAL,
    )
    translation.save_target(publish=False)
    page.get_translation(locale).get_latest_revision().publish()
    return page.get_translation(locale)


def test_a_sentence_with_quoted_facts_is_one_segment():
    _template, [(string, attributes)] = extract_strings(f"<p>{SENTENCE}</p>")
    assert string.data == IN_SEGMENT
    assert attributes["a1"]["fact"] == "ends_on"
    assert list(quotes_in(string.render_html(attributes))) == list(quotes_in(SENTENCE))


def test_the_translated_page_prints_facts_in_its_language(portal, project):
    index = ProjectIndexPage.objects.descendant_of(portal.site.root_page).get()
    page = index.add_child(instance=ProjectPage(title="Razem", project=project, introduction=f"<p>{SENTENCE}</p>"))
    english = translated(page, "en", ENGLISH)
    assert 'fact="total" form="rounded"' in english.introduction
    html = Client(SERVER_NAME="torun.localhost").get(english.get_url()).content.decode()
    assert (
        'It costs <data value="11977479.39">PLN\u00a011.98\u00a0million</data> and runs until '
        '<time datetime="2030-11-30">30\u00a0November 2030</time>.'
    ) in html


def test_text_in_blocks_is_translated_with_its_facts_too(portal, project):
    quotes = SENTENCE.replace('form="long"', f'form="long" project="{project.pk}"')
    quotes = quotes.replace('form="rounded"', f'form="rounded" project="{project.pk}"')
    body = [{"type": "callout", "value": {"tone": "info", "title": "", "text": f"<p>{quotes}</p>"}}]
    page = portal.site.root_page.add_child(instance=ContentPage(title="O projekcie", body=body))
    german = translated(page, "de", 'Es läuft bis <a id="a1">Ende</a>, Wert <a id="a2">x</a>.')
    html = Client(SERVER_NAME="torun.localhost").get(german.get_url()).content.decode()
    assert 'bis <time datetime="2030-11-30">30.\u00a0November 2030</time>, Wert <data' in html
    assert "11,98\u00a0Mio.\u00a0PLN" in html


def test_words_that_a_translator_left_out_are_no_harm(portal, project):
    index = ProjectIndexPage.objects.descendant_of(portal.site.root_page).get()
    page = index.add_child(instance=ProjectPage(title="Razem", project=project, introduction=f"<p>{SENTENCE}</p>"))
    ukrainian = translated(page, "uk", 'Проєкт триває до <a id="a1">кінця</a>.')
    html = Client(SERVER_NAME="torun.localhost").get(ukrainian.get_url()).content.decode()
    assert 'Проєкт триває до <time datetime="2030-11-30">30\u00a0листопада 2030' in html
