"""The words of a project in other languages: kept beside the record, found by their Polish originals."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from django.conf import settings
from wagtail.models import Locale

from project_pages.payload import Payload
from project_pages.texts import ProjectText, ProjectTextLine

if TYPE_CHECKING:
    from project_pages.project import Project

OWN_WORDS = ("title", "short_title", "summary", "goal", "target_group")
OTHER_OWN_WORDS = ("priority", "measure", "specific_objective", "operation_type")
ROW_WORDS = {
    "target_groups": ("name",),
    "effects": ("unit", "label"),
    "tasks": ("name", "text"),
    "budgets": ("note",),
    "partnerships": ("note",),
    "amendments": ("reason",),
    "unknowns": ("reason",),
    "recruitments": ("name", "who", "criteria", "how_to_apply", "results"),
    "sessions": ("topic", "venue", "accessibility"),
}
"""Fields of rows that hold words for translators; everything else is translated by the system."""


@dataclass(frozen=True)
class Told:
    """A text and the language it is in."""

    text: str
    language: str

    def __bool__(self) -> bool:
        return bool(self.text)


@dataclass(frozen=True)
class Words:
    """The words of one project in a language, by their Polish originals; what nobody translated stays Polish."""

    language: str
    translations: Mapping[str, str] = field(default_factory=dict)

    def tell(self, polish: str) -> Told:
        """The text in the language, or the original marked as Polish."""
        found = self.translations.get(polish.strip())
        return Told(found, self.language) if found else Told(polish, settings.LANGUAGE_CODE)


def words_in(project: Project, language: str) -> Words:
    """The words of a project in a language, in two queries."""
    return words_of_projects([project.pk], language)[project.pk]


def words_of_projects(keys: Iterable[int], language: str) -> dict[int, Words]:
    """The words of projects in a language, by the projects' keys, in two queries; none for Polish itself."""
    words = {key: Words(language) for key in keys}
    source = settings.LANGUAGE_CODE
    if language == source or not words:
        return words
    rows = ProjectText.objects.filter(project__in=words, locale__language_code__in=(source, language))
    found: dict[int, dict[str, ProjectText]] = {}
    for text in rows.select_related("locale").prefetch_related("lines"):
        found.setdefault(text.project_id, {})[text.locale.language_code] = text
    for key, texts in found.items():
        if source in texts and language in texts:
            words[key] = Words(language, _translations(texts[source], texts[language]))
    return words


def _translations(polish: ProjectText, foreign: ProjectText) -> dict[str, str]:
    pairs = [(getattr(polish, name), getattr(foreign, name)) for name in OWN_WORDS]
    pairs += [(line.source, line.text) for line in foreign.lines.all()]
    return {old.strip(): new for old, new in pairs if old.strip() and new.strip() != old.strip()}


def lines_of(payload: Payload) -> Iterator[str]:
    """Every label of a record that translators see, each once."""
    seen: dict[str, None] = {}
    for name in OTHER_OWN_WORDS:
        seen.setdefault((payload[name] or "").strip())
    for kind, names in ROW_WORDS.items():
        for row in payload[kind]:
            for name in names:
                seen.setdefault((row[name] or "").strip())
    yield from (text for text in seen if text)


def keep_polish_words(project: Project, payload: Payload) -> ProjectText:
    """Bring the Polish words, the source of translations, to the published record; a label that stays keeps its row."""
    locale = Locale.objects.get(language_code=settings.LANGUAGE_CODE)
    text = ProjectText.objects.filter(project=project, locale=locale).first()
    text = text or ProjectText(project=project, locale=locale)
    for name in OWN_WORDS:
        setattr(text, name, payload[name] or "")
    known = {line.source: line for line in text.lines.all()}
    wanted = list(lines_of(payload))
    text.lines = [known.get(source) or ProjectTextLine(source=source, text=source, locale=locale) for source in wanted]
    for number, line in enumerate(text.lines.all()):
        line.sort_order = number
    text.save()
    return text
