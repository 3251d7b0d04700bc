"""Sizes of pictures are made when a page is published."""

import pytest

from cms.demo.abundance import add_images, gallery
from cms.portals.services import create_portal
from home.models import ContentPage
from media.models import Rendition


@pytest.mark.django_db
def test_no_visitor_waits_for_the_sizes_of_pictures(settings, tmp_path, django_capture_on_commit_callbacks):
    settings.MEDIA_ROOT = tmp_path
    portal = create_portal(code="proba", name="Próba", host="proba.localhost")
    images = add_images(portal, 3)
    page = portal.site.root_page.add_child(instance=ContentPage(title="Galeria", body=[gallery(images)], live=False))
    with django_capture_on_commit_callbacks(execute=True):
        page.save_revision().publish()
    made = Rendition.objects.filter(image__in=images).count()
    assert made >= 3 * 3
    page.get_latest_revision_as_object().body.render_as_block()
    assert Rendition.objects.filter(image__in=images).count() == made


@pytest.mark.django_db
def test_a_picture_whose_file_is_gone_does_not_stop_a_publication(
    settings, tmp_path, django_capture_on_commit_callbacks
):
    settings.MEDIA_ROOT = tmp_path
    portal = create_portal(code="proba", name="Próba", host="proba.localhost")
    images = add_images(portal, 2)
    images[0].file.storage.delete(images[0].file.name)
    page = portal.site.root_page.add_child(instance=ContentPage(title="Galeria", body=[gallery(images)], live=False))
    with django_capture_on_commit_callbacks(execute=True):
        page.save_revision().publish()
    page.refresh_from_db()
    assert page.live
