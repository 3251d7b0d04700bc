"""Pages compressed on their way to people who are not signed in.

A compressed answer that holds a secret beside something an attacker chooses betrays the secret by its length (BREACH).
What citizens see holds none. Pages of the admin, of accounts and of anybody who is signed in stay as they are.
"""

import gzip
from collections.abc import Callable

import brotli
from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.utils.cache import patch_vary_headers

SECRET_PREFIXES = ("/admin/", "/konto/")
KINDS = ("text/html", "text/plain", "application/xml", "text/xml", "application/json")
LEAST_BYTES = 500
BROTLI_QUALITY = 5
GZIP_LEVEL = 6


class CompressionMiddleware:
    """Compresses with Brotli or gzip, whichever the browser takes."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        if is_compressible(response) and not holds_secrets(request):
            patch_vary_headers(response, ["Accept-Encoding"])
            compress(response, accepted_coding(request.headers.get("Accept-Encoding", "")))
        return response


def is_compressible(response: HttpResponseBase) -> bool:
    """Whether an answer is text, long enough, and not compressed already."""
    return (
        isinstance(response, HttpResponse)
        and not response.has_header("Content-Encoding")
        and response.get("Content-Type", "").split(";")[0] in KINDS
        and len(response.content) >= LEAST_BYTES
    )


def holds_secrets(request: HttpRequest) -> bool:
    """Whether the answer may hold what only one person should know: a token or the view of somebody signed in."""
    return (
        request.path.startswith(SECRET_PREFIXES)
        or settings.SESSION_COOKIE_NAME in request.COOKIES
        or "CSRF_COOKIE" in request.META
    )


def accepted_coding(accepted: str) -> str:
    """`br`, `gzip` or nothing, from the header of a request; what it refuses with `q=0` is not sent."""
    offers = [part.replace(" ", "").lower().split(";") for part in accepted.split(",")]
    taken = {name for name, *options in offers if not any(option in ("q=0", "q=0.0") for option in options)}
    return next((name for name in ("br", "gzip") if name in taken), "")


def compress(response: HttpResponse, coding: str) -> None:
    """Replace the content by its compressed form."""
    match coding:
        case "br":
            response.content = brotli.compress(response.content, mode=brotli.MODE_TEXT, quality=BROTLI_QUALITY)
        case "gzip":
            response.content = gzip.compress(response.content, compresslevel=GZIP_LEVEL, mtime=0)
        case _:
            return
    response.headers["Content-Encoding"] = coding
    response.headers["Content-Length"] = str(len(response.content))
