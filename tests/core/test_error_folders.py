"""Error pages are files named by hosts, and whoever edits sites may type anything for a host."""

import pytest
from wagtail.models import Site

from cms.core.errors import error_file, write_error_pages
from cms.core.portal import Portal
from cms.portals.services import create_portal

pytestmark = pytest.mark.django_db


def test_error_pages_stay_in_their_folder_whatever_a_site_is_called() -> None:
    network = create_portal(code="siec", name="Sieć portali", host="localhost", is_network=True)
    Site.objects.filter(pk=network.site_id).update(hostname="../../obok")
    write_error_pages(Portal.objects.get(pk=network.pk))
    assert not error_file("../../obok", 500).exists()
