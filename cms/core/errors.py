"""Error pages: 403 and 404 in the portal's design, 500 and 503 from a file per host that needs no database."""

import logging
import shutil
import sys
from collections.abc import Iterable
from pathlib import Path

from django.conf import settings
from django.db import DatabaseError, InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string

from cms.core.hosts import host_name
from cms.core.portal import Portal

logger = logging.getLogger(__name__)
RETRY_AFTER_SECONDS = "120"


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """400: plain, because the host may not be ours."""
    return HttpResponse(render_to_string("400.html"), status=400)


def permission_denied(request: HttpRequest, exception: Exception) -> HttpResponse:
    """403 in the portal's design."""
    return _designed(request, "403.html", 403)


def form_refused(request: HttpRequest, reason: str = "") -> HttpResponse:
    """403 for a form whose token is missing or stale, in the portal's design."""
    return _designed(request, "403_form.html", 403)


def page_not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """404 in the portal's design, with search."""
    return _designed(request, "404.html", 404)


def server_error(request: HttpRequest) -> HttpResponse:
    """500, or 503 where the database does not answer, from the file of the host."""
    is_outage = isinstance(sys.exc_info()[1], (OperationalError, InterfaceError))
    status = 503 if is_outage else 500
    response = HttpResponse(_stored(request, status), status=status)
    response["Cache-Control"] = "no-store"
    if is_outage:
        response["Retry-After"] = RETRY_AFTER_SECONDS
    return response


def _designed(request: HttpRequest, template: str, status: int) -> HttpResponse:
    try:
        return HttpResponse(render_to_string(template, request=request), status=status)
    except DatabaseError:
        logger.exception("the error page could not read the portal")
        return HttpResponse(render_to_string(template), status=status)


def error_file(host: str, status: int) -> Path:
    """Where the page of a host lies."""
    return settings.VAR_DIR / "errors" / host / f"{status}.html"


def write_error_pages(portal: Portal) -> None:
    """Write the 500 and 503 pages of a portal in its own branding."""
    host = portal.site.hostname.lower()
    if not _is_folder_name(host):
        return
    for status in (500, 503):
        path = error_file(host, status)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(render_to_string(f"{status}.html", {"portal": portal}), encoding="utf-8")


def remove_strange_error_pages(hosts: Iterable[str]) -> None:
    """Take away the pages of every host but these: a host that was given up shows none of its former portal."""
    kept = {host.lower() for host in hosts}
    for folder in (settings.VAR_DIR / "errors").glob("*"):
        if folder.is_dir() and folder.name not in kept:
            shutil.rmtree(folder)


def _stored(request: HttpRequest, status: int) -> str:
    name = host_name(request.META.get("HTTP_HOST") or request.META.get("SERVER_NAME", ""))
    if _is_folder_name(name):
        path = error_file(name, status)
        if path.is_file():
            return path.read_text(encoding="utf-8")
    return render_to_string(f"{status}.html")


def _is_folder_name(host: str) -> bool:
    """Whether a host names a folder and no way out of it: whoever edits sites may type anything."""
    return bool(host) and "/" not in host and ".." not in host
