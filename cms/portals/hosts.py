"""The sites' hosts and ports follow HOST and PORT, since Wagtail prints both in every full address."""

import logging
from pathlib import Path

from django.conf import settings
from django.db import transaction
from wagtail.models import Site

from cms.portals.addresses import Addresses, WrongHost, WrongPort, addresses, moved_host, parse_port

logger = logging.getLogger(__name__)


def follow_address(now: Addresses) -> list[Site]:
    """Move every site that stood under the former address to the new one; return the moved sites.

    The former address is the one of the start before, kept in `var/address`. Sites on a domain or port of their own,
    given by a person, stay as they are, the network's own one too.
    """
    before = _remembered() or _of_network()
    moved = _move(before, now) if before else []
    _remember(now)
    return moved


@transaction.atomic
def _move(before: Addresses, now: Addresses) -> list[Site]:
    moved = []
    for site in Site.objects.order_by("-is_default_site", "pk"):
        target = moved_host(site.hostname, site.port, before, now)
        if target is None:
            continue
        hostname, port = target
        if Site.objects.filter(hostname=hostname, port=port).exists():
            logger.warning("Site %s keeps its address, since %s:%s is taken", site.hostname, hostname, port)
            continue
        site.hostname, site.port = hostname, port
        site.save(update_fields=["hostname", "port"])
        moved.append(site)
    return moved


def _of_network() -> Addresses | None:
    """Where the network stands: the former address of an installation that has not written it down yet."""
    network = Site.objects.filter(is_default_site=True).first()
    if network is None:
        return None
    try:
        return addresses(network.hostname, network.port)
    except WrongHost:  # a name given by hand that no server could listen on
        logger.warning("Sites stay where they are, since %r is no host", network.hostname)
        return None


def _note() -> Path:
    return settings.VAR_DIR / "address"


def _text(place: Addresses) -> str:
    return f"{place.network_host} {place.port}\n"


def _remembered() -> Addresses | None:
    """The address of the start before; None where none is written down, or what is written cannot be read."""
    try:
        host, port = _note().read_text(encoding="ascii").split()
        return addresses(host, parse_port(port))
    except FileNotFoundError:
        return None
    except (ValueError, WrongHost, WrongPort):
        logger.warning("The former address in %s cannot be read", _note())
        return None


def _remember(place: Addresses) -> None:
    note = _note()
    if not note.exists() or note.read_bytes() != _text(place).encode("ascii"):
        note.write_text(_text(place), encoding="ascii")
