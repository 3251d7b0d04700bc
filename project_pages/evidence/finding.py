"""Finding the pages that somebody asks evidence of: by contract number, by the project's address, or by a page's."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

from django.utils.translation import gettext as _
from wagtail.coreutils import get_dummy_request
from wagtail.models import Page, Site

from cms.language.contract_numbers import contract_key
from project_pages.evidence.records import keys_of_project, keys_stored
from project_pages.lookup import NoSuchProjectError, find_project
from project_pages.pages import ProjectPage
from project_pages.project import Project
from project_pages.snapshots import PageSnapshot


class NothingFoundError(LookupError):
    """Nobody is called so; the text says what to do."""


@dataclass(frozen=True)
class Wanted:
    """The pages asked for; `project` where all pages of one are meant."""

    title: str
    name: str
    keys: tuple[int, ...]
    project: Project | None = None


def find(name: str) -> Wanted:
    """The pages of a contract number, a project's address or a page's address; raises `NothingFoundError`."""
    name = name.strip()
    return _page_at(name) if "://" in name else _pages_of(name)


def _pages_of(name: str) -> Wanted:
    try:
        project = find_project(name)
    except NoSuchProjectError:
        return _pages_of_deleted(name)
    keys = keys_of_project(project)
    if not keys:
        message = _("No page has ever told about the project “%(project)s”, so there is no evidence.")
        raise NothingFoundError(message % {"project": project})
    return Wanted(str(project), project.slug or str(project.pk), tuple(keys), project)


def _pages_of_deleted(name: str) -> Wanted:
    """A project that was deleted lives on in what is stored of its pages."""
    key = contract_key(name)
    keys = keys_stored(project=None, project_slug=name) or (keys_stored(project=None, contract_key=key) if key else [])
    if not keys:
        message = _("There is no project with the contract number or address “%(name)s”.")
        raise NothingFoundError(message % {"name": name})
    last = PageSnapshot.objects.filter(page_key__in=keys).defer("html").first()
    return Wanted(last.title, last.project_slug or name, tuple(keys))


def _page_at(address: str) -> Wanted:
    try:
        where = urlsplit(address)
        host, path = (where.hostname or "").rstrip("."), f"{where.path.strip('/')}/"
    except ValueError:
        host, path = "", ""
    page = _live_page(host, path)
    keys = [page.pk] if page else _keys_once_at(host, path)
    if not keys:
        message = _("No project page is or was at the address %(address)s.")
        raise NothingFoundError(message % {"address": address})
    last = PageSnapshot.objects.filter(page_key__in=keys).defer("html").first()
    title = page.title if page else last.title
    slug = page.slug if page else path.strip("/").rpartition("/")[2]
    return Wanted(title, f"{host}-{slug}", tuple(keys))


def _live_page(host: str, path: str) -> ProjectPage | None:
    """The page that answers there now, in any language."""
    for site in Site.objects.filter(hostname=host).order_by("-is_default_site", "pk"):
        found = Page.find_for_request(get_dummy_request(path=f"/{path}", site=site), path)
        page = found.specific if found else _translated(site, path)
        if isinstance(page, ProjectPage):
            return page
    return None


def _translated(site: Site, path: str) -> Page | None:
    """A page below the front page of another language, whose address begins with that language."""
    language, _slash, rest = path.partition("/")
    for root in Page.objects.filter(translation_key=site.root_page.translation_key, locale__language_code=language):
        found = Page.objects.filter(url_path=f"{root.url_path}{rest}").first()
        return found.specific if found else None
    return None


def _keys_once_at(host: str, path: str) -> list[int]:
    rows = PageSnapshot.objects.filter(url__contains=f"//{host}", url__endswith=f"/{path}").defer("html")
    found = (row for row in rows if (urlsplit(row.url).hostname, urlsplit(row.url).path) == (host, f"/{path}"))
    return sorted({row.page_key for row in found})
