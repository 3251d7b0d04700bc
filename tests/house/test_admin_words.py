"""The admin says nothing that no catalogue could translate: its words are followed with every message marked."""

import re
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Permission
from django.urls import reverse
from django.utils import translation
from django.utils.translation.trans_real import DjangoTranslation
from lxml import html

from cms.core.wagtail_words import TRANSLATED_ON_IMPORT
from scripts.message_sources import python_messages

pytestmark = pytest.mark.django_db

MARK = "⟦{}⟧"
MARKED = re.compile(r"⟦[^⟦⟧]*⟧")
LETTERS = re.compile(r"[^\W\d_]{2,}")
# What a person reads as the words of the form and not as content.
WORDS = "//label | //th | //legend | //h1 | //h2 | //h3 | //button | //*[contains(@class, 'w-sr-only')]"
SHOWN_AS_THEY_ARE = {settings.WAGTAIL_SITE_NAME, "Portale", "Pliki sieci", "None"}
# Choosers of records are named when hooks are imported: tests/core/test_wagtail_words.py.
NAMES_OF_CHOOSERS = ("Wybierz: ", "Wybierz inny element (")

PAGES = [
    "wagtailadmin_home",
    "wagtailadmin_account",
    "wagtailadmin_choose_page_external_link",
    "wagtailadmin_choose_page_email_link",
    "wagtailadmin_choose_page_phone_link",
    "wagtailadmin_choose_page_anchor_link",
    "wagtailadmin_collections:index",
    "wagtailadmin_collections:add",
    "wagtailadmin_reports:locked_pages",
    "wagtailadmin_reports:site_history",
    "wagtailadmin_reports:aging_pages",
    "wagtailadmin_reports:page_types_usage",
    "wagtailadmin_reports:workflow",
    "wagtailadmin_reports:workflow_tasks",
    "wagtailadmin_workflows:index",
    "wagtailadmin_workflows:add",
    "wagtailimages:index",
    "wagtailimages:add",
    "wagtailimages:add_multiple",
    "wagtailimages_chooser:choose",
    "wagtaildocs:index",
    "wagtaildocs:add",
    "wagtaildocs:add_multiple",
    "wagtaildocs_chooser:choose",
    "wagtailusers_users:index",
    "wagtailusers_users:add",
    "wagtailusers_groups:index",
    "wagtailusers_groups:add",
    "wagtailsites:index",
    "wagtaillocales:index",
    "wagtaillocales:add",
    "wagtailredirects:index",
    "wagtailredirects:add",
    "wagtailredirects:start_import",
    "wagtail_localize:translations_report",
    *(
        f"wagtailsnippets_{record}:{view}"
        for record in ("project_pages_project", "partners_logos_organisation", "partners_logos_programme")
        for view in ("list", "add")
    ),
    "wagtailsnippets_partners_logos_mark:add",
]


@pytest.fixture
def marked_messages(monkeypatch):
    """Mark every message that is translated, instead of translating it."""
    marked = translation._trans
    monkeypatch.setattr(marked, "gettext", lambda message: MARK.format(message) if message else "")
    monkeypatch.setattr(marked, "pgettext", lambda context, message: MARK.format(message))
    monkeypatch.setattr(marked, "ngettext", lambda one, many, number: MARK.format(one if number == 1 else many))
    monkeypatch.setattr(marked, "npgettext", lambda context, one, many, number: MARK.format(many))


@cache
def polish_on_import() -> set[str]:
    """The words that are translated while their module is imported, and so are Polish whatever comes after."""
    catalogue = DjangoTranslation(settings.LANGUAGE_CODE)
    sources = [Path(import_module(name).__file__ or "").read_text() for name in TRANSLATED_ON_IMPORT]
    return {catalogue.gettext(message.singular) for source in sources for message in python_messages(source)}


def unmarked(element: html.HtmlElement) -> str:
    """What is left of the text of an element without that which came from a catalogue."""
    text = " ".join(element.text_content().split())
    while MARKED.search(text):
        text = MARKED.sub("", text)
    text = text.rpartition("|")[2].strip(" :*.()")  # a permission stands after its application and its model
    return text if LETTERS.search(text) and text not in SHOWN_AS_THEY_ARE | polish_on_import() else ""


def unmarked_words(page: str) -> Iterator[str]:
    """The words of an admin page that did not come from a catalogue, alone or as part of a longer message."""
    permissions = set(Permission.objects.values_list("name", flat=True))
    for element in html.fromstring(page).xpath(WORDS):
        text = unmarked(element)
        if text in permissions or text.startswith(NAMES_OF_CHOOSERS):
            continue
        if text and unmarked(element.getparent()):
            yield text


@pytest.fixture
def signed_in(client):
    """A client signed in as an administrator of the whole network."""
    client.force_login(get_user_model().objects.create_superuser("123", "1@2.example", "4"))
    return client


@pytest.mark.filterwarnings("ignore::django.core.paginator.UnorderedObjectListWarning")  # wagtail-localize's report
@pytest.mark.parametrize("name", PAGES)
def test_the_words_of_the_admin_come_from_a_catalogue(signed_in, marked_messages, name):
    response = signed_in.get(reverse(name), headers={"host": "localhost"})
    assert response.status_code == 200
    page = response.json()["html"] if "json" in response["Content-Type"] else response.content.decode()
    assert list(unmarked_words(page)) == []


def test_a_planted_word_is_found(marked_messages):
    planted = f"<form><label>Planted label:</label><h1>{translation.gettext('Pages')}</h1></form>"
    assert list(unmarked_words(planted)) == ["Planted label"]
