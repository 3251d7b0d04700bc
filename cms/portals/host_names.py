"""Hosts and ports as people type them, for every form and command that gives a portal its address."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from wagtail.models import Site

from cms.portals.addresses import HTTP_PORT, WrongHost, addresses

LAST_PORT = 65535


def read_host(text: str) -> str:
    """The host as browsers send it: small letters, Polish ones in their international form, no port.

    Raises ValidationError with a sentence for the person.
    """
    try:
        return addresses(text, HTTP_PORT).network_host
    except WrongHost as error:
        sentence = _("“%(host)s” is no name of a host. Write it without http:// and without a port: torun.example.")
        raise ValidationError(sentence % {"host": text}) from error


def free_host(text: str, *, besides: Site | None = None) -> str:
    """The host as above, if no other site has it on whatever port; raises ValidationError with a sentence."""
    host = read_host(text)
    if Site.objects.filter(hostname=host).exclude(pk=besides.pk if besides else None).exists():
        raise ValidationError(
            _("Another portal already answers on “%(host)s”. Choose another address.") % {"host": host}
        )
    return host


def checked_port(port: int) -> int:
    """The port, if there is such a one; raises ValidationError with a sentence."""
    if not 1 <= port <= LAST_PORT:
        raise ValidationError(_("The port must be a number from 1 to 65535."))
    return port
