"""Names of files in answers: `Content-Disposition` for Polish names (RFC 6266, RFC 8187)."""

import re
import unicodedata
from pathlib import PurePath
from urllib.parse import quote

from anyascii import anyascii

_NOT_PLAIN = re.compile(r"[^A-Za-z0-9 ._()-]+")
_SEPARATORS = re.compile(r'[\\/:*?"<>|]+')
_RFC_8187 = "!#$&+-.^_`|~"
LONGEST = 150
PLAIN = "plik"


def attachment(name: str) -> str:
    """The header that has a browser save the file under this name.

    Old programs read the plain name, all others the one in UTF-8.
    """
    readable = readable_name(name)
    plain = _NOT_PLAIN.sub("_", anyascii(readable)).strip(" .") or PLAIN
    header = f'attachment; filename="{plain}"'
    if plain == readable:
        return header
    return f"{header}; filename*=UTF-8''{quote(readable, safe=_RFC_8187)}"


def readable_name(name: str) -> str:
    """The name without folders, control characters, and signs that change the direction of writing."""
    name = unicodedata.normalize("NFC", name).encode("utf-8", "ignore").decode()
    kept = "".join(letter for letter in name if not unicodedata.category(letter).startswith("C"))
    kept = " ".join(_SEPARATORS.sub("_", kept).split()).strip(". ")
    path = PurePath(kept or PLAIN)
    return path.stem[: LONGEST - len(path.suffix)].rstrip() + path.suffix[:20]
