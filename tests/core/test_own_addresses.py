"""Which addresses are this computer's own."""

import pytest

from cms.core.own_addresses import is_own_address, outward_addresses


@pytest.mark.parametrize("host", ["127.0.0.1", "127.0.0.7"])
def test_an_address_of_this_computer_is_known(host):
    assert is_own_address(host)


@pytest.mark.parametrize(
    "host",
    [
        "",
        "localhost",
        "192.0.2.1",
        "[2001:db8::1]",
        "2001:db8::1",
        "[127.0.0.1]",
        "::1",
        "224.0.0.1",
        "127.1",
        "0x7f.1",
    ],
)
def test_names_other_computers_and_odd_spellings_are_none(host):
    assert not is_own_address(host)


@pytest.mark.parametrize("with_ipv6", [False, True])
def test_what_other_computers_see_is_ones_own(with_ipv6):
    seen = outward_addresses(with_ipv6=with_ipv6)
    assert all(is_own_address(host) for host in seen)
    assert "127.0.0.1" not in seen
    assert with_ipv6 or not any(host.startswith("[") for host in seen)
