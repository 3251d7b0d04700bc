"""Bytes of a stored file, a part of it at a time, from a disk or from object storage."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.core.files.storage import Storage

from media.ranges import Part

CHUNK = 64 * 1024


def read_part(storage: Storage, name: str, part: Part) -> Iterator[bytes]:
    """The bytes of a part; the file is opened at once, so that a missing one raises FileNotFoundError here.

    Object storage is asked for just this part, where Django's file would fetch the whole object first.
    """
    bucket: Any = getattr(storage, "bucket", None)
    if bucket is not None and part.size:
        return _from_bucket(bucket, storage._normalize_name(name), part)
    return _from_file(storage.open(name), part)


def _from_bucket(bucket: Any, key: str, part: Part) -> Iterator[bytes]:
    answer = bucket.Object(key).get(Range=f"bytes={part.start}-{part.stop - 1}")
    return _closing(answer["Body"], part.size)


def _from_file(file: Any, part: Part) -> Iterator[bytes]:
    file.seek(part.start)
    return _closing(file, part.size)


def _closing(source: Any, left: int) -> Iterator[bytes]:
    try:
        while left and (chunk := source.read(min(CHUNK, left))):
            left -= len(chunk)
            yield chunk
    finally:
        source.close()
