"""When a project must tell of money from the state budget, and whether it does (BP-1 to BP-4). Pure."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from cms.core.rules.book import RULES, Look, Rule
from cms.core.rules.outcomes import Outcome, broken, met, unknown
from cms.language.amounts import format_amount
from project_pages.obligations.amount_checks import in_euro
from project_pages.obligations.subjects import PageSubject, ProjectSubject
from project_pages.values import Budget, FactName, Scope

EU_PERSPECTIVES = ("2014-2020", "2021-2027")
SIGN = "BP"
STEM = "budżetu państwa"
POSTER = "plakat"


class Duty(StrEnum):
    """Whether the duty to tell has arisen; NONE where there is no such money at all."""

    NONE = "none"
    ARISES = "arises"
    SPARED = "spared"
    OPEN = "open"


@dataclass(frozen=True)
class Decision:
    """The duty, with the amount that decided it in PLN and, with EU money, in EUR."""

    duty: Duty
    amount: Decimal | None = None
    euro: Decimal | None = None


def decide(subject: ProjectSubject, rule: Rule) -> Decision:
    """Whether the thresholds are passed: national support alone in PLN, or EU and national money together in EUR.

    `rule` is BP-2, whose parameters hold the thresholds, the rate and the day from which the duty exists.
    """
    ends = subject.facts.ends_on
    if ends and ends < rule.day("since"):
        return Decision(Duty.NONE)
    row = _main(subject)
    if subject.perspective in EU_PERSPECTIVES:
        return _with_eu_money(subject, row, rule)
    if subject.perspective != "state":
        return Decision(Duty.NONE)
    amount = (row.state if row.state is not None else row.total) if row else None
    if amount is None:
        return Decision(Duty.OPEN)
    return Decision(Duty.ARISES if amount > rule.number("limit_pln") else Duty.SPARED, amount)


def _with_eu_money(subject: ProjectSubject, row: Budget | None, rule: Rule) -> Decision:
    if row is None or row.state is None:
        return Decision(Duty.OPEN if subject.record.unknown(FactName.STATE) else Duty.NONE)
    if not row.state:
        return Decision(Duty.NONE)
    if row.eu is None:
        return Decision(Duty.OPEN)
    amount = row.eu + row.state
    euro = in_euro(amount, rule.number("rate"))
    return Decision(Duty.ARISES if euro > rule.number("limit_eur") else Duty.SPARED, amount, euro)


def _main(subject: ProjectSubject) -> Budget | None:
    """The amounts of the whole project, else those of which it is not established."""
    by_scope = {row.scope: row for row in reversed(subject.facts.budgets)}
    return by_scope.get(Scope.WHOLE) or by_scope.get(Scope.NOT_ESTABLISHED)


@RULES.check
def state_money_is_weighed(subject: ProjectSubject, look: Look) -> Iterator[Outcome]:
    """The amounts tell whether the duty has arisen."""
    found = decide(subject, look.rule)
    amount = format_amount(found.amount) if found.amount is not None else ""
    match found.duty:
        case Duty.ARISES:
            yield met(decision=str(look.rule.arguments["arises"]), amount=amount)
        case Duty.SPARED:
            yield met(decision=str(look.rule.arguments["spared"]), amount=amount)
        case Duty.OPEN:
            said = subject.record.unknown(FactName.STATE) or subject.record.unknown(FactName.TOTAL)
            yield unknown(said.reason, said.noted_by, said.noted_on) if said else broken()


def _arises(subject: PageSubject, look: Look) -> bool:
    weighing = look.other("BP-2")
    return weighing is not None and decide(subject.project, weighing).duty is Duty.ARISES


@RULES.check
def state_money_is_told(subject: PageSubject, look: Look) -> Iterator[Outcome]:
    """The sign of the state budget stands on the page, or a sentence says that it pays."""
    if _arises(subject, look):
        signs = (*subject.project.signs, *subject.project.further_signs)
        told = any(item.code == SIGN for item in signs) or STEM in subject.words.casefold()
        yield met() if told else broken()


@RULES.check
def state_poster_is_shown(subject: PageSubject, look: Look) -> Iterator[Outcome]:
    """A poster or board, but for EU projects that ran before the duty began: those only tell it on the web."""
    if _arises(subject, look):
        starts = subject.project.facts.starts_on
        began = look.rule.day("running_before")
        is_spared = subject.project.perspective in EU_PERSPECTIVES and starts is not None and starts < began
        yield met() if is_spared or has_poster(subject) else broken()


@RULES.check
def state_facts_are_given(subject: PageSubject, look: Look) -> Iterator[Outcome]:
    """Name, amount, value, short description and day of the agreement are all there."""
    if _arises(subject, look):
        record, row = subject.project.record, _main(subject.project)
        labels = look.rule.arguments["labels"]
        given = {
            "amount": bool(row and (row.state or row.total)),
            "total": bool(row and row.total),
            "description": bool((record.summary or record.goal).strip()),
            "signed_on": bool(record.signed_on),
        }
        missing = [labels[name] for name, is_there in given.items() if not is_there]
        yield broken(missing=", ".join(missing)) if missing else met()


def has_poster(subject: PageSubject) -> bool:
    """Whether a poster, or a picture of the board, is among the documents."""
    return any(row.category == POSTER for row in subject.attachments)
