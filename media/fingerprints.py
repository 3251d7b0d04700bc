"""Fingerprints of files."""

import hashlib

from django.core.files.base import File

CHUNK = 1 << 20


def sha256_of(file: File) -> str:
    """SHA-256 of the whole file in hexadecimal digits, read in pieces; the file stands at its beginning again."""
    digest = hashlib.sha256()
    file.seek(0)
    while chunk := file.read(CHUNK):
        digest.update(chunk)
    file.seek(0)
    return digest.hexdigest()
