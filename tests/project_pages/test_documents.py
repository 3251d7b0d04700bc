"""Documents that pages of projects show: their attachments, and files of the project's record."""

import pytest
from django.core.files.base import ContentFile
from django.test import Client

from media.models import Document
from project_pages.models import Amendment, Project, ProjectAttachment, ProjectPage, Recruitment

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


@pytest.fixture
def document(torun) -> Document:
    return Document.objects.create(
        title="Aneks", slug="aneks", collection=torun.collection, file=ContentFile(b"%PDF-1.7", "aneks.pdf")
    )


def status(document: Document) -> int:
    answer = Client(SERVER_NAME="torun.localhost").get(document.url)
    answer.getvalue()
    return answer.status_code


def ways(document: Document) -> list[tuple[dict, dict]]:
    """Rows of the project and of its page that lead to the document."""
    return [
        ({}, {"attachments": [ProjectAttachment(document=document)]}),
        ({"amendments": [Amendment(number="1", document=document)]}, {}),
        ({"recruitments": [Recruitment(name="Nabór", rules=document)]}, {}),
        ({"recruitments": [Recruitment(name="Nabór", form=document)]}, {}),
        ({"recruitments": [Recruitment(name="Nabór", results_list=document)]}, {}),
    ]


@pytest.mark.parametrize("way", range(5))
def test_a_file_of_a_project_is_public_with_its_page_and_its_record(tell, document, way):
    rows, page = ways(document)[way]
    assert status(document) == 404
    told = tell(rows, page)
    assert status(document) == 200
    told.unpublish()
    assert status(document) == 404
    ProjectPage.objects.get(pk=told.pk).save_revision().publish()
    assert status(document) == 200
    Project.objects.get().unpublish()
    assert status(document) == 404


def test_a_file_of_a_record_is_public_only_once_the_amendment_is_published(tell, document):
    tell()
    project = Project.objects.get()
    project.amendments = [Amendment(number="1", document=document)]
    revision = project.save_revision()
    assert status(document) == 404
    revision.publish()
    assert status(document) == 200


def test_a_page_whose_text_names_a_file_hides_it_with_its_project(tell, document):
    tell({}, {"introduction": f'<p><a id="{document.pk}" linktype="document">Aneks</a></p>'})
    assert status(document) == 200
    Project.objects.get().unpublish()
    assert status(document) == 404
