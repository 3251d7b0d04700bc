"""Slugs in which `Łódź` gives `lodz` (TYP-6).

Django drops the letters that do not decompose (ł, Cyrillic, ß); here every letter is written in the Latin alphabet
first.
"""

import re

from anyascii import anyascii

_NOT_SLUG = re.compile(r"[^a-z0-9]+")


def slugify_polish(text: str, max_length: int | None = None) -> str:
    """Return a slug of `a-z0-9-`, cut at a word to `max_length`; empty when the text has no letter or digit."""
    slug = _NOT_SLUG.sub("-", anyascii(text).lower()).strip("-")
    if max_length is None or len(slug) <= max_length:
        return slug
    cut = slug[: max_length + 1].rpartition("-")[0] or slug[:max_length]
    return cut[:max_length].strip("-")
