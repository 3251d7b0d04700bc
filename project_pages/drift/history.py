"""Whether a sentence itself tells a value as past, planned once, or denied, so that it contradicts nothing."""

from collections.abc import Sequence

from cms.language.folding import names
from project_pages.drift.claims import Claim
from project_pages.drift.scene import Scene
from project_pages.drift.vocabulary import CHANGE, NOW, NOW_ABOVE_ALL, PAST

_NO_DENIAL = names("tylko pozniej dluzej wiecej mniej wczesniej jedynie")
_VERB_REACH, _DENIAL_REACH = 5, 8


def is_history(scene: Scene, claim: Claim, claims: Sequence[Claim]) -> bool:
    """Whether the claim is told as history, as the old value of a change, or as what is not so."""
    return (
        _is_denied(scene, claim)
        or _is_old_value(scene, claim)
        or _is_marked_before(scene, claim)
        or _is_marked_after(scene, claim, claims)
        or _is_overtaken(scene, claim, claims)
        or _is_of_an_amendment(scene, claim)
    )


def _is_denied(scene: Scene, claim: Claim) -> bool:
    """`nie 31 marca, lecz …`, `a nie do 31 marca`; not `nie później niż do 31 marca`."""
    first = max(scene.clause(claim.first).first, claim.first - _DENIAL_REACH)
    words = scene.said(first, claim.first)
    return any(
        word == "nie" and (words[index + 1 : index + 2] or [""])[0] not in _NO_DENIAL
        for index, word in enumerate(words)
    )


def _is_old_value(scene: Scene, claim: Claim) -> bool:
    """The first of `z 31 marca … na 30 listopada …` in a sentence that speaks of a change."""
    if not {"z", "ze"} & set(scene.said(claim.first - 3, claim.first)) or not scene.has(CHANGE, *scene.whole):
        return False
    following = scene.said(claim.after, claim.after + 4)
    return bool({"na", "do"} & set(following)) or any(word.startswith("pozosta") for word in following)


def _is_marked_before(scene: Scene, claim: Claim) -> bool:
    """Whether the last word before the claim that tells past from present tells the past."""
    for index in range(claim.first - 1, scene.sentence.first - 1, -1):
        word = scene.words[index].text
        if PAST.match(word) and _is_past(scene, index):
            return True
        if NOW.match(word) and not (word == "po" and index + 1 == claim.first):
            return False
    return False


def _is_past(scene: Scene, index: int) -> bool:
    """`miał trwać`, `pierwsza umowa`, `było …, jest …` are past; `miał miejsce`, `pierwszy projekt` are not."""
    word = scene.words[index].text
    near = scene.said(index + 1, index + _VERB_REACH)
    if word.startswith("mial"):
        return any(item.endswith("c") and len(item) > 3 for item in near)
    if word.startswith("pierwsz"):
        return bool(near) and near[0].startswith(("umow", "wersj", "zaloz", "harmonogram", "termin", "plan", "wniosk"))
    if word.startswith("byl"):
        later = scene.said(index, scene.sentence.after)
        return "poczatku" in scene.said(scene.sentence.first, index) or any(
            item == "jest" or NOW_ABOVE_ALL.match(item) for item in later
        )
    return True


def _is_marked_after(scene: Scene, claim: Claim, claims: Sequence[Claim]) -> bool:
    """`31 marca 2021 r. (pierwotny termin)`: a word of the past in the same clause or the bracket after it."""
    place = scene.sentence.clause_at(claim.first)
    end = scene.sentence.clauses[place].after
    if scene.said(end, end + 1) == ["("] and place + 1 < len(scene.sentence.clauses):
        end = scene.sentence.clauses[place + 1].after
    stop = min([other.first for other in claims if claim.after <= other.first < end], default=end)
    for index in range(claim.after, stop):
        word = scene.words[index].text
        if NOW.match(word):
            return False
        if PAST.match(word):
            is_aside = word.startswith("byl") or (word.startswith("mial") and index > claim.after + 1)
            return not is_aside and _is_past(scene, index)
    return False


def _is_overtaken(scene: Scene, claim: Claim, claims: Sequence[Claim]) -> bool:
    """Whether the sentence tells the present value too: `potem do …, ostatecznie do …`, or the old one beside it."""
    present = [other for other in claims if other.fact == claim.fact and other.agrees]
    later = [other for other in present if other.first >= claim.after]
    is_told = scene.has(CHANGE, *scene.whole) or scene.has(PAST, scene.sentence.first, claim.first)
    return (
        (bool(present) and claim.is_former)
        or (bool(later) and is_told)
        or any(scene.has(NOW_ABOVE_ALL, claim.after, other.first) for other in later)
    )


def _is_of_an_amendment(scene: Scene, claim: Claim) -> bool:
    """What held once, told with the amendment that brought it: `aneksem nr 1 przedłużono projekt do …`."""
    words = scene.said(*scene.whole)
    pairs = zip(words, words[1:], strict=False)
    return claim.is_former and any(one.startswith("aneks") and other in {"nr", "numer", "z"} for one, other in pairs)
