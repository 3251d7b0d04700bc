"""Pieces of a post: counting characters as networks do, cutting at sentences, leaving out what there is no room for."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from cms.language.amounts import format_number
from cms.language.spaces import plain_spaces
from project_pages.facts import Effect, Facts

ELLIPSIS = "…"
# Characters that X counts as one (twitter-text, configuration 3); all others count as two.
_LIGHT = ((0, 4351), (8192, 8205), (8208, 8223), (8242, 8247))
_SENTENCE_END = re.compile(r"(?<=[.!?…])\s+(?=[A-ZĄĆĘŁŃÓŚŹŻ„«\"0-9])")
# Short words, numbers and marks after which a reader waits for more: a text is not cut there.
_LOOSE_END = re.compile(r"(?:\s+(?:\w{1,3}|\d+)\.?|[\s,;:(–-]+)+$")


@dataclass(frozen=True)
class Part:
    """A piece of text with its rank: 0 stays whatever happens, the highest goes first."""

    rank: int
    text: str


def weight(text: str) -> int:
    """Return the length of a text as the strictest of the networks counts it."""
    return sum(1 if any(low <= ord(sign) <= high for low, high in _LIGHT) else 2 for sign in text)


def fitted(parts: Iterable[Part], limit: int, joint: str) -> str:
    """Join the parts in their order, without those for which there is no room beside the parts of better rank."""
    parts = [part for part in parts if part.text]
    kept: set[int] = set()
    for index in sorted(range(len(parts)), key=lambda index: (parts[index].rank, index)):
        chosen = [part.text for place, part in enumerate(parts) if place in kept or place == index]
        if parts[index].rank == 0 or weight(joint.join(chosen)) <= limit:
            kept.add(index)
    return joint.join(part.text for place, part in enumerate(parts) if place in kept)


def cut_text(text: str, limit: int) -> str:
    """Return as many whole sentences as the limit takes; a first sentence longer than that is cut at a word."""
    text = plain_spaces(text)
    if weight(text) <= limit:
        return text
    kept = ""
    for sentence in _SENTENCE_END.split(text):
        longer = f"{kept} {sentence}".strip()
        if weight(longer) > limit:
            break
        kept = longer
    return kept or _cut_at_word(text, limit)


def _cut_at_word(text: str, limit: int) -> str:
    kept = ""
    for word in text.split(" "):
        longer = f"{kept} {word}".strip()
        if weight(longer + ELLIPSIS) > limit:
            break
        kept = longer
    return f"{_LOOSE_END.sub('', kept)}{ELLIPSIS}"


def effects_line(facts: Facts, limit: int) -> str:
    """Return the first effects as a list: those achieved where that is known of all shown, else as planned."""
    rows = facts.effects
    achieved = bool(rows) and all(row.achieved is not None for row in rows if row.number is not None)
    achieved = achieved and facts.is_finished and any(row.achieved is not None for row in rows)
    label = _("Effects") if achieved else pgettext("social media", "Planned effects")
    lines: list[str] = []
    for row in rows:
        line = f"– {_effect(row, achieved=achieved)}"
        if weight("\n".join([label, *lines, line])) > limit:
            break
        lines.append(line)
    return "\n".join([f"{label}:", *lines]) if lines else ""


def _effect(row: Effect, *, achieved: bool) -> str:
    number = row.achieved if achieved and row.achieved is not None else row.number
    figures = format_number(number) if number is not None else ""
    return plain_spaces(" ".join(word for word in (figures, row.unit, row.label) if word))
