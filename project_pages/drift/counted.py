"""What a number of a sentence counts: `6-ciu partnerów`, `30 gmin miejsko-wiejskich`, `Liczba województw: 6`."""

import re
from dataclasses import dataclass

from cms.language.folding import names
from cms.language.numbers import Number
from project_pages.drift.scene import Scene

PARTNERS, MUNICIPALITIES, COUNTIES = "partners", "municipalities", "counties"
VOIVODESHIPS, LOCAL_GOVERNMENTS = "voivodeships", "local_governments"
_NOUNS = {
    PARTNERS: re.compile("partner(?:zy|ow|om|ami|ach|a|em|owi|ka|ki|kami)?"),
    MUNICIPALITIES: re.compile("gmin(?:a|y|ie|e|o|om|ami|ach)?"),
    COUNTIES: re.compile("powiat(?:u|y|ow|om|ami|ach|owi|em)?|powiecie"),
    VOIVODESHIPS: re.compile("wojewodztw(?:o|a|u|em|ie|om|ami|ach)?|woj|region(?:y|ow|om|ami|ach)"),
    LOCAL_GOVERNMENTS: re.compile("jst|samorzad(?:y|ow|om|ami|ach)|jednost(?:ek|ki|kach|kami|kom)"),
}
_BODY = re.compile("(?:instytucj|podmiot|region(?!aln)|osrod|jednost|organizac|samorzad|wojewodztw)[a-z]*")
_PARTNERLY = re.compile("partnersk(?:i|ie|ich|imi|im|a|ej)")
_ADJECTIVE = re.compile(".{2,}(?:ych|ich|ymi|imi|ym|im|ej|e|i|y|a)|-")
_NOT_BETWEEN = names("i z na za przy ani dla razy lata ale ponizej do w we od po a")
_LABEL_MARKS = names(": - ( = | jest bylo to wynosi sa")
_TOLD_BEFORE = names("sa jest bylo zostalo :")
_MOST_BETWEEN, _LOOK_BACK = 4, 8


@dataclass(frozen=True)
class Mention:
    """A fact that a number gives, in words `first` to `after`; `is_label` where a label before it says what it is."""

    fact: str
    number: Number
    first: int
    after: int
    is_label: bool = False


def mention_of(scene: Scene, number: Number) -> Mention | None:
    """What the number counts: the noun after it, or before it as in a list."""
    return _bodies_named_partners(scene, number) or _noun_after(scene, number) or _noun_before(scene, number)


def _noun_after(scene: Scene, number: Number) -> Mention | None:
    for position in range(number.after, min(number.after + _MOST_BETWEEN + 1, scene.sentence.after)):
        word = scene.words[position].text
        if _PARTNERLY.fullmatch(word):
            is_named = any(_BODY.fullmatch(item) for item in scene.said(position + 1, position + 2))
            return Mention(PARTNERS, number, number.first, position + 1 + is_named)
        if _BODY.fullmatch(word) and any(_PARTNERLY.fullmatch(item) for item in scene.said(position + 1, position + 2)):
            return Mention(PARTNERS, number, number.first, position + 2)
        fact = _fact_of(scene, position)
        if fact:
            return Mention(fact, number, number.first, position + (3 if word.startswith("jednost") else 1))
        if word in _NOT_BETWEEN or not _ADJECTIVE.fullmatch(word):
            return None
    return None


def _fact_of(scene: Scene, index: int) -> str | None:
    word = scene.words[index].text
    fact = next((fact for fact, noun in _NOUNS.items() if noun.fullmatch(word)), None)
    if fact == LOCAL_GOVERNMENTS and word.startswith("jednost"):
        return fact if scene.said(index + 1, index + 2)[:1] == ["samorzadu"] else None
    return fact


def _noun_before(scene: Scene, number: Number) -> Mention | None:
    """`Liczba partnerów: 6`, `Partnerzy (6)`, `partnerów projektu jest sześciu`."""
    following = scene.said(number.after, number.after + 1)
    if following and following[0][0].isalnum():
        return None
    for position in range(number.first - 1, max(scene.sentence.first, number.first - _LOOK_BACK) - 1, -1):
        word = scene.words[position].text
        is_relative = word == "," and scene.said(position + 1, number.first) == ["ktorych", "jest"]
        if word[0].isdecimal() or (word in {",", ";", "."} and not is_relative):
            return None
        fact = _fact_of(scene, position)
        if fact:
            is_label = _is_label(scene, position, number)
            return Mention(fact, number, number.first, number.after, is_label=True) if is_label else None
    return None


def _is_label(scene: Scene, noun: int, number: Number) -> bool:
    between = scene.said(noun + 1, number.first)
    is_counted = any(word.startswith(("liczb", "ilosc")) for word in scene.said(noun - 4, noun))
    return is_counted or bool(_LABEL_MARKS & set(between[-2:])) or between[:1] == [":"]


def _bodies_named_partners(scene: Scene, number: Number) -> Mention | None:
    """`Partnerami projektu są trzy instytucje`, `Partnerzy: sześć ośrodków`; an open list counts only some of them."""
    if not _TOLD_BEFORE & set(scene.said(number.first - 1, number.first)):
        return None
    clause = scene.clause(number.first)
    before = scene.said(clause.first, number.first)
    nouns = [
        index
        for index in range(number.after, min(number.after + 3, clause.after))
        if _BODY.fullmatch(scene.words[index].text)
    ]
    is_told = before[-1] != ":" and "partnerami" in before
    is_listed = before[-2:] == ["partnerzy", ":"]
    if not nouns or not (is_told or is_listed):
        return None
    is_open = bool(names("oraz i a takze") & set(scene.said(nouns[0], scene.sentence.after)))
    return None if is_open else Mention(PARTNERS, number, number.first, nouns[0] + 1, is_label=is_listed)
