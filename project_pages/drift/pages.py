"""Drift of a page: the places of its free texts that contradict the projects it tells about."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction
from wagtail.models import Page, Revision

from project_pages.drift.claims import Finding
from project_pages.drift.detector import find_drift, find_drift_in_html
from project_pages.drift.free_texts import FreeText, free_texts, with_text
from project_pages.drift.quoting_back import exchanged, quote_of, words_now
from project_pages.facts import Facts

if TYPE_CHECKING:
    from project_pages.project import Project


class GoneError(LookupError):
    """The words are no longer where they were found."""


@dataclass(frozen=True)
class PageFinding:
    """Words `start` to `end` of a stored text contradict the facts."""

    text: FreeText
    finding: Finding
    start: int
    end: int
    facts: Facts

    @cached_property
    def key(self) -> str:
        """A name that changes when the words or their place do."""
        parts = (*map(str, self.text.place), str(self.start), self.finding.said, self.finding.current)
        return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:20]

    @property
    def before(self) -> str:
        """The sentence up to the words."""
        return self.finding.sentence.partition(self.finding.said)[0]

    @property
    def after(self) -> str:
        """The sentence after the words."""
        return self.finding.sentence.partition(self.finding.said)[2]

    @cached_property
    def replaced(self) -> str | None:
        """The stored text with the current value in place of the words; None where people must do it by hand."""
        return exchanged(self.text.source, self.start, self.end, self.finding, self.facts, is_rich=self.text.is_rich)

    @property
    def new_words(self) -> str:
        """What stands in place of the words afterwards."""
        return words_now(self.finding, self.facts)

    @cached_property
    def becomes_quote(self) -> bool:
        """Whether a quoted fact takes the place of the words, which then follows the record for ever."""
        return self.text.is_rich and quote_of(self.finding, self.facts) is not None


def drift_of(page: Page) -> tuple[PageFinding, ...]:
    """Everything on the page that contradicts each project it tells about; nothing for a page that tells of none."""
    subjects = subjects_of(page)
    return tuple(_findings(page, subjects)) if subjects else ()


def subjects_of(page: Page) -> list[Facts]:
    """The facts a page must agree with: its class says which, with `drift_subjects`."""
    subjects: Callable[[], list[Facts]] | None = getattr(page, "drift_subjects", None)
    return subjects() if subjects else []


def _findings(page: Page, subjects: list[Facts]) -> Iterator[PageFinding]:
    for text in free_texts(page):
        found = [{row.start: row for row in _in_text(text, facts)} for facts in subjects]
        for start, row in found[0].items():
            if all(start in rows for rows in found[1:]):
                yield row


def _in_text(text: FreeText, facts: Facts) -> Iterable[PageFinding]:
    if text.is_rich:
        for row in find_drift_in_html(text.source, facts):
            yield PageFinding(text, row.finding, row.source_start, row.source_end, facts)
    else:
        for finding in find_drift(text.source, facts):
            yield PageFinding(text, finding, finding.start, finding.end, facts)


@transaction.atomic
def replace_by_fact(*, page: Page, key: str, user: AbstractBaseUser | None) -> Revision:
    """Exchange the words in the page's draft; what is published stays as it is. Raises `GoneError`."""
    draft = page.get_latest_revision_as_object()
    found = next((row for row in drift_of(draft) if row.key == key), None)
    if found is None or found.replaced is None:
        raise GoneError(key)
    with_text(draft, found.text.place, found.replaced)
    return draft.save_revision(user=user, log_action=True)


Tellers = Callable[["Project"], Iterable[Page]]
_tellers: list[Tellers] = []


def register_tellers(tellers: Tellers) -> Tellers:
    """Let a higher room name its live pages that tell about a project."""
    _tellers.append(tellers)
    return tellers


def telling_pages(project: Project) -> Iterator[Page]:
    """Live pages of all portals that tell about a project."""
    for tellers in _tellers:
        yield from tellers(project)
