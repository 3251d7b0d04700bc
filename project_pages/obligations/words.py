"""All running text of a page: of fields, rich text and blocks, without marks of HTML. Pure."""

from collections.abc import Iterable, Mapping
from html import unescape

from django.utils.html import strip_tags

NOT_WORDS = ("id", "type")


def words_of(value: object) -> str:
    """The words in a text, or in anything that holds texts, in their order."""
    return " ".join(part for part in _parts(value) if part)


def _parts(value: object) -> Iterable[str]:
    if isinstance(value, str):
        yield " ".join(unescape(strip_tags(value.replace("<", " <"))).split())
    elif isinstance(value, Mapping):
        for name, part in value.items():
            if name not in NOT_WORDS:
                yield from _parts(part)
    elif isinstance(value, Iterable):
        for part in value:
            yield from _parts(part)
