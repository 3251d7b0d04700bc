"""Deleting documents."""

import pytest
from django.core.files.base import ContentFile
from wagtail.models import Collection

from media.models import Document


@pytest.mark.django_db
def test_a_deleted_document_takes_its_file_along(django_capture_on_commit_callbacks):
    collection = Collection.get_first_root_node()
    document = Document(title="Regulamin", collection=collection)
    document.file.save("regulamin.pdf", ContentFile(b"%PDF-1.7"))
    storage, name = document.file.storage, document.file.name
    assert storage.exists(name)
    with django_capture_on_commit_callbacks(execute=True):
        document.delete()
    assert not storage.exists(name)
