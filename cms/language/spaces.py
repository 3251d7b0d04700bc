"""The spaces that reach us from word processors, web pages and keyboards."""

import re

NBSP = "\u00a0"
NARROW_NBSP = "\u202f"

# Every space Unicode knows of, line breaks, and the invisible marks that come along with pasted text.
_SPACES = re.compile(r"\s+")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\u2066-\u2069\ufeff]")


def plain_spaces(text: str) -> str:
    """Return the text without invisible marks, each run of spaces of any kind as one ordinary space."""
    return _SPACES.sub(" ", _INVISIBLE.sub("", text)).strip()


def hard_spaces(text: str) -> str:
    """Return the text with every ordinary space made a hard one."""
    return text.replace(" ", NBSP)
