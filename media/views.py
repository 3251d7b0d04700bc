"""Downloads under their lasting addresses."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from wagtail.documents.views.serve import serve

from media.models import Document


def download(request: HttpRequest, slug: str) -> HttpResponse:
    """The current file of a document; Wagtail's own view checks the privacy of its collection."""
    document = get_object_or_404(Document, slug=slug)
    return serve(request, document.pk, document.filename)
