"""HOST and PORT decide where the server listens and at which addresses the portals answer."""

import pytest

from cms.portals.addresses import WrongHost, WrongPort, addresses, is_everywhere, moved_host, parse_port


@pytest.mark.parametrize(
    ("host", "listen", "network", "olsztyn"),
    [
        ("127.0.0.1", ("127.0.0.1",), "localhost", "olsztyn.localhost"),
        ("localhost", ("127.0.0.1",), "localhost", "olsztyn.localhost"),
        (" LocalHost. ", ("127.0.0.1",), "localhost", "olsztyn.localhost"),
        ("0.0.0.0", ("0.0.0.0",), "localhost", "olsztyn.localhost"),
        ("::", ("::",), "localhost", "olsztyn.localhost"),
        ("[::1]", ("::1",), "localhost", "olsztyn.localhost"),
        ("192.168.1.5", ("192.168.1.5", "127.0.0.1"), "192.168.1.5", "olsztyn.localhost"),
        ("fd00::5", ("fd00::5", "127.0.0.1"), "[fd00::5]", "olsztyn.localhost"),
        ("portale.test", ("portale.test",), "portale.test", "olsztyn.portale.test"),
        ("Próba.test", ("xn--prba-rqa.test",), "xn--prba-rqa.test", "olsztyn.xn--prba-rqa.test"),
        ("siec.localhost", ("127.0.0.1",), "siec.localhost", "olsztyn.siec.localhost"),
    ],
)
def test_a_host_decides_where_to_listen_and_how_the_portals_are_called(host, listen, network, olsztyn):
    found = addresses(host, 8000)
    assert (found.listen, found.network_host, found.portal_host("olsztyn")) == (listen, network, olsztyn)


@pytest.mark.parametrize(
    "host", ["", "a b", "under_score", "-dash.test", "256.1.1.1", "a..b", "x" * 64, "http://x", "fe80::1%eth0"]
)
def test_a_host_that_is_neither_address_nor_name_is_refused(host):
    with pytest.raises(WrongHost):
        addresses(host, 8000)


@pytest.mark.parametrize(("text", "port"), [("8000", 8000), (" 81 ", 81), ("65535", 65535), ("080", 80)])
def test_a_port_is_read(text, port):
    assert parse_port(text) == port


@pytest.mark.parametrize("text", ["", "0", "65536", "-1", "80a", "8 000", "1e3", "٨٠٨٠", "443", "99999999"])
def test_a_port_that_cannot_serve_plain_http_is_refused(text):
    with pytest.raises(WrongPort):
        parse_port(text)


def test_port_80_is_left_out_of_an_address_and_ipv6_stands_in_brackets():
    assert addresses("localhost", 80).url("olsztyn.localhost") == "http://olsztyn.localhost/"
    here = addresses("fd00::5", 8123)
    assert here.url(here.network_host) == "http://[fd00::5]:8123/"


@pytest.mark.parametrize(
    ("host", "is_so"),
    [("0.0.0.0", True), (" :: ", True), ("[::]", True), ("127.0.0.1", False), ("192.168.1.5", False), ("", False)],
)
def test_two_hosts_mean_every_address_of_the_computer(host, is_so):
    assert is_everywhere(host) is is_so


@pytest.mark.parametrize(
    ("hostname", "before", "now", "moved"),
    [
        ("localhost", ("localhost", 8000), ("localhost", 8123), ("localhost", 8123)),
        ("krobia.localhost", ("localhost", 8000), ("localhost", 8123), ("krobia.localhost", 8123)),
        ("krobia.localhost", ("localhost", 8000), ("portale.test", 80), ("krobia.portale.test", 80)),
        ("krobia.portale.test", ("portale.test", 80), ("127.0.0.1", 8000), ("krobia.localhost", 8000)),
        ("localhost", ("localhost", 8000), ("192.168.1.5", 8000), ("192.168.1.5", 8000)),
        ("192.168.1.5", ("192.168.1.5", 8000), ("localhost", 8000), ("localhost", 8000)),
        ("krobia.localhost", ("192.168.1.5", 8000), ("localhost", 8001), ("krobia.localhost", 8001)),
    ],
)
def test_a_site_of_the_installation_moves_with_host_and_port(hostname, before, now, moved):
    old, new = addresses(*before), addresses(*now)
    assert moved_host(hostname, old.port, old, new) == moved
    assert moved_host(*moved, new, old) == (hostname, old.port)


@pytest.mark.parametrize(
    ("hostname", "port"),
    [("rops.example", 80), ("rops.example", 8000), ("krobia.localhost", 80), ("notlocalhost", 8000)],
)
def test_a_site_with_an_address_of_its_own_stays(hostname, port):
    assert moved_host(hostname, port, addresses("localhost", 8000), addresses("portale.test", 8123)) is None


def test_a_site_that_is_already_there_stays():
    here = addresses("localhost", 8000)
    assert moved_host("krobia.localhost", 8000, here, here) is None
