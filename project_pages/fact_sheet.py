"""A project's facts in another language: labels, dates, amounts and statuses by the system, words where translated."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from babel.numbers import format_decimal
from django.conf import settings
from django.utils.translation import gettext as _

from cms.core.fact_quotes import PrintedFact
from partners_logos.strip import Strip
from project_pages.facts import Budget, Effect, Facts, Scope
from project_pages.quote_languages import locale_of, write_amount, write_day, write_share
from project_pages.sheet import FactSheet
from project_pages.strips import strip_of
from project_pages.values import FactName, Origin
from project_pages.words import Told, Words

LANGUAGES = ("en", "uk", "de")
"""Languages of the fact sheets; the page of the project itself is the Polish one."""


@dataclass(frozen=True)
class Line:
    """A label with what stands beside it: printed facts and told words, one under another.

    `label_language` is given where the label is no message of the system but words of the record.
    """

    label: str
    values: tuple[PrintedFact | Told, ...]
    label_language: str = ""

    def __bool__(self) -> bool:
        return any(value.text for value in self.values) or bool(self.label_language)


@dataclass(frozen=True)
class Part:
    """A section of the sheet; without lines it is left out."""

    title: str
    lines: tuple[Line, ...]

    @property
    def has_labels(self) -> bool:
        """Whether it is a list of labels with values, not of sentences."""
        return any(line.label for line in self.lines)


@dataclass(frozen=True)
class ForeignSheet:
    """Everything the template prints; to be made and drawn under the language it is in."""

    facts: Facts
    words: Words

    @property
    def language(self) -> str:
        """The language of the sheet."""
        return self.words.language

    @property
    def title(self) -> Told:
        """The project's title."""
        return self.words.tell(self.facts.record.title)

    @property
    def summary(self) -> Told:
        """Its purpose in one sentence."""
        return self.words.tell(self.facts.record.summary)

    @property
    def status(self) -> tuple[str, PrintedFact | None]:
        """Where the project stands, with the day that decides it."""
        status = FactSheet(self.facts).status
        return status.label, self.day(status.on) if status.on else None

    @property
    def strip(self) -> Strip | None:
        """The signs, as on the project's page."""
        return strip_of(self.facts.record)

    @property
    def parts(self) -> list[Part]:
        """Sections with something in them."""
        record = self.facts.record
        parts = (
            (_("Money"), self._money()),
            (_("Time"), self._time()),
            (_("Who and where"), self._people()),
            (_("Goal"), [Line("", (self.words.tell(record.goal),))]),
            (_("Target group"), self._target()),
            (_("Effects"), [self._effect(row) for row in self.facts.effects]),
            (_("Tasks"), [self._task(row.name, row.starts, row.ends, row.text) for row in self.facts.tasks]),
            (_("Programme and contract"), self._contract()),
        )
        found = (Part(title, tuple(line for line in lines if line)) for title, lines in parts)
        return [part for part in found if part.lines]

    def day(self, day: date) -> PrintedFact:
        """A day in the language."""
        return write_day(day, "long", self.language)

    def _number(self, number: Decimal) -> PrintedFact:
        return PrintedFact(format_decimal(number.normalize(), locale=locale_of(self.language)))

    def _amount(self, amount: Decimal | None) -> tuple[PrintedFact, ...]:
        return (write_amount(amount, "exact", self.language),) if amount is not None else ()

    def _money(self) -> Iterator[Line]:
        for row in self.facts.budgets:
            yield Line(_("What the amounts are of"), (self._scope(row),))
            yield Line(_("Project value"), self._amount(row.total))
            yield Line(_("Contribution of European Funds"), self._amount(row.eu))
            if row.share is not None:
                yield Line(_("Share of European Funds"), (write_share(row.share, "exact", self.language),))
            yield Line(_("State budget"), self._amount(row.state))
            yield Line(_("Own contribution"), self._amount(row.own))
        for fact, label in ((FactName.TOTAL, _("Project value")), (FactName.EU, _("Contribution of European Funds"))):
            yield self._unknown(fact, label)

    def _scope(self, row: Budget) -> PrintedFact | Told:
        match row.scope:
            case Scope.WHOLE:
                return PrintedFact(_("the whole project"))
            case Scope.PART if row.part_of:
                return Told(row.part_of, settings.LANGUAGE_CODE)
            case Scope.PART:
                return PrintedFact(_("one partner's part"))
        return PrintedFact(_("not established"))

    def _time(self) -> Iterator[Line]:
        facts = self.facts
        if facts.starts_on:
            yield Line(_("Start"), (self.day(facts.starts_on),))
        if facts.ends_on:
            yield Line(_("End"), (self.day(facts.ends_on), *self._source(facts.end_history[-1].origin)))
        for row in facts.end_history[:-1]:
            yield Line(_("End before that"), (self.day(row.value), *self._source(row.origin)))
        if facts.record.durable_until:
            yield Line(_("Effects kept until"), (self.day(facts.record.durable_until),))

    def _source(self, origin: Origin) -> tuple[PrintedFact | Told, ...]:
        """Where a later value comes from: an annex in the language, a page by its Polish name."""
        if origin.is_first:
            return ()
        if origin.number or origin.is_dated:
            annex = _("annex no. %(number)s") % {"number": origin.number} if origin.number else _("annex")
            return (PrintedFact(annex), *((self.day(origin.signed_on),) if origin.signed_on else ()))
        seen = (self.day(origin.seen_on),) if origin.seen_on else ()
        return (PrintedFact(_("value seen on a page:")), Told(origin.seen_at, settings.LANGUAGE_CODE), *seen)

    def _people(self) -> Iterator[Line]:
        facts = self.facts
        names = [row.label for row in facts.partners]
        yield Line(_("Project lead"), self._names([facts.lead.label] if facts.lead else []))
        yield Line(_("Partners (%(count)d)") % {"count": facts.partner_count}, self._names(names))
        yield Line(_("Participating municipalities and counties"), self._names(row.label for row in facts.participants))
        yield Line(_("Area"), self._names(place.name for place in facts.record.areas))

    def _names(self, names: Iterable[str]) -> tuple[Told, ...]:
        return tuple(Told(name, settings.LANGUAGE_CODE) for name in names)

    def _target(self) -> Iterator[Line]:
        yield Line("", (self.words.tell(self.facts.record.target_group),))
        for row in self.facts.target_groups:
            number = (self._number(Decimal(row.count)),) if row.count is not None else ()
            yield Line("", (*number, self.words.tell(row.name)))

    def _effect(self, row: Effect) -> Line:
        number = (self._number(row.number),) if row.number is not None else ()
        words = tuple(self.words.tell(text) for text in (row.unit, row.label) if text)
        return Line("", (*number, *words))

    def _task(self, name: str, starts: date | None, ends: date | None, text: str) -> Line:
        told = self.words.tell(name)
        days = tuple(self.day(day) for day in (starts, ends) if day)
        return Line(told.text, (*days, self.words.tell(text)), told.language)

    def _contract(self) -> Iterator[Line]:
        record = self.facts.record
        programme = record.programme
        yield Line(_("Programme"), self._names([programme.name] if programme else []))
        yield Line(_("Fund"), self._names([programme.fund] if programme and programme.fund else []))
        yield Line(_("Priority axis"), (self.words.tell(record.priority),))
        yield Line(_("Measure"), (self.words.tell(record.measure),))
        yield Line(_("Contract number"), (PrintedFact(record.contract_number),))
        yield self._unknown(FactName.CONTRACT_NUMBER, _("Contract number"))
        yield Line(_("Call number"), (PrintedFact(record.call_number),))
        if record.signed_on:
            yield Line(_("Contract signed"), (self.day(record.signed_on),))

    def _unknown(self, fact: FactName, label: str) -> Line:
        unknown = self.facts.record.unknown(fact)
        if unknown is None:
            return Line(label, ())
        return Line(label, (PrintedFact(_("not established")), self.words.tell(unknown.reason)))
