"""Which hosts are answered, however they are written."""

import pytest

pytestmark = pytest.mark.django_db

OURS = ["proba.localhost", "proba.localhost:8000", "PROBA.LocalHost:8000", "proba.localhost.", "proba.localhost.:80"]
STRANGE = [
    "nieznany.localhost",
    "evil.example",
    "proba.localhost.evil.example",
    "evil.example:8000",
    "evil.example#proba.localhost",
    "evil.example/proba.localhost",
    "evil.example@proba.localhost",
    "proba.localhost@evil.example",
    "proba.localhost:8000@evil.example",
    "proba.localhost:evil",
    "proba.localhost:",
    "proba.localhost:80:80",
    "proba.localhost, evil.example",
    "proba.localhost evil.example",
    " proba.localhost",
    ".proba.localhost",
    "*.localhost",
    "proba..localhost",
    "proba.localhost\\",
    "[::2]",
    "[::1",
    "::1",
    "[proba.localhost]",
    "2130706433",
    "0x7f.1",
    "próba.localhost",
    "xn--prba-qqa.localhost",
    "proba。localhost",
    "..",
    "../../etc/passwd",
    "%00",
    "proba.localhost%00",
    "proba.localhost\x00",
    "proba.localhost\r\nX-Evil: 1",
    "",
    "a" * 10_000,
    b"\xff\xfe",
]


PATHS = ["/", "/szukaj/", "/admin/", "/sitemap.xml", "/robots.txt", "/pobierz/regulamin"]


def test_a_portal_answers_on_its_host_with_any_port_and_in_any_case(ask):
    assert {host: ask(host=host)[0] for host in OURS} == dict.fromkeys(OURS, 200)


def test_any_other_host_gets_400_and_is_not_repeated(ask):
    for host in STRANGE:
        for path in PATHS:
            status, headers, content = ask(path, host=host)
            assert (host, status) == (host, 400)
            assert not {"Location", "Set-Cookie"} & set(headers)
            assert b"evil" not in content


def test_every_address_of_the_computer_is_the_networks_where_the_server_listens_on_all_of_them(ask, settings):
    own, strange = ["127.0.0.7", "127.0.0.7:8000", "127.0.0.7."], [host for host in STRANGE if host != "0x7f.1"]
    assert {host: ask(host=host)[0] for host in own} == dict.fromkeys(own, 400)
    settings.ANSWER_ON_OWN_ADDRESSES = True
    for host in own:
        status, _headers, content = ask(host=host)
        assert (host, status) == (host, 200)
        assert "Sieć".encode() in content
    strange += ["192.0.2.7", "198.51.100.7:8000", "224.0.0.1", "127.0.0.7.evil.example", "[127.0.0.7]", "[2001:db8::7]"]
    assert {repr(host): ask(host=host)[0] for host in strange} == {repr(host): 400 for host in strange}
    assert ask()[0] == 200


def test_health_is_told_on_any_host(ask):
    assert ask("/healthz", host="10.0.0.7")[0] == 200
    assert ask("/readyz", host="")[0] == 200


def test_headers_of_a_proxy_do_not_choose_the_host(ask):
    for header in ("HTTP_X_FORWARDED_HOST", "HTTP_X_HOST", "HTTP_FORWARDED", "HTTP_X_ORIGINAL_URL"):
        status, _headers, content = ask(**{header: "evil.example"})
        assert status == 200
        assert b"evil.example" not in content
        assert ask(host="evil.example", **{header: "proba.localhost"})[0] == 400


def test_a_forwarded_protocol_is_not_believed_without_a_proxy(ask):
    assert b"https://proba.localhost" not in ask("/sitemap.xml", HTTP_X_FORWARDED_PROTO="https")[2]
