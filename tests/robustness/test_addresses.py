"""Broken, hostile and merely odd addresses: a 404 or a sensible page, never an error of ours."""

import re
from itertools import product

import pytest
from django.urls import get_resolver

LINKS = re.compile(rb'href="([^"]*/(?:projekty|aktualnosci)/[a-z0-9-]+/)"')
pytestmark = pytest.mark.django_db

PAGES = [
    "/",
    "/projekty/",
    "/projekty/projekt-00001/",
    "/aktualnosci/",
    "/aktualnosci/aktualnosc-1/",
    "/lodz/",
    "/kontakt/",
    "/szukaj/",
    "/nabory/",
    "/fakty/en/projekt-00001/",
]
LISTS = ["/projekty/", "/aktualnosci/", "/szukaj/"]
OTHERS = [
    "/fakty/pl/projekt-00001/",
    "/fakty/de/nie-ma/",
    "/projekty/projekt-00001/harmonogram.csv",
    "/projekty/projekt-00001/harmonogram.ics",
    "/sitemap.xml",
    "/robots.txt",
    "/pobierz/regulamin",
    "/pobierz/regulamin/v1",
    "/healthz",
    "/readyz",
    "/widok/",
    "/konto/login/",
    "/admin/",
]
QUERIES = [
    b"\x00",
    b"%00",
    b"q=%00&strona=%00&rok=%00",
    b"\xff\xfe=\xff",
    b"q=%FF%FE&rok=%ff&status=%ff&strona=%ff",
    b"q=%ED%A0%80",
    b"q=" + b"x" * 10_000,
    b"x" * 10_000,
    b"&" * 5_000,
    b"&".join(b"p%d=1" % number for number in range(900)),
    b"strona=1&strona=2&strona=abc&rok=2024&rok=x&status=planned&status=running",
    b"status=%27%20OR%201=1--&program=%22%3E%3Cscript%3E&region=99&portal=nie&rok=-1&kategoria=x",
    b"rok=99999999999999999999&status[]=x&program[$ne]=x",
    b"next=//evil.example&lang=xx&_ga=1",
    b"q=%22&q=%22",
    b"q=%25%25%25&strona=%2B1",
    b"=",
    b"?",
    b"#",
    b";",
    b"%",
    b"%zz",
]
WRONG_PAGES = ["0", "-1", "2", "999999", "9" * 400, "1.5", "1e3", "abc", "١٢", "1 1", "last", "0x1", "²", "NaN", "\x00"]
PATHS = [
    b"/nie-ma/",
    b"/projekty/nie-ma/",
    b"/projekty/projekt-00001",
    b"/PROJEKTY/",
    b"//",
    b"//projekty//",
    b"/./projekty/",
    b"/../../etc/passwd",
    b"/static/../../cms/settings/base.py",
    b"/media/images/../../secret_key",
    b"/media/images/%2e%2e/%2e%2e/secret_key",
    b"/media/original_images/..%2f..%2fsecret_key",
    b"/media/images/\x00.jpg",
    b"/media/",
    b"/static/nie-ma.css",
    b"/projekty/\x00/",
    b"/\x00",
    b"/\xff\xfe/",
    b"/projekty/\xed\xa0\x80/",
    b"/aktualno\xb6ci/",
    "/aktualności/".encode(),
    "/łódź/".encode(),
    b"/pobierz/",
    b"/pobierz/nie-ma",
    b"/pobierz/\x00",
    b"/pobierz/regulamin/v0",
    b"/pobierz/regulamin/v2",
    b"/pobierz/regulamin/v99999999999999999999999999",
    b"/pobierz/regulamin/v-1",
    b"/pobierz/../regulamin",
    b"/pobierz/%2e%2e",
    "/pobierz/żółw".encode(),
    b"/pobierz/" + b"a" * 5_000,
    b"/documents/999999/x.pdf",
    b"/documents/1/inna-nazwa.pdf",
    b"/documents/99999999999999999999999999/x.pdf",
    b"/documents/-1/x.pdf",
    b"/documents/1/\x00.pdf",
    b"/documents/1/\xff.pdf",
    b"/en/",
    b"/xx/",
    b"/uk/projekty/",
    b"/sitemap.xml/",
    b"/sitemap-nie-ma.xml",
    b"/robots.txt/x",
    b"/.env",
    b"/.git/config",
    b"/wp-login.php",
    b"/index.php?id=1",
    b"/%3Cscript%3E/",
    b"/<script>alert(1)</script>/",
    b"/" + b"a" * 8_000 + b"/",
    b"/" + b"a/" * 2_000,
    b"/admin/pages/99999999999999999999999/edit/",
    b"/admin/pages/1/view_draft/",
    b"/admin/images/x/",
    b"/konto/password/reset/key/x-y/",
    b"/_util/authenticate_with_password/99/1/",
    b"*",
    b"",
]
METHODS = ["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND", "FOO", "get", "", "\x00"]
COOKIES = [
    "widok=high.large",
    "widok=%00",
    "widok=../../x",
    "widok=" + "x" * 8_000,
    "sessionid=nie-ma",
    "sessionid=\x00",
    "sessionid=" + "x" * 8_000,
    "csrftoken=x; sessionid=; widok=;;;===",
    "messages=zepsute",
    "django_language=../../etc",
    "\xff\xfe",
    ";" * 4_000,
]


HEADERS = [
    {"HTTP_ACCEPT_LANGUAGE": "xx-" + "y" * 5000},
    {"HTTP_ACCEPT_LANGUAGE": "\xff, *;q=x"},
    {"HTTP_ACCEPT_ENCODING": "gzip;q=nan, br;q=\xff"},
    {"HTTP_RANGE": "bytes=9-1,-,x"},
    {"HTTP_IF_MODIFIED_SINCE": "wczoraj"},
    {"HTTP_IF_NONE_MATCH": '"' * 500},
    {"HTTP_REFERER": "\x00"},
    {"HTTP_USER_AGENT": "\xff" * 3000},
    {"HTTP_AUTHORIZATION": "Basic %%%"},
    {"CONTENT_LENGTH": "x"},
    {"CONTENT_LENGTH": "-5"},
    {"HTTP_X_REQUESTED_WITH": "XMLHttpRequest"},
]


def test_a_page_answers_to_any_query(ask):
    for path in PAGES:
        for query in QUERIES if path in LISTS else QUERIES[::4]:
            assert ask(path, query=query)[0] in (200, 404), (path, query[:40])


def test_the_other_addresses_answer_to_any_query_without_an_error(ask):
    for path in OTHERS:
        for query in QUERIES[::2]:
            assert ask(path, query=query)[0] < 500, (path, query[:40])


def test_a_page_of_a_list_that_is_not_there_gets_404(ask):
    for path in LISTS:
        for number in WRONG_PAGES:
            assert ask(path, query=f"q=x&strona={number}")[0] == 404, (path, number)


def test_a_broken_filter_gives_the_list_without_it(ask):
    for path in ("/projekty/", "/aktualnosci/"):
        whole = LINKS.findall(ask(path)[2])
        assert len(whole) == 3
        for query in ("rok=x&status=x&program=x&kategoria=x", "rok=1066", "status=%00&kategoria=%ff"):
            status, _headers, content = ask(path, query=query)
            assert (status, LINKS.findall(content)) == (200, whole)


def test_a_filter_that_fits_is_kept(ask):
    assert ask("/", host="localhost", query="region=28")[0] == 200
    assert ask("/", host="localhost", query="region=99&portal=x&status=x&strona=1")[0] == 200
    assert ask("/", host="localhost", query="strona=7")[0] == 404


def test_no_path_leads_to_an_error(ask):
    for path, host in product(PATHS, ("proba.localhost", "localhost")):
        status, headers, content = ask(path, host=host)
        assert status < 500, path[:60]
        assert b"SECRET_KEY" not in content
        assert b"root:" not in content
        assert not headers.get("Location", "/").startswith(("http", "//")), path[:60]


def test_pages_answer_to_head_without_a_body(ask):
    for path in [*PAGES, "/sitemap.xml", "/robots.txt", "/pobierz/regulamin"]:
        got, asked = ask(path), ask(path, method="HEAD")
        assert (
            (asked[0], asked[1].get("Content-Type"))
            == (got[0], got[1].get("Content-Type"))
            == (200, got[1]["Content-Type"])
        )


def test_an_odd_method_is_refused_or_answered_but_breaks_nothing(ask):
    for path in [*PAGES, *OTHERS, "/pobierz/nie-ma", "/media/images/x.jpg"]:
        for method in METHODS:
            assert ask(path, method=method, body=b"\x00\xff=1&csrfmiddlewaretoken=x")[0] < 500, (path, method)


def test_nothing_is_posted_to_a_page(ask):
    for path in PAGES:
        for method in ("POST", "PUT", "DELETE"):
            assert ask(path, method=method, body=b"title=x")[0] in (403, 405), (path, method)


def test_the_choice_of_a_look_takes_any_body(ask):
    bodies = [b"", b"\xff\x00", b"contrast=high&next=//evil.example", b"a=1&" * 30_000, b"{" * 1000]
    kinds = ["application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/json", "x" * 500]
    for body, kind in product(bodies, kinds):
        status, headers, _content = ask("/widok/", method="POST", body=body, CONTENT_TYPE=kind)
        assert status < 500
        assert "evil" not in headers.get("Location", "")


def test_no_cookie_breaks_a_page(ask):
    for path, cookie in product(("/", "/konto/login/", "/admin/"), COOKIES):
        assert ask(path, HTTP_COOKIE=cookie)[0] < 500, (path, cookie[:40])


def test_no_header_breaks_an_answer(ask):
    for path, header in product(("/", "/pobierz/regulamin", "/static/css/base.css", "/konto/login/"), HEADERS):
        assert ask(path, **header)[0] < 500, (path, header)


def test_every_public_address_is_in_the_lists_above():
    known = {path.strip("/").split("/")[0] for path in [*PAGES, *OTHERS]} | {"documents", "media", "admin", "", "_util"}
    routes = {str(entry.pattern).lstrip("^").split("/")[0].split("<")[0] for entry in get_resolver().url_patterns}
    assert {route for route in routes if route not in known} <= {"", "pl"}
