"""The sites' hosts and ports follow HOST and PORT, since Wagtail prints both in every full address."""

import logging

from django.db import transaction
from wagtail.models import Site

from cms.portals.addresses import Addresses, WrongHost, addresses, moved_host

logger = logging.getLogger(__name__)


@transaction.atomic
def follow_address(now: Addresses) -> list[Site]:
    """Move every site that stood under the network's former address to the new one; return the moved sites.

    The network's own site tells the former address. Sites on a domain or port of their own stay as they are.
    """
    network = Site.objects.filter(is_default_site=True).first()
    if network is None:
        return []
    try:
        before = addresses(network.hostname, network.port)
    except WrongHost:  # a name given by hand that no server could listen on
        logger.warning("Sites stay where they are, since %r is no host", network.hostname)
        return []
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
