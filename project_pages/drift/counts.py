"""Numbers of partners, municipalities, counties and voivodeships that a sentence gives for the project."""

from collections.abc import Iterator, Sequence

from cms.language.folding import names
from cms.language.numbers import Number
from cms.language.plural import counted as with_word
from cms.language.rounding import agrees, manner_of
from project_pages.drift.claims import Claim
from project_pages.drift.counted import (
    COUNTIES,
    LOCAL_GOVERNMENTS,
    MUNICIPALITIES,
    PARTNERS,
    VOIVODESHIPS,
    Mention,
    mention_of,
)
from project_pages.drift.known import KnownFacts
from project_pages.drift.scene import Scene, any_match
from project_pages.drift.topics import Kind
from project_pages.drift.vocabulary import (
    COMPOSITION,
    COMPOSITION_AFTER,
    COUNTED_ELSEWHERE,
    EXPLICIT_WHOLE,
    MEETING,
    PARTIAL_VERB,
    PARTNER_OTHERWISE,
    PARTNERSHIP,
    PLACE,
    REACH,
    WHOLE_REACH,
)

_FORMS = {
    PARTNERS: ("partner", "partnerzy", "partnerów"),
    MUNICIPALITIES: ("gmina", "gminy", "gmin"),
    COUNTIES: ("powiat", "powiaty", "powiatów"),
    VOIVODESHIPS: ("województwo", "województwa", "województw"),
    LOCAL_GOVERNMENTS: (
        "jednostka samorządu terytorialnego",
        "jednostki samorządu terytorialnego",
        "jednostek samorządu terytorialnego",
    ),
}
_MOST = 2500
_WITH_LEAD = names("tym liczac wliczajac wlacznie razem lacznie")


def count_claims(scene: Scene, numbers: Sequence[Number]) -> Iterator[Claim]:
    """What the counts of a sentence say of the project."""
    for number in numbers:
        mention = mention_of(scene, number) if 0 < number.value <= _MOST and number.value % 1 == 0 else None
        exact = _known(scene.known, mention.fact) if mention else None
        if mention is None or exact is None:
            continue
        manner = manner_of(scene.words, number.first, mention.after)
        is_agreed = any(agrees(number, manner, value) for value in _accepted(scene, mention, exact))
        if is_agreed or _is_of_project(scene, mention, exact):
            start, end = scene.words[mention.first].start, scene.words[mention.after - 1].end
            current = with_word(exact, *_FORMS[mention.fact])
            yield Claim(mention.fact, mention.first, mention.after, start, end, current, is_agreed)


def _known(known: KnownFacts, fact: str) -> int | None:
    counted = known.counted
    both = (counted.municipalities or 0) + (counted.counties or 0) if counted.municipalities and counted.counties else 0
    return {
        PARTNERS: known.partners,
        VOIVODESHIPS: len(known.voivodeships) or None,
        MUNICIPALITIES: counted.municipalities,
        COUNTIES: counted.counties,
        LOCAL_GOVERNMENTS: counted.local_governments or both or None,
    }[fact]


def _accepted(scene: Scene, mention: Mention, exact: int) -> set[int]:
    """The numbers that agree with the record, as the sentence counts them."""
    before = scene.said(max(scene.clause(mention.first).first, mention.first - 8), mention.first)
    after = scene.said(mention.after, mention.after + 7)
    accepted = {exact}
    if mention.fact == PARTNERS:
        if any(word.startswith("lider") for word in after + before) and _WITH_LEAD & {*after, *before}:
            accepted.add(exact + 1)
        if any(word.startswith(("pozostal", "inn")) for word in before[-2:] + scene.said(mention.first, mention.after)):
            accepted.add(exact - 1)
    if mention.fact == VOIVODESHIPS and {"z", "ze"} & set(before[-2:]):
        # `wspólnie z pięcioma województwami` counts the others.
        accepted |= {exact - 1, scene.known.partners or exact}
    return accepted


def _is_of_project(scene: Scene, mention: Mention, exact: int) -> bool:
    """Whether the number is that of the whole project, and not of a part, a meeting or another project."""
    if scene.is_of_other_project(mention.first) or _is_in_range(scene, mention) or _is_of_a_year(scene, mention):
        return False
    if mention.fact == PARTNERS:
        return _is_partnership(scene, mention, exact)
    clauses = [scene.clause(mention.first), *_relative_after(scene, mention)]
    if any(scene.has(COUNTED_ELSEWHERE, clause.first, clause.after) for clause in clauses):
        return False
    has_whole = scene.has(WHOLE_REACH, *scene.whole)
    if mention.number.value < exact and _may_be_part(scene, mention, exact, has_whole=has_whole):
        return False
    return has_whole or scene.names_project or scene.has(REACH, clauses[0].first, clauses[0].after)


def _relative_after(scene: Scene, mention: Mention) -> list:
    """The relative clause that says more of what was counted: `45 gmin, które się zgłosiły`."""
    place = scene.sentence.clause_at(mention.first)
    return [clause for clause in scene.sentence.clauses[place + 1 : place + 2] if clause.relative]


def _may_be_part(scene: Scene, mention: Mention, exact: int, *, has_whole: bool) -> bool:
    """Whether a number smaller than the whole may be that of a part: of one region, of some of the first ones."""
    before, after = scene.said(mention.first - 3, mention.first), scene.said(mention.after, mention.after + 6)
    if mention.is_label or any(word.startswith("wszystk") for word in before[-2:]):
        return False
    if before[-1:] == ["po"] or "tym" in before or _is_in_one_place(scene, mention, after):
        return True
    if any_match(PARTIAL_VERB, after[:2]) or (any_match(PARTIAL_VERB, [*before[-1:], *after[2:4]]) and not has_whole):
        return True
    clause = scene.clause(mention.first)
    is_small = mention.number.value * 2 < exact and mention.fact != VOIVODESHIPS
    if is_small or has_whole:
        return is_small and not scene.has(EXPLICIT_WHOLE, *scene.whole)
    is_subject = any(topic.kind is Kind.OWN and topic.is_head for topic in scene.topics)
    return not (is_subject or scene.has(REACH, clause.first, clause.after))


def _is_in_one_place(scene: Scene, mention: Mention, after: list[str]) -> bool:
    """`5 gmin z terenu Małopolski`, `w Łódzkiem 8 gmin` are parts of a project of many regions."""
    if len(scene.known.voivodeships) < 2 or mention.fact == VOIVODESHIPS:
        return False
    near = after[: after.index(",")] if "," in after else after
    own = names("naszego naszym regionie regionu subregionie powiatu powiecie")
    if own & set(near) or ("wojewodztw" not in near and any_match(PLACE, near)):
        return True
    before = scene.said(scene.clause(mention.first).first, mention.first)
    return mention.fact != PARTNERS and any(
        (PLACE.match(word) or word in {"naszym", "naszego"})
        and {"w", "z", "na", "ze"} & set(before[max(0, index - 3) : index])
        for index, word in enumerate(before)
    )


def _is_partnership(scene: Scene, mention: Mention, exact: int) -> bool:
    """Whether the number is that of the partners of the project."""
    clause = scene.clause(mention.first)
    before, after = scene.said(mention.first - 5, mention.first), scene.said(mention.after, mention.after + 6)
    near = [*before[-3:], *scene.said(mention.first, mention.after), *after[:1]]
    if any_match(PARTNER_OTHERWISE, near) or scene.has(MEETING, clause.first, clause.after):
        return False
    if not (scene.names_project or mention.is_label or scene.has(PARTNERSHIP, *scene.whole)):
        return False
    if mention.number.value > exact:
        return True
    is_part = any_match(PARTIAL_VERB, after[:4]) or _is_in_one_place(scene, mention, after)
    return not is_part and (
        mention.is_label or any_match(COMPOSITION, before) or any_match(COMPOSITION_AFTER, after[:2])
    )


def _is_in_range(scene: Scene, mention: Mention) -> bool:
    """`od 5 do 10`, `5-10`."""
    before = scene.said(mention.first - 3, mention.first)
    after = scene.said(mention.number.after, mention.after + 2)
    is_last = before[-1:] in (["do"], ["-"]) and any(word.isdecimal() for word in before)
    return is_last or (before[-1:] == ["od"] and "do" in after) or after[:1] == ["-"]


def _is_of_a_year(scene: Scene, mention: Mention) -> bool:
    """`w 2019 r. w projekcie uczestniczyło 18 gmin` tells of that year."""
    clause = scene.clause(mention.first)
    words = scene.said(clause.first, clause.after)
    return any(
        one in {"w", "roku"} and len(other) == 4 and other.isdecimal()
        for one, other in zip(words, words[1:], strict=False)
    )
