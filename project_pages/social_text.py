"""Text for social media, made of the record's words and facts, with what the rules demand (FE21-4, FE21-5, BP-1, BP-4).

What is not known is left out. The text is Polish whoever reads the admin in which language: it is for citizens.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from cms.language.amounts import format_amount, format_percent
from cms.language.dates import date_range, long_date
from cms.language.typography import polish
from project_pages.facts import Budget, Facts, Scope
from project_pages.sheet import FactSheet
from project_pages.social_parts import Part, cut_text, effects_line, fitted, weight

LONG_LIMIT = 1500  # fits a post on Facebook, LinkedIn and Instagram (2200) and can be read in a minute
SHORT_LIMIT = 280  # a post on X; Bluesky and Mastodon take more
LONGEST_TITLE = 150  # FE21-6
FIRST, DEMANDED, WISHED, USEFUL, EXTRA = range(5)


@dataclass(frozen=True)
class SocialText:
    """Two forms of one message, ready to copy."""

    long: str
    short: str

    @property
    def long_weight(self) -> int:
        """Characters of the long form, as networks count them."""
        return weight(self.long)

    @property
    def short_weight(self) -> int:
        """Characters of the short form, as networks count them."""
        return weight(self.short)


def social_text(facts: Facts, *, state_sentence: str = "", address: str = "") -> SocialText:
    """Return both forms; `state_sentence` is said where the state's budget pays, `address` leads to the page."""
    with translation.override("pl"):
        long = fitted(_long_parts(facts, state_sentence, address), LONG_LIMIT, "\n\n")
        short = fitted(_short_parts(facts, state_sentence), SHORT_LIMIT, " ")
        return SocialText(polish(long), polish(short))


def _long_parts(facts: Facts, state_sentence: str, address: str) -> Iterator[Part]:
    """Paragraphs in the order of reading; those of lower rank are left out where there is no room."""
    record = facts.record
    yield Part(FIRST, _title(record.title, 300))
    yield Part(EXTRA, _sentence(FactSheet(facts).status.sentence if facts.starts_on else ""))
    yield Part(USEFUL, cut_text(record.summary, 300))
    if record.goal.strip() != record.summary.strip():
        yield _labelled(WISHED, _("Goal"), cut_text(record.goal, 420))
    yield _labelled(USEFUL, _("Target group"), _audience(facts))
    yield _labelled(EXTRA, _("Tasks"), "; ".join(row.name for row in facts.tasks[:5]))
    yield Part(USEFUL, effects_line(facts, 360))
    yield _labelled(EXTRA, _("Project period"), date_range(facts.starts_on, facts.ends_on))
    yield Part(DEMANDED, "\n".join(_amounts(facts.budgets)))
    if _state_pays(facts) and record.signed_on:
        yield _labelled(WISHED, _("Contract signed"), long_date(record.signed_on))
    yield Part(DEMANDED, "\n".join(_sentences(facts, state_sentence)))
    yield Part(WISHED, address)
    yield Part(FIRST, record.programme.hashtags if record.programme else "")


def _short_parts(facts: Facts, state_sentence: str) -> Iterator[Part]:
    record = facts.record
    hashtags = record.programme.hashtags if record.programme else ""
    room = SHORT_LIMIT - weight(hashtags) - 2
    title = record.title if len(record.title) <= LONGEST_TITLE else record.short_title or record.title
    yield Part(FIRST, _title(title, room))
    sentences = [*_sentences(facts, state_sentence)]
    for sentence in sentences:
        yield Part(DEMANDED, sentence)
    whole = next((row for row in facts.budgets if row.scope is Scope.WHOLE), None)
    if whole and whole.eu:
        yield Part(WISHED, f"{_('Contribution of European Funds')}: {format_amount(whole.eu)}.")
    if whole and whole.total:
        yield Part(USEFUL, f"{_('Project value')}: {format_amount(whole.total)}.")
    yield Part(EXTRA, cut_text(record.summary, 120) if len(record.summary) <= 120 else "")
    yield Part(FIRST, hashtags)


def _title(title: str, room: int) -> str:
    """`Projekt „Razem”.`, its title cut at a word where there is no room for all of it."""
    frame = pgettext("social media", "Project “%(title)s”.")
    return frame % {"title": cut_text(title.strip().rstrip("."), max(20, room - weight(frame) + len("%(title)s")))}


def _labelled(rank: int, label: str, text: str) -> Part:
    return Part(rank, f"{label}: {text}" if text else "")


def _sentence(text: str) -> str:
    return text if not text or text.endswith(".") else f"{text}."


def _audience(facts: Facts) -> str:
    """The target group in the record's words, else the names of its groups."""
    return cut_text(facts.record.target_group or "; ".join(row.name for row in facts.target_groups), 300)


def _state_pays(facts: Facts) -> bool:
    """Whether the state's budget takes part: by an amount of its own, or because the programme is the state's."""
    programme = facts.record.programme
    return any(row.state for row in facts.budgets) or bool(programme and programme.perspective == "state")


def _sentences(facts: Facts, state_sentence: str) -> Iterator[str]:
    """The sentence of the programme and, where the state's budget adds to another fund, that of the state."""
    programme = facts.record.programme
    own = programme.required_sentence if programme else ""
    if own:
        yield _sentence(own)
    adds = any(row.state for row in facts.budgets) and not (programme and programme.perspective == "state")
    if adds and state_sentence:
        yield _sentence(state_sentence)


def _amounts(budgets: Iterable[Budget]) -> Iterator[str]:
    """The amounts of the whole project, else the first ones, with what they are amounts of."""
    budgets = list(budgets)
    main = next((row for row in budgets if row.scope is Scope.WHOLE), budgets[0] if budgets else None)
    if main is None or not any((main.total, main.eu, main.state)):
        return
    if main.total:
        yield f"{_value_label(main)}: {format_amount(main.total)}"
    if main.eu:
        share = f" ({format_percent(main.share)})" if main.share is not None else ""
        yield f"{_('Contribution of European Funds')}: {format_amount(main.eu)}{share}"
    if main.state:
        yield f"{pgettext('social media', 'Support from the state budget')}: {format_amount(main.state)}"
    if main.scope is Scope.NOT_ESTABLISHED:
        yield _sentence(_("It is not established whether the amounts are those of the whole project or of a part"))
    elif main.scope is Scope.PART and not main.total:
        yield _sentence(_value_label(main))


def _value_label(budget: Budget) -> str:
    match budget.scope:
        case Scope.PART if budget.part_of:
            return pgettext("social media", "Value of the part of: %(organisation)s") % {"organisation": budget.part_of}
        case Scope.PART:
            return pgettext("social media", "Value of one partner's part")
    return _("Project value")
