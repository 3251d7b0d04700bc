"""On which portals a document answers: those that keep it, and those that show it."""

from __future__ import annotations

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q
from django.http import Http404, HttpRequest
from wagtail.models import Collection, Page, ReferenceIndex

from cms.core.portal import Portal
from cms.core.reach import reach_of
from media.models import Document

ADMIN_RIGHT = "wagtailadmin.access_admin"


def check_portal(document: Document, request: HttpRequest) -> None:
    """Raise Http404 where the document is none of the portal's whose host was asked.

    Staff get what they may see in the admin on any host, for they sign in on any. The person is looked at last, so
    that an answer to everybody depends on nobody.
    """
    portal = Portal.objects.for_request(request)
    if portal is not None and (keeps(portal, document) or shows(portal, document)):
        return
    user = request.user
    if user.is_authenticated and user.has_perm(ADMIN_RIGHT) and reach_of(user).holds(Document, document.pk):
        return
    raise Http404


def keeps(portal: Portal, document: Document) -> bool:
    """Whether the document lies in the portal's collection or below; what lies in none is the network's."""
    path = Collection.objects.values_list("path", flat=True).get(pk=document.collection_id)
    if len(path) == Collection.steplen:
        return portal.is_network
    return path.startswith(portal.collection.path)


def shows(portal: Portal, document: Document) -> bool:
    """Whether a live page of the portal, in any language, has the document in its text, blocks or attachments."""
    kind = ContentType.objects.get_for_model(Page)
    references = ReferenceIndex.get_references_to(document).filter(base_content_type=kind)
    keys = [key for key in references.values_list("object_id", flat=True) if key.isdecimal()]
    if not keys:
        return False
    below = Q(pk__in=[])
    roots = Page.objects.filter(translation_key=portal.site.root_page.translation_key)
    for path in roots.values_list("path", flat=True):
        below |= Q(path__startswith=path)
    return Page.objects.live().filter(below, pk__in=keys).exists()
