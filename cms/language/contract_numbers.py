"""Numbers of grant agreements and of calls: tidy, take apart, check, and guess what was meant.

The rules are data: a programme brings its pattern, and `DEFAULT_PATTERNS` holds those known when this was written. An
example of a correct number gives the shape from which a correction is made, so that a new programme needs no code.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from .spaces import plain_spaces

MAX_LENGTH = 60

_DASHES = re.compile("[\u2010-\u2015\u2212]")
_PREFIX = re.compile(
    r"^(?:umowa|umowy|nab[oó]r|konkurs)?\s*(?:o dofinansowanie)?\s*(?:numer|nr)?[\s.:]*", re.IGNORECASE
)
_ANNEX = re.compile(r"^(?P<base>.+/[0-9]{2})-(?P<annex>[0-9]{2})$")
_LOOKALIKES = {"O": "0", "I": "1", "L": "1"}
_DIGIT_LOOKALIKES = {"0": "O", "1": "I"}

REGIONS = {
    "DS": "02",
    "KP": "04",
    "LU": "06",
    "LB": "08",
    "LD": "10",
    "MP": "12",
    "MA": "14",
    "OP": "16",
    "PK": "18",
    "PD": "20",
    "PM": "22",
    "SL": "24",
    "SW": "26",
    "WM": "28",
    "WP": "30",
    "ZP": "32",
}


@dataclass(frozen=True)
class NumberPattern:
    """What a number must look like: a regular expression and an example that fits it."""

    pattern: str
    example: str

    def fits(self, number: str) -> bool:
        """Tell whether a tidy number fits."""
        return re.fullmatch(self.pattern, number) is not None


@dataclass(frozen=True)
class ProgrammePatterns:
    """The patterns of one programme: of its grant agreements and, where known, of its calls."""

    contract: NumberPattern
    call: NumberPattern | None = None


@dataclass(frozen=True)
class NumberCheck:
    """What was found about a number: its tidy form, whether it fits, its annex, and what may have been meant."""

    number: str
    fits: bool
    base: str
    annex: str | None
    suggestion: str | None


def _regional(code: str, teryt: str) -> dict[str, ProgrammePatterns]:
    """Return the patterns of a voivodeship's programmes in both perspectives."""
    return {
        f"RP{code}": ProgrammePatterns(
            NumberPattern(
                rf"RP{code}\.\d{{2}}\.\d{{2}}\.\d{{2}}-{teryt}-\d{{4}}/\d{{2}}(?:-\d{{2}})?",
                f"RP{code}.11.02.00-{teryt}-0002/18",
            ),
            NumberPattern(
                rf"RP{code}\.\d{{2}}\.\d{{2}}\.\d{{2}}-I[PZ]\.\d{{2}}-\d{{2}}-\d{{3}}/\d{{2}}",
                f"RP{code}.11.02.03-IZ.00-{teryt}-001/21",
            ),
        ),
        f"FE{code}": ProgrammePatterns(_programme_2021(f"FE{code}")),
    }


def _programme_2021(code: str) -> NumberPattern:
    """Return the pattern of the grant agreements of a programme of 2021–2027."""
    return NumberPattern(
        rf"{code}\.\d{{2}}\.\d{{2}}-I[PZ]\.\d{{2}}-\d{{4}}/\d{{2}}(?:-\d{{2}})?", f"{code}.06.09-IP.01-0034/23"
    )


def _default_patterns() -> Mapping[str, ProgrammePatterns]:
    """Return the patterns known for the perspectives 2007–2013, 2014–2020 and 2021–2027."""
    patterns = {
        "POWER": ProgrammePatterns(
            NumberPattern(r"POWR\.\d{2}\.\d{2}\.\d{2}-\d{2}-\d{4}/\d{2}(?:-\d{2})?", "POWR.02.05.00-00-0207/17-00"),
            NumberPattern(r"POWR\.\d{2}\.\d{2}\.\d{2}-I[PZ]\.\d{2}-\d{2}-\d{3}/\d{2}", "POWR.02.05.00-IP.03-00-014/17"),
        ),
        "POKL": ProgrammePatterns(
            NumberPattern(
                r"(?:WND-|UDA-)?POKL\.\d{2}\.\d{2}\.\d{2}-\d{2}-\d{3}/\d{2}(?:-\d{2})?", "POKL.08.03.00-22-008/09-00"
            ),
        ),
        "FERS": ProgrammePatterns(_programme_2021("FERS")),
    }
    for code, teryt in REGIONS.items():
        patterns |= _regional(code, teryt)
    return patterns


DEFAULT_PATTERNS = _default_patterns()


def normalise(text: str) -> str:
    """Return the number without `Nr`, spaces and long dashes, in capital letters."""
    tidy = _PREFIX.sub("", plain_spaces(text), count=1)
    return _DASHES.sub("-", tidy).replace(" ", "").upper().strip(".,;:")


def split_annex(number: str) -> tuple[str, str | None]:
    """Split a tidy number into the agreement itself and the two digits after its last hyphen, which count annexes."""
    match = _ANNEX.match(number)
    return (match["base"], match["annex"]) if match else (number, None)


def contract_key(text: str) -> str:
    """Return what tells one agreement from another: its tidy number without the digits that count annexes."""
    return split_annex(normalise(text))[0] if text else ""


def check(text: str, pattern: NumberPattern) -> NumberCheck:
    """Compare a number with a pattern; where it does not fit, say what may have been meant."""
    number = normalise(text[: MAX_LENGTH * 4])
    base, annex = split_annex(number)
    fits = len(number) <= MAX_LENGTH and pattern.fits(number)
    return NumberCheck(number, fits, base, annex, None if fits else suggest(number, pattern))


def suggest(number: str, pattern: NumberPattern) -> str | None:
    """Return the number with the pattern's marks in their places and look-alike characters put right, if that fits.

    `POWR.0205.00-00-0207/17` gives `POWR.02.05.00-00-0207/17`.
    """
    written = re.sub("[^A-Z0-9]", "", number)
    for shape in _shapes(pattern.example):
        guess = _fill(shape, written)
        if guess is not None and pattern.fits(guess):
            return guess
    return None


def _shapes(example: str) -> tuple[str, ...]:
    """Return the example, then the same with an annex, or without."""
    base, annex = split_annex(example)
    return (example, base) if annex else (example, f"{example}-00")


def _fill(shape: str, written: str) -> str | None:
    """Write letters and digits into the shape of an example; None when their number or kind is another."""
    if len(written) != sum(character.isalnum() for character in shape):
        return None
    remaining = iter(written)
    filled = []
    for mark in shape:
        if not mark.isalnum():
            filled.append(mark)
            continue
        character = next(remaining)
        swaps = _LOOKALIKES if mark.isdigit() else _DIGIT_LOOKALIKES
        character = character if character.isdigit() == mark.isdigit() else swaps.get(character, "")
        if not character:
            return None
        filled.append(character)
    return "".join(filled)


def pattern_for(number: str, patterns: Mapping[str, ProgrammePatterns] = DEFAULT_PATTERNS) -> ProgrammePatterns | None:
    """Return the patterns of the programme whose letters a tidy number begins with; None for an unknown one."""
    letters = re.match("[A-Z0]*", number.removeprefix("WND-").removeprefix("UDA-"))
    start = letters[0].replace("0", "O") if letters else ""
    for programme in patterns.values():
        if start and start == re.match("[A-Z]*", programme.contract.example)[0]:
            return programme
    return None


def looks_like_number(number: str) -> bool:
    """Tell whether a tidy number could be one of any programme: capital letters, digits and `. / -`, some of each."""
    return re.fullmatch(r"[A-Z0-9./_-]{5,60}", number) is not None and re.search("[0-9]", number) is not None
