"""Parts of a file that a request asks for (RFC 9110, section 14)."""

from __future__ import annotations

import re
from dataclasses import dataclass

_ONE_RANGE = re.compile(r"bytes=[ \t]*(\d{0,19})-(\d{0,19})[ \t]*", re.IGNORECASE | re.ASCII)


@dataclass(frozen=True)
class Part:
    """Bytes from `start` up to, but without, `stop`."""

    start: int
    stop: int

    @property
    def size(self) -> int:
        """Number of bytes."""
        return self.stop - self.start


class Unsatisfiable(Exception):
    """No byte of the file lies in the range: the answer is 416."""


def asked_part(header: str, size: int) -> Part | None:
    """The part that a `Range` header asks for; None for the whole file.

    Several ranges, other units and broken headers get the whole file, as RFC 9110 allows: nobody needs pieces of a
    document, and many small ones are a known attack. Raises Unsatisfiable.
    """
    found = _ONE_RANGE.fullmatch(header.strip())
    if not found or not any(found.groups()):
        return None
    first, last = found.groups()
    if not first:  # the last so many bytes
        length = int(last)
        if not length or not size:
            raise Unsatisfiable
        return Part(max(0, size - length), size)
    start = int(first)
    if last and int(last) < start:
        return None
    if start >= size:
        raise Unsatisfiable
    return Part(start, min(int(last) + 1, size) if last else size)
