"""The addresses of the installation with three careless ones among them, for the test of the test."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import path
from wagtail.admin.auth import require_admin_access
from wagtail.models import Page

from cms.urls import *  # noqa: F403
from cms.urls import urlpatterns as sound
from media.models import Image
from partners_logos.models import Organisation

PLANTED = ("planted_list", "planted_image", "planted_record")


@require_admin_access
def every_page(request: HttpRequest) -> HttpResponse:
    """Titles of all pages of all portals."""
    return HttpResponse("\n".join(Page.objects.values_list("title", flat=True)))


@require_admin_access
def any_image(request: HttpRequest, image_id: int) -> HttpResponse:
    """Any image, and a new title for it."""
    image = get_object_or_404(Image, pk=image_id)
    if request.method == "POST":
        image.title = request.POST["title"]
        image.save()
    return HttpResponse(f"<img alt='{image.title}' src='{image.file.name}'>")


@require_admin_access
def any_record(request: HttpRequest, pk: int) -> HttpResponse:
    """The organisation in a head of the answer, not in its body."""
    name = get_object_or_404(Organisation, pk=pk).legal_name
    return HttpResponse(headers={"X-Name": name})


urlpatterns = [
    path("admin/planted/", every_page, name="planted_list"),
    path("admin/planted/<int:image_id>/", any_image, name="planted_image"),
    path("admin/planted/organisations/<int:pk>/", any_record, name="planted_record"),
    *sound,
]
