"""How a file is given: ranges, conditions and headers."""

import hashlib
import re

import pytest
from django.core.files.base import ContentFile
from django.test import Client
from django.utils.http import http_date
from wagtail.models import Collection

from cms.portals.services import create_portal
from media.documents import Document
from media.versions import add_version, create_document

pytestmark = [pytest.mark.django_db]

BYTES = bytes(range(256)) * 800
NAME = "Załącznik nr 1 – wniosek.pdf"


@pytest.fixture
def document() -> Document:
    create_portal(code="siec", name="Sieć", host="localhost", is_network=True)
    return create_document(
        title="Wniosek",
        file=ContentFile(BYTES),
        name=NAME,
        collection=Collection.get_first_root_node(),
        by=None,
        stands_alone=True,
    )


def get(document: Document, address: str = "", method: str = "get", **headers: str):
    answer = getattr(Client(SERVER_NAME="localhost"), method)(address or document.url, headers=headers)
    answer.body = answer.getvalue()
    return answer


def test_the_whole_file_comes_with_its_headers(document):
    answer = get(document)
    assert (answer.status_code, answer.body) == (200, BYTES)
    assert answer.headers["Content-Type"] == "application/pdf"
    assert answer.headers["Content-Length"] == str(len(BYTES))
    assert answer.headers["Accept-Ranges"] == "bytes"
    assert answer.headers["Content-Disposition"].startswith('attachment; filename="Zalacznik nr 1 - wniosek.pdf"')
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert answer.headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert not answer.cookies


def test_a_range_gives_206_and_exactly_its_bytes(document):
    for header, start, stop in (("bytes=0-9", 0, 10), ("bytes=100000-", 100_000, len(BYTES)), ("bytes=-1", -1, None)):
        answer = get(document, Range=header)
        assert (answer.status_code, answer.body) == (206, BYTES[start:stop])
        assert answer.headers["Content-Length"] == str(len(answer.body))
    assert answer.headers["Content-Range"] == f"bytes {len(BYTES) - 1}-{len(BYTES) - 1}/{len(BYTES)}"


def test_a_range_beyond_the_end_gives_416_and_the_size(document):
    answer = get(document, Range=f"bytes={len(BYTES)}-")
    assert (answer.status_code, answer.body) == (416, b"")
    assert answer.headers["Content-Range"] == f"bytes */{len(BYTES)}"


@pytest.mark.parametrize("header", ["bytes=0-1,4-5", "bytes=x", "seconds=1-2"])
def test_several_ranges_or_broken_ones_give_the_whole_file(document, header):
    assert get(document, Range=header).status_code == 200


def test_a_part_continues_only_the_same_version(document):
    first = get(document)
    for condition in (first.headers["ETag"], first.headers["Last-Modified"]):
        assert get(document, Range="bytes=0-1", If_Range=condition).status_code == 206
    for condition in ('"other"', f"W/{first.headers['ETag']}", http_date(0), "x"):
        assert get(document, Range="bytes=0-1", If_Range=condition).status_code == 200
    add_version(document, ContentFile(b"new"), name=NAME, note="", by=None)
    answer = get(document, Range="bytes=0-1", If_Range=first.headers["ETag"])
    assert (answer.status_code, answer.body) == (200, b"new")


def test_what_has_not_changed_is_not_sent_again(document):
    first = get(document)
    for headers in (
        {"If_None_Match": first.headers["ETag"]},
        {"If_None_Match": f'"x", W/{first.headers["ETag"]}'},
        {"If_Modified_Since": first.headers["Last-Modified"]},
    ):
        answer = get(document, **headers)
        assert (answer.status_code, answer.body) == (304, b"")
        assert answer.headers["ETag"] == first.headers["ETag"]
    assert get(document, If_None_Match='"x"').status_code == 200
    assert get(document, If_Modified_Since=http_date(0)).status_code == 200
    assert get(document, If_Match='"x"').status_code == 412


def test_the_tag_tells_nothing_of_the_content(document):
    tag = get(document).headers["ETag"]
    digests = {hashlib.new(name, BYTES).hexdigest() for name in ("md5", "sha1", "sha256", "sha512")}
    assert not any(digest.startswith(tag.strip('"')[:8]) for digest in digests)
    twin = create_document(
        title="Kopia", file=ContentFile(BYTES), name=NAME, collection=document.collection, by=None, stands_alone=True
    )
    assert get(twin).headers["ETag"] != tag


def test_a_hidden_file_confirms_no_hash(document):
    tag, changed = (get(document).headers[name] for name in ("ETag", "Last-Modified"))
    Document.objects.update(stands_alone=False)
    digest = hashlib.sha1(BYTES).hexdigest()
    for headers in ({"If_None_Match": tag}, {"If_None_Match": f'"{digest}"'}, {"If_Modified_Since": changed}):
        answer = get(document, **headers)
        assert answer.status_code == 404
        assert "ETag" not in answer.headers


def test_head_has_the_same_headers_and_no_body(document):
    whole, head = get(document), get(document, method="head", Range="bytes=0-1")
    assert (head.status_code, head.body) == (200, b"")
    assert head.headers["Content-Length"] == str(len(BYTES))
    assert dict(head.headers) == dict(whole.headers)


def test_nothing_is_posted_to_a_file(document):
    assert get(document, method="post").status_code == 405


def test_each_version_has_its_own_address_and_name(document):
    add_version(document, ContentFile(b"new"), name="Wniosek (nowy).pdf", note="", by=None)
    assert get(document).body == get(document, f"{document.url}/v2").body == b"new"
    old = get(document, f"{document.url}/v1")
    assert old.body == BYTES
    assert "wniosek.pdf" in old.headers["Content-Disposition"]
    assert get(document, f"/documents/{document.pk}/{NAME}").body == b"new"


def test_a_lost_file_is_not_found(document):
    document.file.storage.delete(document.file.name)
    assert get(document).status_code == 404


def test_a_film_is_played_by_parts(document):
    film = create_document(
        title="Film", file=ContentFile(BYTES), name="film.mp4", collection=document.collection, by=None,
        stands_alone=True,
    )  # fmt: skip
    answer = get(film, Range="bytes=0-")
    assert (answer.status_code, answer.headers["Content-Type"]) == (206, "video/mp4")


def test_a_former_address_leads_to_the_present_one(document):
    former = Document.objects.get(pk=document.pk)
    former.slug = "nowy"
    former.save()
    answer = get(document)
    assert (answer.status_code, answer.headers["Location"]) == (302, "/pobierz/nowy")
    assert get(document, "/pobierz/wniosek/v1").headers["Location"] == "/pobierz/nowy/v1"
    Document.objects.update(stands_alone=False)
    assert get(document, "/pobierz/wniosek").status_code == 404
    assert re.search("nowy", get(document, "/pobierz/wniosek").body.decode()) is None
