"""Which answers are compressed, and which are not because they might hold a secret."""

import gzip

import brotli
import pytest
from django.test import Client

from cms.core.compression import accepted_coding
from cms.portals.services import create_portal


@pytest.fixture
def portal(db):
    return create_portal(code="proba", name="Próba", host="proba.localhost")


def ask(client: Client, path: str = "/", coding: str = "gzip, deflate, br"):
    return client.get(path, SERVER_NAME="proba.localhost", HTTP_ACCEPT_ENCODING=coding)


def test_a_page_is_compressed_as_the_browser_wishes(portal):
    plain, small, smaller = (ask(Client(), coding=coding) for coding in ("identity", "gzip", "br, gzip"))
    assert "Content-Encoding" not in plain
    assert small["Content-Encoding"] == "gzip"
    assert smaller["Content-Encoding"] == "br"
    assert plain.content == gzip.decompress(small.content) == brotli.decompress(smaller.content)
    assert len(smaller.content) < len(small.content) < len(plain.content) / 2
    for response in (plain, small, smaller):
        assert "Accept-Encoding" in response["Vary"]
        assert int(response["Content-Length"]) == len(response.content)


def test_the_page_that_says_that_there_is_none_is_compressed_too(portal):
    assert ask(Client(), "/nie-ma/")["Content-Encoding"] == "br"


def test_nothing_is_compressed_that_might_hold_a_secret(portal, admin_client: Client):
    for path in ("/", "/projekty/", "/admin/", "/konto/login/"):
        assert "Content-Encoding" not in ask(admin_client, path), path
    assert "Content-Encoding" not in ask(Client(), "/konto/login/")


@pytest.mark.parametrize(
    ("header", "coding"),
    [
        ("br;q=1.0, gzip;q=0.8", "br"),
        ("gzip", "gzip"),
        ("GZIP ; q=0.5", "gzip"),
        ("br;q=0, gzip", "gzip"),
        ("br; q=0, gzip; q=0.0", ""),
        ("deflate", ""),
        ("*", ""),
        ("", ""),
        (";;,,q=;", ""),
    ],
)
def test_the_coding_follows_the_header(header: str, coding: str):
    assert accepted_coding(header) == coding
