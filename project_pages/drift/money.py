"""Amounts and percentages that a sentence gives for the project's value, its contributions and the EU share."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from cms.language.amounts import format_amount, format_percent
from cms.language.folding import names, words_of
from cms.language.spoken_amounts import Amount
from project_pages.drift.claims import Claim
from project_pages.drift.cues import Cue, CueKind, Surroundings, surroundings
from project_pages.drift.known import KnownAmounts
from project_pages.drift.scene import Scene, any_match
from project_pages.drift.topics import Kind
from project_pages.drift.vocabulary import (
    GENERAL,
    OF_MONEY,
    OF_PERCENT,
    OTHER_MONEY,
    PART,
    PLACE,
    TOTAL,
    WHOLE,
)
from project_pages.facts import Scope

SHARE = "share"
_SMALL, _NEAR = Decimal("0.2"), Decimal("0.6")
_STEM, _REACH = 5, 5
_LABEL_WORDS = names(
    "wynosi wyniosla wyniesie wynosila to jest razem kwota projektowy projektowe w tym brutto pln zl - :"
)
_FACTS = {
    CueKind.TOTAL: "total",
    CueKind.GIVEN: "total",
    CueKind.RECEIVED: "total",
    CueKind.EU: "eu",
    CueKind.FUNDING: "eu",
    CueKind.STATE: "state",
    CueKind.OWN: "own",
}


def money_claims(scene: Scene, amounts: Sequence[Amount]) -> Iterator[Claim]:
    """What the amounts of a sentence say of the project."""
    if not scene.known.amounts:
        return
    for around in surroundings(scene, amounts):
        cue = around.cue
        if cue and _is_of_project(around, cue):
            claim = _claim(around, cue, _in_scope(around))
            if claim:
                yield claim


def share_claims(scene: Scene, percents: Sequence[Amount]) -> Iterator[Claim]:
    """What the percentages of a sentence say of the Union's share."""
    shares = [row.share for row in scene.known.amounts if row.share is not None]
    for around in surroundings(scene, percents, are_shares=True) if shares else ():
        cue, percent = around.cue, around.amount
        if cue is None or cue.kind not in {CueKind.EU, CueKind.FUNDING}:
            continue
        if _is_elsewhere(around) or not _is_of_money(around):
            continue
        accepted = [*shares, Decimal(100)] if cue.kind is CueKind.FUNDING else shares
        agrees = any(percent.agrees(value) for value in accepted)
        current = format_percent(min(shares, key=lambda value: abs(value - percent.number.value)))
        yield Claim(SHARE, percent.first, percent.after, percent.start, percent.end, current, agrees)


def _is_of_money(around: Surroundings) -> bool:
    """Whether it is a percentage of money: `85% kosztów`, not `85% uczestników`."""
    scene, following = around.scene, around.scene.said(around.amount.after, around.amount.after + 1)
    if not (scene.names_project or scene.has(OF_MONEY, *scene.whole)):
        return False
    return not following or not following[0][0].isalpha() or any_match(OF_PERCENT, following)


def _is_of_project(around: Surroundings, cue: Cue) -> bool:
    """Whether the amount is one of the whole project, not a price, a payment or another project's."""
    scene = around.scene
    before = scene.said(around.amount.first - 1, around.amount.first)
    if cue.kind is CueKind.OTHER or before in (["po"], ["o"]) or _is_elsewhere(around):
        return False
    if scene.names_project:
        return True
    is_work = any(topic.kind is Kind.WORK for topic in scene.topics) and any(
        word.startswith("projektow") for word in scene.said(*scene.whole)
    )
    if is_work and not cue.kind.is_weak:
        return True
    if cue.kind in {CueKind.EU, CueKind.FUNDING, CueKind.STATE, CueKind.OWN}:
        return True
    return is_work if cue.kind.is_weak else _is_labelled(around, cue)


def _is_labelled(around: Surroundings, cue: Cue) -> bool:
    """Whether nothing but the label stands before the amount, or in the line above it: `Wartość ogółem: …`."""
    words, heading = around.scene.said(around.clause_start, around.amount.first), around.scene.sentence.heading
    if heading and not cue.is_near:
        words = [word.text for word in around.scene.words[heading.first : heading.after]]
    others = [word for word in words if not (TOTAL.match(word) or WHOLE.match(word) or word in _LABEL_WORDS)]
    return not others and not any(topic.kind is Kind.EVENT for topic in around.scene.topics)


def _is_elsewhere(around: Surroundings) -> bool:
    """Whether words of prices and payments, or of another project, govern the amount."""
    amount, scene = around.amount, around.scene
    first = max(around.start, around.clause_start)
    after = min(around.end, around.clause_end, amount.after + 5)
    if scene.has(OTHER_MONEY, first, amount.first) or scene.has(OTHER_MONEY, amount.after, after):
        return True
    return scene.is_of_other_project(amount.first)


def _in_scope(around: Surroundings) -> list[KnownAmounts]:
    """The amounts of the scope that the sentence names, or all of them."""
    scene, rows = around.scene, around.scene.known.amounts
    named = {index for topic in scene.topics for index in range(topic.first, topic.after)}
    end = min(around.clause_end, around.amount.after + _REACH)
    indices = [index for index in range(around.clause_start, end) if index not in named]
    words = [scene.words[index].text for index in indices]
    places = [word for word in words if PLACE.match(word)] if len(scene.known.voivodeships) > 1 else []
    if places or any_match(PART, words):
        parts = [row for row in rows if row.scope == Scope.PART]
        return [row for row in parts if not places or _names_part(row, words)]
    if scene.has(WHOLE, around.clause_start, around.clause_end):
        return [row for row in rows if row.scope != Scope.PART]
    return list(rows)


def _names_part(row: KnownAmounts, words: Sequence[str]) -> bool:
    """Whether words name the body or the region whose part the amounts are."""
    named = [word.text[:_STEM] for word in words_of(row.part_of) if len(word.text) >= _STEM]
    telling = [stem for stem in named if not GENERAL.match(stem)]
    return any(word.startswith(stem) for word in words for stem in telling)


def _claim(around: Surroundings, cue: Cue, rows: Sequence[KnownAmounts]) -> Claim | None:
    """The claim that an amount is the project's value or a contribution; None where the record knows none."""
    amount, fact = around.amount, _FACTS[cue.kind]
    values = [value for row in rows if (value := getattr(row, fact)) is not None]
    if not values:
        return None
    current = min(values, key=lambda value: abs(value - amount.number.value))
    agrees = any(amount.agrees(value) for value in (*values, *_also(cue.kind, rows)))
    if not agrees and (_is_too_small(around, cue, current) or _may_be_unknown(cue.kind, amount.number.value, rows)):
        return None
    return Claim(fact, amount.first, amount.after, amount.start, amount.end, format_amount(current), agrees)


def _is_too_small(around: Surroundings, cue: Cue, current: Decimal) -> bool:
    """Whether so small an amount is rather one of a part, where nothing says that it is the project's."""
    said = around.amount.number.value
    if cue.kind is CueKind.TOTAL and _names_project_at(around.scene, cue):
        return False
    if not around.scene.names_project and cue.kind is not CueKind.TOTAL:
        return said < current * _NEAR or said * _NEAR > current
    return said < current * _SMALL


def _names_project_at(scene: Scene, cue: Cue) -> bool:
    """`wartość projektu`, `budżet całego przedsięwzięcia`."""
    return any(topic.kind is Kind.OWN and 1 <= topic.first - cue.index <= 2 for topic in scene.topics)


def _also(kind: CueKind, rows: Sequence[KnownAmounts]) -> Iterator[Decimal]:
    """What may be meant besides: `dofinansowanie` is the Union's money alone or with that of the state budget."""
    for row in rows:
        if kind in {CueKind.FUNDING, CueKind.GIVEN, CueKind.RECEIVED}:
            yield from (value for value in (row.total, row.eu) if value is not None)
            if row.eu is not None and row.state is not None:
                yield row.eu + row.state


def _may_be_unknown(kind: CueKind, said: Decimal, rows: Sequence[KnownAmounts]) -> bool:
    """Whether the amount may be one that nobody recorded.

    The whole value where only the Union's part of it is known; the Union's part where only the value is.
    """
    whole = [row for row in rows if row.scope == Scope.WHOLE]
    if kind is CueKind.RECEIVED:
        return any(row.eu is None and row.total is not None and said < row.total for row in rows)
    if _FACTS[kind] != "total" or not whole or any(row.total is not None for row in whole):
        return False
    return any(row.eu is not None and said >= row.eu for row in whole)
