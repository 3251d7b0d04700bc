"""What every public template may use; nothing is read before a template asks for it."""

from dataclasses import dataclass

from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject
from wagtail.models import Page

from cms.core.portal import Portal
from cms.core.view_settings import read_view_settings
from cms.core.visibility import is_open


@dataclass(frozen=True)
class MenuItem:
    """One entry of a portal's navigation."""

    title: str
    url: str
    is_current: bool


def portal(request: HttpRequest) -> dict[str, object]:
    """The portal of this host, its navigation and how the visitor wants to see it."""
    return {
        "portal": SimpleLazyObject(lambda: Portal.objects.for_request(request)),
        "network_portal": SimpleLazyObject(lambda: network_portal(request)),
        "navigation": SimpleLazyObject(lambda: navigation(request)),
        "footer_pages": SimpleLazyObject(lambda: footer_pages(request)),
        "view_settings": read_view_settings(request),
    }


def network_portal(request: HttpRequest) -> Portal | None:
    """The network's own portal, for a link to it from every other one."""
    network = Portal.objects.network_for_request(request)
    return network if network != Portal.objects.for_request(request) else None


def navigation(request: HttpRequest) -> list[MenuItem]:
    """Live pages below the front page that an editor put into the menu, in their order."""
    return [item for page, item in top_pages(request) if page.show_in_menus]


def footer_pages(request: HttpRequest) -> list[MenuItem]:
    """Live pages below the front page that stand in no menu, such as those on privacy and accessibility."""
    return [item for page, item in top_pages(request) if not page.show_in_menus]


def top_pages(request: HttpRequest) -> list[tuple[Page, MenuItem]]:
    """Pages just below the front page that everybody may see, each as an entry of a menu; read once for a request."""
    if not hasattr(request, "_top_pages"):
        current = Portal.objects.for_request(request)
        pages = current.root_page.get_children().live().filter(is_open()) if current else ()
        addresses = ((page, page.get_url(request)) for page in pages)
        request._top_pages = [
            (page, MenuItem(page.title, url, request.path.startswith(url))) for page, url in addresses
        ]
    return request._top_pages
