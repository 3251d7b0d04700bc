"""Downloads under their lasting addresses."""

from django.http import Http404, HttpRequest, HttpResponseBase, HttpResponseRedirect
from django.views.decorators.http import require_safe

from media.finding import version_at, version_of
from media.serving import refused, serve_version

LARGEST_KEY = 2**63 - 1


@require_safe
def download(request: HttpRequest, slug: str, number: int | None = None) -> HttpResponseBase:
    """The newest file of a document, or that of one version; a former address leads to that of today."""
    version = version_at(slug, number if number is None or number <= LARGEST_KEY else 0)
    if version is None:
        raise Http404
    if version.document.slug != slug:
        address = version.document.url if number is None else version.url
        return refused(request, version.document) or HttpResponseRedirect(address)
    return serve_version(request, version)


@require_safe
def download_by_key(request: HttpRequest, document_id: str, document_filename: str) -> HttpResponseBase:
    """Wagtail's own form of address, under every name that a file of the document ever had, and no other."""
    key = int(document_id)
    version = version_of(key, document_filename) if key <= LARGEST_KEY else None
    if version is None:
        raise Http404
    return serve_version(request, version)
