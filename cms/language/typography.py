"""Polish typography at render time (TYP-1 to TYP-4); stored text stays as it was typed.

`polish` sets hard spaces (after one-letter words, between a number and its unit or word, in dates, initials and after
abbreviations that announce a number or a name), Polish quotation marks „ ” with « » inside, dashes for hyphens between
spaces, and takes away the second full stop after `r.`. Applying it twice changes nothing more.

Every rule replaces one character by one character, so the text of a paragraph can be looked at as a whole, across
inline tags, and put back between its tags (markup.py).
"""

import re
from functools import lru_cache

from django.utils.functional import Promise
from django.utils.safestring import SafeString

from .markup import BREAK, DROPPED, QUOTE, join_text, put_back
from .quotes import polish_quotes
from .spaces import NBSP

LONGEST_REMEMBERED, MOST_REMEMBERED = 400, 4096

_UPPER = "A-ZĄĆĘŁŃÓŚŹŻ"
_OPENING = rf"\s(\[„”«»“\"'–—{BREAK}{QUOTE}"

# Words that do not want to follow their number on the same line: they belong to what comes after them.
_LOOSE_WORDS = (
    "a|i|o|u|w|z|oraz|lub|albo|ale|ani|do|na|od|po|dla|przez|ze|we|przy|to|jest|są|się|nie|że|który|która|które|będzie|"
    "zostało|został|została|zostały|było|był|była|były|ma|mają|jako|gdy|czy|także|natomiast|a także|oraz"
)
_UNITS = "r\\.|roku|rok|zł|gr|tys\\.|mln|mld|osoby|osób|[kMGT]?B|EUR|PLN|USD|CHF|GBP|[kKMG]Wh?|MW|GW|°C?|%|‰"
_ABBREVIATIONS = frozenset(
    word
    for line in (
        "art ust poz lit pkt par str nr tel faks fax wew ok godz rozdz tab rys zał ryc t s ul al pl os św gm pow im",
        "woj np tj prof inż hab lic sp pn ks płk kpt gen dz u dz.u m.p lp zob por red oprac tzw",
    )
    for word in line.split()
)
_LABELS = frozenset(
    word
    for line in (
        "nr pkt oś osi działanie działania działaniu poddziałanie priorytet priorytetu etap etapu makroregion",
        "makroregionu milowy tom tomu rozdział załącznik tabela rysunek wykres strona stronie punkt artykuł ustęp faza",
        "część numer około ponad godz tel",
    )
    for word in line.split()
)

# Each rule finds ordinary spaces that are to become hard ones.
_SPACE_RULES = tuple(
    re.compile(pattern)
    for pattern in (
        # After a one-letter word, any case.
        rf" (?<=(?<![^{_OPENING}])[aiouwzAIOUWZ] )(?=[^\s{BREAK}])",
        # Between groups of digits: 11 977 479,39.
        r" (?:(?<=(?<![\d.,])\d )|(?<=(?<![\d.,])\d\d )|(?<=(?<![\d.,])\d{3} ))(?=\d{3}(?!\d))",
        r" (?<=[ \u00a0]\d{3} )(?=\d{3}(?!\d))",
        # Between a number and its unit or word: 30 gmin, 2,5 mln, 1 kwietnia; a year stands alone.
        rf" (?<=\d )(?<!(?<!\d)(?:19|20)\d\d )(?=(?!(?:{_LOOSE_WORDS})\b)[a-ząćęłńóśźż]|[IVX]+ \d{{4}})",
        rf" (?<=\d )(?=(?:{_UNITS})(?!\w))",
        # Between words of size and currency: 2,5 mln zł.
        r" (?<=(?:mln|mld) )(?=zł|PLN|osób)| (?<=tys\. )(?=zł|PLN|osób)",
        # After § and №, and before a dash.
        r" (?<=[§№&] )(?=\d)",
        r" (?=[–—](?:\s|$))",
        # After nr, dr and mgr, which take no full stop.
        r" (?:(?<=(?<!\w)[nNdD][rR] )|(?<=(?<!\w)[mM]gr ))(?=\w)",
        # Initials before a surname.
        rf" (?<=(?<![^{_OPENING}.])[{_UPPER}]\. )(?=[{_UPPER}])",
    )
)
_AFTER_STOP = re.compile(r" (?<=\. )(?=[\w„«\"+(])")
_BEFORE_NUMBER = re.compile(r" (?=\d|[IVX]+(?!\w))")
_LAST_WORD = re.compile(r"[\w.]*\Z")
_LONGEST_LABEL = max(map(len, _LABELS)) + 1
_PHONE = re.compile(
    r"(?<!\w)(?:\+48[ \u00a0])?(?:\d\d[ \u00a0]\d{3}(?:[ \u00a0]\d\d){2}|\d{3}(?:[ \u00a0]\d{3}){2})(?!\d)"
)
_HYPHEN = re.compile(rf"-(?<=[^\s{BREAK}][ \u00a0]-)(?= )")
_SECOND_STOP = re.compile(r"\.(?<=\d[ \u00a0]r\.\.)(?!\.)")


def polish(value: object) -> str:
    """Return a text, or HTML, set as Polish typography wants.

    Markup that is marked safe stays so: nothing but spaces, dashes and quotation marks of its text is replaced. Plain
    text stays plain. Code, scripts, attributes, comments and text in other languages are left alone.
    """
    if value is None:
        return ""
    if hasattr(value, "__html__") and not isinstance(value, Promise):
        return SafeString(_set(value.__html__(), is_markup=True))
    return _set(str(value), is_markup=False)


def _set(source: str, *, is_markup: bool) -> str:
    """Apply all rules to a source that may hold tags; labels and names, which pages repeat, are set once."""
    return (_set_once if len(source) <= LONGEST_REMEMBERED else _set_now)(source, is_markup)


def _set_now(source: str, is_markup: bool) -> str:
    if not source or DROPPED in source or QUOTE in source or BREAK in source:
        return source
    text, pieces = join_text(source, is_markup=is_markup)
    return put_back(set_text(text), pieces)


_set_once = lru_cache(maxsize=MOST_REMEMBERED)(_set_now)


def set_text(text: str) -> str:
    """Apply all rules to joined text; the result is as long as the text."""
    text = _HYPHEN.sub("–", text)
    if '"' in text or QUOTE in text or "„" in text or "“" in text or "”" in text:
        text = polish_quotes(text)
    if ".." in text:
        text = _SECOND_STOP.sub(DROPPED, text)
    for rule in _SPACE_RULES:
        text = rule.sub(NBSP, text)
    text = _AFTER_STOP.sub(_after_abbreviation, text)
    text = _BEFORE_NUMBER.sub(_after_label, text)
    return _PHONE.sub(lambda match: match[0].replace(" ", NBSP), text)


def _after_abbreviation(match: re.Match[str]) -> str:
    """Return the space that follows a full stop: a hard one after an abbreviation that announces something."""
    return NBSP if _word_before(match, stop=1) in _ABBREVIATIONS else " "


def _after_label(match: re.Match[str]) -> str:
    """Return the space before a number: a hard one after the word that says what is numbered."""
    return NBSP if _word_before(match, stop=0) in _LABELS else " "


def _word_before(match: re.Match[str], *, stop: int) -> str:
    """Return the word, in small letters, that ends `stop` characters before the match."""
    end = match.start() - stop
    return _LAST_WORD.search(match.string, max(0, end - _LONGEST_LABEL), end)[0].lower()
