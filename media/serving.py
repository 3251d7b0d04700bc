"""A version of a document as an answer: whole, in part, or the news that nothing changed."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.utils.cache import get_conditional_response
from django.utils.crypto import salted_hmac
from django.utils.http import http_date, parse_http_date_safe
from wagtail import hooks
from wagtail.documents.models import document_served

from media.byte_streams import read_part
from media.disposition import attachment
from media.documents import Document, DocumentVersion
from media.ranges import Part, Unsatisfiable, asked_part

OPEN_TO_ALL = "public, no-cache"
"""Anybody may keep it, and asks each time whether it is still there: what is withdrawn is gone at once."""
FOR_ONE = "private, no-store"
STRICT = {
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Robots-Tag": "noindex",
}


def serve_version(request: HttpRequest, version: DocumentVersion) -> HttpResponseBase:
    """The file, after every room was asked whether this visitor may have it.

    Every file is to be saved, never opened in the portal's name: a document can hold scripts, and a browser's reader
    of PDF does not work in the sandbox that holds them. Films play all the same, since a page embeds them.
    Raises Http404.
    """
    if (refusal := refused(request, version.document)) is not None:
        return refusal
    document_served.send(sender=Document, instance=version.document, request=request)
    return answer(request, version, is_open=getattr(version.document, "is_open_to_all", False))


def refused(request: HttpRequest, document: Document) -> HttpResponseBase | None:
    """What to answer instead of the file, where somebody has to be asked for a password first. Raises Http404."""
    for check in hooks.get_hooks("before_serve_document"):
        result = check(document, request)
        if isinstance(result, HttpResponseBase):
            return result
    return None


def etag_of(version: DocumentVersion) -> str:
    """A tag that names the version to us and tells nobody else anything, not even what the file holds.

    Wagtail's is the file's SHA-1, with which people could find out whether a file they know lies here
    (GHSA-92hv-j533-69wc).
    """
    return f'"{salted_hmac("media.serving", str(version.pk)).hexdigest()[:32]}"'


def answer(request: HttpRequest, version: DocumentVersion, *, is_open: bool) -> HttpResponseBase:
    """The file by the rules of RFC 9110 for conditions and ranges. Raises Http404 where the file is lost."""
    etag, changed = etag_of(version), int(version.published_at.timestamp())
    size = version.size
    headers = {
        "ETag": etag,
        "Last-Modified": http_date(changed),
        "Accept-Ranges": "bytes",
        "Cache-Control": OPEN_TO_ALL if is_open else FOR_ONE,
    }
    response = get_conditional_response(request, etag=etag, last_modified=changed, response=None)
    if response is None:
        response = _file(request, version, size, _asked(request, size, etag, changed))
    for name, value in {**headers, **STRICT}.items():
        response.headers[name] = value
    return response


def _asked(request: HttpRequest, size: int, etag: str, changed: int) -> Part | None:
    """The part asked for, if the visitor's earlier part is of this very version. Raises Unsatisfiable."""
    if request.method != "GET" or not _is_same(request.headers.get("If-Range"), etag, changed):
        return None
    try:
        return asked_part(request.headers.get("Range", ""), size)
    except Unsatisfiable:
        return Part(size, size)


def _is_same(condition: str | None, etag: str, changed: int) -> bool:
    """Whether `If-Range` holds: a strong tag, or exactly the time of the last change."""
    if condition is None:
        return True
    condition = condition.strip()
    if condition.startswith(('"', "W/")):
        return condition == etag
    return parse_http_date_safe(condition) == changed


def _file(request: HttpRequest, version: DocumentVersion, size: int, part: Part | None) -> HttpResponseBase:
    if part is not None and not part.size:
        response: HttpResponseBase = HttpResponse(status=416)
        response.headers["Content-Range"] = f"bytes */{size}"
        return response
    wanted = part or Part(0, size)
    storage = version.file.storage
    if request.method == "HEAD":
        response = HttpResponse()
    else:
        try:
            chunks = read_part(storage, version.file.name, wanted)
        except (OSError, ValueError) as error:
            raise Http404 from error
        response = StreamingHttpResponse(chunks, status=206 if part else 200)
    response.headers["Content-Type"] = version.mime_type
    response.headers["Content-Length"] = str(wanted.size)
    response.headers["Content-Disposition"] = attachment(version.name)
    if part:
        response.headers["Content-Range"] = f"bytes {part.start}-{part.stop - 1}/{size}"
    return response
