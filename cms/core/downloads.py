"""Who gets a document, and on which portals: what live pages show, and what editors let stand alone."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from django.http import Http404, HttpRequest
from wagtail.models import Collection as Folder
from wagtail.models import Page, PageViewRestriction

from cms.core.portal import Portal
from cms.core.reach import reach_of
from media.models import Document
from media.shown import Showing, showings

ADMIN_RIGHT = "wagtailadmin.access_admin"


def check_portal(document: Document, request: HttpRequest) -> None:
    """Raise Http404 where the visitor is not to get the document on the host that was asked.

    Everybody gets it while a page that is live and open to all shows it, on the portals that do and on the one that
    keeps it; there alone also what an editor let stand alone. Who may see a closed page gets what that page shows.
    Staff get what they may see in the admin on any host, for they sign in on any. The person is looked at last, so that
    an answer to everybody depends on nobody.
    """
    portal = Portal.objects.for_request(request)
    closed: list[str] = []
    if portal is not None:
        kept = keeps(portal, document)
        if kept and document.stands_alone:
            document.is_open_to_all = True
            return
        for showing in showings([document.pk]):
            if not kept and not stands_on(portal, showing):
                continue
            if showing.is_open:
                document.is_open_to_all = True
                return
            closed.append(showing.path)
    if not any(lets_in(request, path) for path in closed) and not is_staff_of(document, request):
        raise Http404


def keeps(portal: Portal, document: Document) -> bool:
    """Whether the document lies in the portal's collection or below; what lies in none is the network's."""
    path = document.collection.path
    if len(path) == Folder.steplen:
        return portal.is_network
    return path.startswith(portal.collection.path)


def stands_on(portal: Portal, showing: Showing) -> bool:
    """Whether the page stands in the tree of the portal, in any language."""
    return showing.path.startswith(trees_of(portal))


def trees_of(portal: Portal) -> tuple[str, ...]:
    """Paths of the portal's front pages in all its languages."""
    if not hasattr(portal, "_tree_paths"):
        roots = Page.objects.filter(translation_key=portal.site.root_page.translation_key)
        portal._tree_paths = tuple(roots.values_list("path", flat=True))
    return portal._tree_paths


def lets_in(request: HttpRequest, path: str) -> bool:
    """Whether the visitor has passed every restriction of viewing on the page and above it."""
    ways = [path[:end] for end in range(Page.steplen, len(path) + 1, Page.steplen)]
    restrictions = PageViewRestriction.objects.filter(page__path__in=ways)
    return all(restriction.accept_request(request) for restriction in restrictions)


def is_staff_of(document: Document, request: HttpRequest) -> bool:
    """Whether the visitor works for the portal that keeps the document."""
    user = request.user
    return user.is_authenticated and user.has_perm(ADMIN_RIGHT) and reach_of(user).holds(Document, document.pk)


def open_on(portal: Portal, documents: Iterable[Document]) -> list[Document]:
    """Those of the documents that everybody gets on the portal, in their order."""
    documents = list(documents)
    kept = {document.pk for document in documents if keeps(portal, document)}
    found = {document.pk for document in documents if document.stands_alone and document.pk in kept}
    asked = {document.pk for document in documents} - found
    found |= open_keys(portal, kept, asked) if asked else set()
    return [document for document in documents if document.pk in found]


def open_keys(portal: Portal, kept: Collection[int], asked: Collection[int] | None) -> set[int]:
    """Keys of documents that pages open to all show, on the portal itself or anywhere for those it keeps."""
    return {
        showing.document
        for showing in showings(asked)
        if showing.is_open and (showing.document in kept or stands_on(portal, showing))
    }
