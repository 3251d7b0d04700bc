"""What HOST and PORT mean: where the server listens and at which addresses the portals answer. No Django here."""

import ipaddress
import re
from dataclasses import dataclass

BASE_DOMAIN = "localhost"
LOOPBACK = "127.0.0.1"
LOOPBACKS = (LOOPBACK, "::1")
IPV6 = 6
HTTP_PORT = 80
HTTPS_PORT = 443
LONGEST_NAME = 253
LABEL = re.compile(r"(?!-)[a-z0-9-]{1,63}(?<!-)")


class WrongHost(ValueError):
    """HOST is neither an IP address nor a name."""


class WrongPort(ValueError):
    """PORT is no number between 1 and 65535, or one that browsers keep for HTTPS."""


@dataclass(frozen=True)
class Addresses:
    """Where to listen, the network's own host and the domain under which the portals' hosts stand.

    The network's host is written as in a link: an IPv6 address in brackets. `is_everywhere`: every address of the
    computer is listened on.
    """

    listen: tuple[str, ...]
    network_host: str
    base_domain: str
    port: int
    is_everywhere: bool = False

    def portal_host(self, code: str) -> str:
        """The host of one portal, for instance `olsztyn.localhost`."""
        return f"{code}.{self.base_domain}"

    def url(self, host: str) -> str:
        """The address a person types; port 80 is left out as browsers do."""
        return f"http://{host}/" if self.port == HTTP_PORT else f"http://{host}:{self.port}/"


def parse_port(text: str) -> int:
    """Read PORT; raise WrongPort where it cannot serve plain HTTP."""
    cleaned = text.strip()
    if not re.fullmatch(r"[0-9]{1,5}", cleaned):
        raise WrongPort(text)
    port = int(cleaned)
    if not 1 <= port <= 65535 or port == HTTPS_PORT:
        raise WrongPort(text)
    return port


def addresses(host: str, port: int) -> Addresses:
    """Derive every address from HOST and PORT.

    Loopback and "everywhere" keep the portals under `localhost`, which browsers resolve by themselves. A name carries
    the portals as its subdomains. Another IP address cannot have subdomains: it gets the network's front page, and the
    portals keep their `localhost` names, so the loopback is listened on as well.
    """
    name = host.strip().strip("[]").rstrip(".").lower()
    if name == BASE_DOMAIN:
        return Addresses((LOOPBACK,), BASE_DOMAIN, BASE_DOMAIN, port)
    try:
        address = ipaddress.ip_address(name)
    except ValueError:
        return _named(name, port)
    if address.is_unspecified or str(address) in LOOPBACKS:
        return Addresses((str(address),), BASE_DOMAIN, BASE_DOMAIN, port, is_everywhere=address.is_unspecified)
    if "%" in name:  # a zone has a meaning on this computer only and no place in a link
        raise WrongHost(name)
    in_links = f"[{address}]" if address.version == IPV6 else str(address)
    return Addresses((str(address), LOOPBACK), in_links, BASE_DOMAIN, port)


def is_everywhere(host: str) -> bool:
    """Whether HOST means every address of the computer; what cannot be read does not."""
    try:
        return addresses(host, HTTP_PORT).is_everywhere
    except WrongHost:
        return False


def _named(name: str, port: int) -> Addresses:
    """Addresses below a name; names with Polish letters take their international form."""
    try:
        ascii_name = name.encode("idna").decode("ascii")
    except UnicodeError as error:
        raise WrongHost(name) from error
    labels = ascii_name.split(".")
    if len(ascii_name) > LONGEST_NAME:
        raise WrongHost(name)
    if re.fullmatch(r"[0-9]+", labels[-1]) or not all(LABEL.fullmatch(label) for label in labels):
        raise WrongHost(name)
    listen = LOOPBACK if labels[-1] == BASE_DOMAIN else ascii_name
    return Addresses((listen,), ascii_name, ascii_name, port)


def moved_host(hostname: str, port: int, before: Addresses, now: Addresses) -> tuple[str, int] | None:
    """The new host and port of a site that stood under the addresses of before, or None where it stays.

    A site on another port or another domain was given its address by a person and is left alone.
    """
    if port != before.port:
        return None
    suffix = f".{before.base_domain}"
    if hostname == before.network_host:
        moved = now.network_host
    elif hostname.endswith(suffix):
        moved = now.portal_host(hostname.removesuffix(suffix))
    else:
        return None
    return None if (moved, now.port) == (hostname, port) else (moved, now.port)
