"""Nothing in the admin or on a page is left in English: every message has its Polish translation."""

import gettext
import importlib
import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import polib
import pytest
from django.apps import apps
from django.conf import settings
from django.utils.translation.trans_real import DjangoTranslation

from scripts.message_sources import (
    Message,
    bundle_messages,
    folder_messages,
    our_script_messages,
    page_messages,
    python_messages,
    script_messages,
    template_messages,
)
from scripts.messages import main as merge_catalogues

LANGUAGE = "pl"
HOUSE = Path(settings.BASE_DIR)
# Libraries whose messages reach the admin although not all of them are installed as applications.
SHOWN_LIBRARIES = ("django", "django.contrib.humanize", "django_filters", "modelcluster", "treebeard")
FIELD = re.compile(r"%\(\w+\)[sd]|%[sd]|\{\w*\}")


def missing(messages: Iterable[Message], translation: DjangoTranslation) -> list[Message]:
    """The messages that the merged catalogue lacks, or has without one of the plural forms of its language."""
    return [message for message in messages if not is_translated(message, translation._catalog._catalogs)]


def is_translated(message: Message, catalogues: list[dict]) -> bool:
    """Whether one of the catalogues has the message, with every plural form when it has a plural."""
    if not message.plural:
        return any(catalogue.get(message.key) for catalogue in catalogues)
    return any(
        all(catalogue.get((message.key, form)) for form in range(number_of_forms(catalogue[""])))
        for catalogue in catalogues
        if (message.key, 0) in catalogue
    )


def number_of_forms(header: str) -> int:
    """The number of plural forms that the header of a catalogue declares."""
    declared = re.search(r"nplurals\s*=\s*(\d+)", header)
    return int(declared[1]) if declared else 2


def sentence(messages: list[Message]) -> str:
    """What the reader of a failed test is told: the number of messages, and each on a line of its own."""
    return "\n".join([f"{len(messages)} messages lack a Polish translation:", *sorted(map(repr, messages))])


@cache
def library_folders() -> dict[str, Path]:
    """The folders of the libraries whose messages can be shown, by name."""
    shown = {name: Path(importlib.import_module(name).__path__[0]) for name in SHOWN_LIBRARIES}
    installed = {app.name: Path(app.path) for app in apps.get_app_configs()}
    return shown | {name: folder for name, folder in installed.items() if "site-packages" in folder.parts}


def applications_below(folder: Path) -> frozenset[Path]:
    """The folders of applications inside this one; each is looked at on its own where it is installed."""
    marked = (*folder.glob("**/apps.py"), *folder.glob("**/locale"))
    return frozenset(path.parent for path in marked if path.parent != folder)


@cache
def library_messages() -> dict[Message, Path]:
    """Every message that the libraries ask for."""
    found: dict[Message, Path] = {}
    for folder in library_folders().values():
        found |= folder_messages(folder, other_apps=applications_below(folder))
    return found


@cache
def our_messages() -> dict[Message, Path]:
    """Every message that the code and the templates of this project ask for."""
    return page_messages(HOUSE)


@cache
def pages() -> DjangoTranslation:
    """The catalogue that the server uses."""
    return DjangoTranslation(LANGUAGE)


def scripts(application: str) -> DjangoTranslation:
    """The catalogue that the admin serves to the scripts of an application."""
    folder = apps.get_app_config(application).path
    return DjangoTranslation(LANGUAGE, domain="djangojs", localedirs=[f"{folder}/locale"])


def test_no_message_of_the_libraries_lacks_a_polish_translation():
    found = missing(library_messages(), pages())
    assert len(found) == 0, sentence(found)


@pytest.mark.parametrize("name", ["wagtail", "wagtail_localize"])
def test_no_message_of_the_parts_of_wagtail_that_are_not_installed_lacks_a_polish_translation(name):
    """A part that is installed later brings its own catalogue; what that lacks is translated here already."""
    folder = Path(importlib.import_module(name).__path__[0])
    own = [gettext.translation("django", place, [LANGUAGE], fallback=True) for place in folder.glob("**/locale")]
    catalogues = [*pages()._catalog._catalogs, *(getattr(catalogue, "_catalog", {}) for catalogue in own)]
    found = [message for message in folder_messages(folder) if not is_translated(message, catalogues)]
    assert len(found) == 0, sentence(found)


def test_no_message_of_ours_lacks_a_polish_translation():
    found = missing(our_messages(), pages())
    assert len(found) == 0, sentence(found)


def test_no_message_of_the_scripts_of_the_admin_lacks_a_polish_translation():
    wagtail = Path(apps.get_app_config("wagtailcore").path)
    messages = set(bundle_messages(path.read_text() for path in wagtail.glob("**/static/**/*.js")))
    found = missing(messages, scripts("wagtailadmin"))
    assert len(found) == 0, sentence(found)


def test_no_message_of_the_scripts_of_the_translation_editor_lacks_a_polish_translation():
    sources = Path(apps.get_app_config("wagtail_localize").path) / "static_src"
    messages = {message for path in sources.glob("**/*.ts*") for message in script_messages(path.read_text())}
    found = missing(messages, scripts("wagtail_localize"))
    assert len(found) == 0, sentence(found)


def test_no_message_of_our_scripts_lacks_a_polish_translation():
    found = missing(our_script_messages(HOUSE), scripts("wagtailadmin"))
    assert len(found) == 0, sentence(found)


def test_the_search_for_messages_finds_those_that_the_catalogues_of_the_libraries_list():
    """A search that found too little would count nothing as missing."""
    listed = polib.pofile(str(library_folders()["wagtail.admin"] / "locale/en/LC_MESSAGES/django.po"))
    found = {message.singular for message in library_messages()}
    assert [entry.msgid for entry in listed if entry.msgid not in found] == []
    assert len(found) > 2000
    assert len(our_messages()) > 10


@pytest.mark.parametrize(
    ("read", "source"),
    [
        (python_messages, 'title = _("A planted message")'),
        (python_messages, 'from django.utils.translation import gettext_lazy as said\nsaid("A " "planted " "message")'),
        (python_messages, 'translation.pgettext("a plant", "A planted message")'),
        (python_messages, 'ngettext_lazy("%d planted message", "%d planted messages")'),
        (python_messages, 'ngettext("Save", "Saves", number)'),
        (template_messages, '{% load i18n %}<p title="{% translate "A planted message" %}">'),
        (template_messages, "{% include 'x.html' with title=_('A planted message') only %}"),
        (template_messages, "{% blocktranslate trimmed count n=n %}A plant{% plural %}Plants{% endblocktranslate %}"),
        (script_messages, "const title = gettext('A planted message');"),
        (script_messages, "ngettext('%s planted message', '%s planted messages', n)"),
    ],
)
def test_a_planted_message_is_reported_as_missing(read, source):
    messages = list(read(source))
    assert len(messages) == 1
    assert missing(messages, pages()) == messages


def test_a_planted_message_of_a_bundle_is_reported_as_missing():
    exporting = "const t=window.django?.ngettext;return t}n.d(t,{ab:()=>r,cd:()=>i})"
    calling = 'x((0,u.ab)("A planted message"),(0,u.cd)("%s plant","%s plants",n))'
    messages = list(bundle_messages([exporting, calling]))
    assert set(messages) == {Message("A planted message"), Message("%s plant", "%s plants")}
    assert missing(messages, scripts("wagtailadmin")) == messages


def test_a_message_without_one_of_its_plural_forms_is_reported_as_missing():
    catalogue = {"": "Plural-Forms: nplurals=3; plural=0;", ("page", 0): "strona", ("page", 1): "strony"}
    assert not is_translated(Message("page", "pages"), [catalogue])
    assert is_translated(Message("page", "pages"), [catalogue | {("page", 2): "stron"}])


@pytest.mark.parametrize("name", ["django.po", "djangojs.po"])
def test_our_catalogue_is_complete_and_sure(name):
    catalogue = polib.pofile(str(HOUSE / "locale" / LANGUAGE / "LC_MESSAGES" / name))
    forms = number_of_forms(pages()._catalog[""])
    assert number_of_forms(f"Plural-Forms: {catalogue.metadata['Plural-Forms']}") == forms
    for entry in catalogue:
        texts = list(entry.msgstr_plural.values()) if entry.msgid_plural else [entry.msgstr]
        assert not entry.fuzzy, entry.msgid
        assert len(texts) == (forms if entry.msgid_plural else 1), entry.msgid
        assert all(texts), entry.msgid


@pytest.mark.parametrize("name", ["django.po", "djangojs.po"])
def test_a_translation_keeps_the_fields_of_its_message(name):
    for entry in polib.pofile(str(HOUSE / "locale" / LANGUAGE / "LC_MESSAGES" / name)):
        fields = set(FIELD.findall(entry.msgid))
        if entry.msgid_plural:
            allowed = fields | set(FIELD.findall(entry.msgid_plural))
            assert all(set(FIELD.findall(text)) <= allowed for text in entry.msgstr_plural.values()), entry.msgid
        else:
            assert set(FIELD.findall(entry.msgstr)) == fields, entry.msgid


def test_the_compiled_catalogues_are_those_of_the_parts():
    assert merge_catalogues(["--check"]) == 0, "Run `make messages`."
