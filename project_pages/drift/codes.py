"""Numbers of grant agreements and of calls that a text gives."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cms.language.contract_numbers import normalise, split_annex
from cms.language.folding import names
from project_pages.drift.claims import Claim
from project_pages.drift.scene import Scene
from project_pages.drift.sentences import Text

CONTRACT, CALL = "contract_number", "call_number"
_CODE = re.compile(
    r"(?<![\w.])(?:wnd-|uda-)?(?:p[o0]we?r|pokl|fers|rp[a-z]{2}|fe[a-z]{2})[. ]{0,2}(?=[\d.])"
    r"(?:[\d.\-]|i[pz]|[ol]|[ ](?=[\d./i-])){6,40}/ ?\d{2}(?!\d)(?: ?- ?\d{2}(?!\d))?"
)
_CALL_SHAPE = re.compile(r"-\d{3}/\d{2}$")
_CONTRACT_WORDS = ("umow", "dofinansowan", "numer", "nr")
_CALL_WORDS = ("konkurs", "nabor")
_REACH = 12
_LABEL = names("numer nr umowy umowa o dofinansowanie projektu konkursu naboru")


@dataclass(frozen=True)
class Code:
    """A number of an agreement or a call, tidy, in words `first` to `after`."""

    number: str
    first: int
    after: int
    start: int
    end: int


def codes_in(text: Text) -> Iterator[Code]:
    """Every number of the programmes' form."""
    index = 0
    for match in _CODE.finditer(text.folded.text):
        while text.words[index].end <= match.start():
            index += 1
        after = index
        while after < len(text.words) and text.words[after].start < match.end():
            after += 1
        yield Code(split_annex(normalise(match[0]))[0], index, after, match.start(), match.end())


def code_claims(scene: Scene, codes: Sequence[Code]) -> Iterator[Claim]:
    """What the numbers of a sentence say of the project's agreement and its call."""
    known = scene.known
    contract = split_annex(normalise(known.contract_number))[0]
    call = normalise(known.call_number)
    for code in codes:
        fact = _fact_of(scene, code, contract, call)
        written, exact = (known.contract_number, contract) if fact == CONTRACT else (known.call_number, call)
        agrees = code.number in {contract, call}
        if exact and (agrees or _is_own(scene, code, exact)):
            yield Claim(fact, code.first, code.after, code.start, code.end, written, agrees=agrees)


def _fact_of(scene: Scene, code: Code, contract: str, call: str) -> str:
    """Whether the number is a call's, by its shape, else by the words before it."""
    if _bare(code.number) in {_bare(contract), _bare(call)}:
        return CONTRACT if _bare(code.number) == _bare(contract) else CALL
    if _CALL_SHAPE.search(code.number):
        return CALL
    is_call = any(word.startswith(_CALL_WORDS) for word in _before(scene, code)[-3:])
    return CALL if is_call and ("IP" in code.number or "IZ" in code.number) else CONTRACT


def _is_own(scene: Scene, code: Code, exact: str) -> bool:
    """Whether the sentence gives the number as the project's: it names the project or the agreement.

    The same letters and digits with other marks between them are the project's number wherever they stand.
    """
    if scene.is_of_other_project(code.first):
        return False
    if _bare(code.number) == _bare(exact):
        return True
    if code.number[:4] != exact[:4] and not set(_before(scene, code)) <= _LABEL:
        return False  # of another programme: only a label makes it the project's
    return scene.names_project or any(word.startswith(_CONTRACT_WORDS + _CALL_WORDS) for word in _before(scene, code))


def _before(scene: Scene, code: Code) -> list[str]:
    heading = scene.sentence.heading
    first = max(heading.first if heading else scene.sentence.first, code.first - _REACH)
    return [word.text for word in scene.words[first : code.first] if word.text[0].isalpha()]


def _bare(number: str) -> str:
    return re.sub("[^A-Z0-9]", "", number)
