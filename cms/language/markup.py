"""Take the text out of HTML, as one string that can be looked at across inline tags, and put it back.

The joined string has one character for each character of text, `BREAK` where a block element or a line break stands and
`OBJECT` for an element whose content is not ours to touch. Markup is kept byte for byte.
"""

import re
from collections.abc import Sequence

# Noncharacters, which no text may hold: they stay inside this package.
BREAK = "\ufdd0"
QUOTE = "\ufdd1"
DROPPED = "\ufdd2"
OBJECT = "\ufffc"

_TAG = re.compile(
    r"""
    < (?: !--(?:.*?-->|.*) | [!?][^<>]*>
    | (?P<close>/?) (?P<name>[a-zA-Z][a-zA-Z0-9-]*) (?P<attributes>(?:[^<>"'] | "[^"]*" | '[^']*')*+) > )
    """,
    re.DOTALL | re.VERBOSE,
)
_HARD_SPACE_ENTITY = re.compile("&(?:nbsp|#160|#[xX][aA]0);")
_QUOTE_ENTITY = re.compile("&(?:quot|#34|#[xX]22);")


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


_INLINE = _names("a abbr b bdi bdo cite data del dfn em font i ins label mark q s small span strong sub sup time u wbr")
_UNTOUCHED = _names("code pre script style kbd samp var textarea math svg tt option noscript template")
_BLOCK_UNTOUCHED = _names("pre script style textarea option noscript template")
_RAW = _names("script style textarea")
_VOID = _names("area base br col embed hr img input link meta source track wbr")
_LANG = re.compile(r"""(?<![\w-])lang\s*=\s*["']?(?P<lang>[a-zA-Z-]*)""")

# A piece is markup to be put back as it is, and the number of characters of joined text that stand for it and after it.
Piece = tuple[str, int, int]


def join_text(source: str, *, is_markup: bool) -> tuple[str, Sequence[Piece]]:
    """Return the joined text of a source and the pieces that `put_back` needs.

    In plain text, which may hold tags as well, `&quot;` means itself; in markup it is a quotation mark.
    """
    texts: list[str] = []
    pieces: list[Piece] = []
    markup, marks, position = "", 0, 0
    while True:
        match = _TAG.search(source, position)
        text = source[position : match.start() if match else len(source)]
        text = _decoded(text) if is_markup else text
        texts.append(text)
        pieces.append((markup, marks, len(text)))
        if match is None:
            return BREAK.join(("", "".join(texts), "")), pieces
        end, mark = _end_of_markup(source, match)
        markup, marks, position = source[match.start() : end], len(mark), end
        texts.append(mark)


def put_back(text: str, pieces: Sequence[Piece]) -> str:
    """Return the source with the text of `join_text`, changed but of the same length, between its markup."""
    result: list[str] = []
    position = 1
    for markup, marks, length in pieces:
        position += marks
        result.append(markup)
        result.append(text[position : position + length])
        position += length
    return "".join(result).replace(QUOTE, "&quot;").replace(DROPPED, "")


def _decoded(text: str) -> str:
    """Return text with the references to hard spaces and quotation marks as one character each."""
    if "&" not in text:
        return text
    return _QUOTE_ENTITY.sub(QUOTE, _HARD_SPACE_ENTITY.sub("\u00a0", text))


def _end_of_markup(source: str, match: re.Match[str]) -> tuple[int, str]:
    """Return where the markup that begins with this tag ends, and the mark that stands for it in the joined text."""
    name = (match["name"] or "").lower()
    if not name:
        return match.end(), ""
    if not match["close"] and name not in _VOID and not match["attributes"].endswith("/"):
        language = _LANG.search(match["attributes"]) if "lang" in match["attributes"] else None
        is_foreign = language is not None and not language["lang"].lower().startswith("pl")
        if name in _UNTOUCHED or is_foreign:
            mark = BREAK if name in _BLOCK_UNTOUCHED or (is_foreign and name not in _INLINE) else OBJECT
            return _end_of_element(source, name, match.end()), mark
    return match.end(), "" if name in _INLINE else BREAK


def _end_of_element(source: str, name: str, position: int) -> int:
    """Return where an element ends, counting those of its name inside it; the source's end if it never does."""
    depth = 1
    for match in re.compile(rf"<(/?){name}(?![a-zA-Z0-9-])[^<>]*>", re.IGNORECASE).finditer(source, position):
        depth += -1 if match[1] else int(name not in _RAW)
        if depth == 0:
            return match.end()
    return len(source)
