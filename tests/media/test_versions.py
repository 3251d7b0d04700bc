"""Versions: every file a document ever had is kept, numbered, with what is known of it."""

import hashlib

import pytest
from django.contrib.auth import get_user_model
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from wagtail.models import Collection, ModelLogEntry

from media.documents import Document, DocumentCategory, FormerAddress
from media.versions import add_version, create_document, stored_name

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]

FIRST, SECOND = b"%PDF-1.7 first", b"%PDF-1.7 second"


@pytest.fixture
def person():
    return get_user_model().objects.create_superuser("redakcja")


@pytest.fixture
def document(person):
    return create_document(
        title="Regulamin rekrutacji",
        file=ContentFile(FIRST),
        name="Regulamin żłobka.pdf",
        collection=Collection.get_first_root_node(),
        by=person,
        category=DocumentCategory.objects.get(code="regulamin_rekrutacji"),
        received_sha256="ab" * 32,
    )


def bytes_of(version) -> bytes:
    with version.file.storage.open(version.file.name) as file:
        return file.read()


def test_a_new_document_has_its_first_version_with_all_that_is_known_of_it(document, person):
    version = document.versions.get()
    assert (version.number, version.name, version.published_by) == (1, "Regulamin żłobka.pdf", person)
    assert (version.size, version.mime_type) == (len(FIRST), "application/pdf")
    assert version.sha256 == hashlib.sha256(FIRST).hexdigest()
    assert version.received_sha256 == "ab" * 32
    assert document.file.name == version.file.name
    assert document.file.name.startswith("documents/regulamin-zlobka")
    assert ModelLogEntry.objects.filter(object_id=str(document.pk), action="wagtail.create", user=person).exists()


def test_a_new_version_leaves_the_former_one_as_it_was(document, person):
    version = add_version(document, ContentFile(SECOND), name="Regulamin 2.pdf", note="Nowy termin.", by=person)
    document = Document.objects.get(pk=document.pk)
    first, second = document.versions.order_by("number")
    assert second == version == document.current_version
    assert (second.number, second.note, second.name) == (2, "Nowy termin.", "Regulamin 2.pdf")
    assert (bytes_of(first), bytes_of(second)) == (FIRST, SECOND)
    assert (document.file.name, document.file_size) == (second.file.name, len(SECOND))
    assert second.received_sha256 == second.sha256 != first.sha256
    assert document.get_file_hash() == hashlib.sha1(SECOND).hexdigest()


def test_a_file_that_is_refused_leaves_nothing_behind(document, person):
    folder = document.file.storage.listdir("documents")[1]
    with pytest.raises(ValidationError):
        add_version(document, ContentFile(b"MZ"), name="program.exe", note="", by=person)
    assert document.versions.count() == 1
    assert document.file.storage.listdir("documents")[1] == folder


def test_saving_without_a_new_file_makes_no_version(document):
    document.title = "Regulamin"
    document.save()
    Document.objects.get(pk=document.pk).save()
    assert document.versions.count() == 1


def test_a_file_set_by_any_code_is_a_version_too(document):
    document.file = ContentFile(SECOND, "inny.pdf")
    document.save()
    assert [version.name for version in document.versions.all()] == ["inny.pdf", "Regulamin żłobka.pdf"]


def test_deleting_a_document_takes_the_files_of_all_versions_after_the_commit(
    document, person, django_capture_on_commit_callbacks
):
    add_version(document, ContentFile(SECOND), name="Regulamin 2.pdf", note="", by=person)
    storage, names = document.file.storage, [version.file.name for version in document.versions.all()]
    with django_capture_on_commit_callbacks(execute=True):
        document.delete()
        assert all(storage.exists(name) for name in names)
    assert not any(storage.exists(name) for name in names)


def test_a_file_replaced_in_the_admin_becomes_a_version_with_its_note(document, person, client):
    client.force_login(person)
    answer = client.post(
        reverse("wagtaildocs:edit", args=[document.pk]),
        {
            "title": document.title,
            "slug": document.slug,
            "collection": document.collection_id,
            "file": SimpleUploadedFile("Regulamin poprawiony.pdf", SECOND, "application/pdf"),
            "version_note": "Poprawiono termin.",
            "tags": "",
        },
    )
    assert answer.status_code == 302, answer.context["form"].errors
    first, second = document.versions.order_by("number")
    assert (second.name, second.note, second.published_by) == (
        "Regulamin poprawiony.pdf",
        "Poprawiono termin.",
        person,
    )
    assert (bytes_of(first), bytes_of(second)) == (FIRST, SECOND)


def test_an_address_that_is_changed_is_kept_and_given_to_nobody_else(document):
    document = Document.objects.get(pk=document.pk)
    document.slug = "regulamin"
    document.save()
    assert FormerAddress.objects.get().slug == "regulamin-rekrutacji"
    other = Document(title="Inny", slug="regulamin-rekrutacji", collection=document.collection)
    with pytest.raises(ValidationError) as refused:
        other.full_clean(exclude=["file"])
    assert list(refused.value.message_dict) == ["slug"]
    twin = Document.objects.create(
        title="Regulamin rekrutacji", collection=document.collection, file=ContentFile(b"x", "x.txt")
    )
    assert twin.slug == "regulamin-rekrutacji-2"


def test_an_address_that_is_taken_back_is_no_former_one(document):
    document = Document.objects.get(pk=document.pk)
    for slug in ("regulamin", "regulamin-rekrutacji"):
        document.slug = slug
        document.save()
    assert [former.slug for former in FormerAddress.objects.all()] == ["regulamin"]


@pytest.mark.parametrize(
    ("sent", "stored"),
    [
        ("Załącznik nr 1 – oświadczenie.PDF", "zalacznik-nr-1-oswiadczenie.pdf"),
        ("plik.tar.gz.pdf", "plik-tar-gz.pdf"),
        ("\u202efdp.pdf", "fdp.pdf"),
        ("Правила.docx", "pravila.docx"),
        ("!!!.txt", "plik.txt"),
        ("a" * 300 + ".pdf", "a" * 120 + ".pdf"),
    ],
)
def test_a_stored_name_is_made_of_plain_letters(sent, stored):
    assert stored_name(sent) == stored
