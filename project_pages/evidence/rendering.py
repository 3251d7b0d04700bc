"""Drawing a project page as an anonymous citizen sees it, without a server and without asking any address."""

from __future__ import annotations

from urllib.parse import unquote, urlsplit

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.contrib.staticfiles import finders
from django.contrib.staticfiles.storage import staticfiles_storage
from django.core.exceptions import SuspiciousOperation
from django.core.files.storage import Storage, default_storage
from django.utils import timezone, translation
from wagtail.coreutils import get_dummy_request

from cms.core.telling import telling
from project_pages.pages import ProjectPage

HTTP_OK = 200


class NotDrawnError(RuntimeError):
    """A page that should be public answered with something else than itself."""


def is_public(page: ProjectPage) -> bool:
    """Whether a citizen who asks for the page meets it: published, its facts too, at an address, closed to nobody."""
    if not (page.live and page.project.live and page.get_url_parts()):
        return False
    return not page.get_view_restrictions().exists()


def draw(page: ProjectPage) -> str:
    """The HTML that a citizen without cookies gets at this moment; raises `NotDrawnError` for another answer."""
    _site, root, path = page.get_url_parts()
    request = get_dummy_request(path=path, site=page.get_site())
    request.user = AnonymousUser()
    if root.startswith("https:"):
        request.META["wsgi.url_scheme"] = "https"
    zone = timezone.get_default_timezone()
    with translation.override(page.locale.language_code), timezone.override(zone), telling(page):
        response = page.serve(request)
        if hasattr(response, "render"):
            response = response.render()
    if response.status_code != HTTP_OK:
        raise NotDrawnError(f"{path}: {response.status_code}")
    return response.content.decode(response.charset)


def read_asset(address: str) -> bytes | None:
    """The bytes of a style sheet, drawing or picture of this installation; None for any other address."""
    path = unquote(urlsplit(address).path)
    if path.startswith(settings.STATIC_URL):
        name = path.removeprefix(settings.STATIC_URL)
        found = _read(staticfiles_storage, name)
        return found if found is not None else _read_source(name)
    if path.startswith(settings.MEDIA_URL):
        return _read(default_storage, path.removeprefix(settings.MEDIA_URL))
    return None


def _read(storage: Storage, name: str) -> bytes | None:
    try:
        with storage.open(name) as file:
            return file.read()
    except (OSError, SuspiciousOperation, ValueError):
        return None


def _read_source(name: str) -> bytes | None:
    """A static file where it was not collected, as on a developer's computer."""
    try:
        found = finders.find(name)
    except SuspiciousOperation:
        return None
    if not found:
        return None
    with open(found, "rb") as file:
        return file.read()
