"""Which hosts this installation answers on: those of its portals, read from the database without a restart."""

import time
from collections.abc import Callable

from django.conf import settings
from django.core.exceptions import DisallowedHost
from django.http import HttpRequest, HttpResponse

from cms.core.own_addresses import is_own_address

REFRESH_SECONDS = 10.0
MISS_SECONDS = 1.0


class KnownHosts:
    """Host names of all portals, remembered for a few seconds; a miss looks again, at most once a second.

    Addresses that Wagtail keeps in a cache of this process are forgotten where another process changed a site.
    """

    def __init__(self) -> None:
        self._names: frozenset[str] = frozenset()
        self._sites: frozenset[tuple[str, int, int]] | None = None
        self._read_at = float("-inf")

    def __contains__(self, name: str) -> bool:
        age = time.monotonic() - self._read_at
        if age > REFRESH_SECONDS or (name not in self._names and age > MISS_SECONDS):
            self._read()
        return name in self._names

    def forget(self) -> None:
        """Read the names again at the next question."""
        self._read_at = float("-inf")

    def _read(self) -> None:
        from wagtail.models import Site

        from cms.core.site_roots import forget_site_roots

        sites = frozenset(Site.objects.values_list("hostname", "port", "root_page_id"))
        if self._sites not in (None, sites):
            forget_site_roots()
        self._sites = sites
        self._names = frozenset(name.lower() for name in [*(name for name, *_rest in sites), *settings.EXTRA_HOSTS])
        self._read_at = time.monotonic()


known_hosts = KnownHosts()


def host_name(host: str) -> str:
    """The name without its port, in lower case; brackets of an IPv6 address stay."""
    name, _, port = host.rpartition(":")
    return (name if name and port.isdigit() else host).lower().rstrip(".")


class KnownHostMiddleware:
    """Answers 400 to a request for a host that no portal has; static files, which that answer shows, go out to any.

    Where the server listens on every address of the computer, each of them is the network's.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        name = host_name(request.get_host())
        is_ours = name in known_hosts or (settings.ANSWER_ON_OWN_ADDRESSES and is_own_address(name))
        if not is_ours and not request.path_info.startswith(settings.STATIC_URL):
            raise DisallowedHost(f"no portal answers on {name!r}")
        return self.get_response(request)
