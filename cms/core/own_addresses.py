"""Whether an address is one of this computer's own, asked of the system each time, since networks come and go."""

import ipaddress
import socket

ELSEWHERE = ("192.0.2.1", "2001:db8::1")  # for examples only (RFC 5737 and 3849): nothing is ever sent there
DISCARD_PORT = 9


def is_own_address(host: str) -> bool:
    """Whether the host is an IP address at which this computer can be reached; names are none.

    The system lets a program take a port of its own address, and of no other.
    """
    try:
        address = ipaddress.ip_address(host.removeprefix("[").removesuffix("]"))
    except ValueError:
        return False
    if address.is_multicast or (address.version == 6) is not host.startswith("["):
        return False
    family = socket.AF_INET6 if address.version == 6 else socket.AF_INET
    try:
        with socket.socket(family, socket.SOCK_DGRAM) as probe:
            probe.bind((str(address), 0))
    except OSError:
        return False
    return True


def outward_addresses(*, with_ipv6: bool) -> list[str]:
    """Addresses under which other computers see this one, as they stand in a link; none without a network."""
    found = []
    for elsewhere in ELSEWHERE if with_ipv6 else ELSEWHERE[:1]:
        family = socket.AF_INET6 if ":" in elsewhere else socket.AF_INET
        try:
            with socket.socket(family, socket.SOCK_DGRAM) as probe:
                probe.connect((elsewhere, DISCARD_PORT))
                own = ipaddress.ip_address(probe.getsockname()[0])
        except OSError:
            continue
        if not own.is_loopback and not own.is_link_local:
            found.append(f"[{own}]" if own.version == 6 else str(own))
    return found
