"""Films kept by other services: which are recognised, and how they are played."""

import re
from dataclasses import dataclass
from urllib.parse import parse_qs, urlsplit

from django.utils.translation import gettext as _

FRAME_SOURCES = ("https://www.youtube-nocookie.com", "https://player.vimeo.com")
"""Origins that may be framed after the visitor's click; for the portal's content security policy."""


@dataclass(frozen=True)
class ExternalFilm:
    """A film in another service: its plain address and the address of its player."""

    service: str
    link: str
    player: str


def _youtube_key(host: str, path: str, query: str) -> str:
    if host == "youtu.be":
        return path.strip("/")
    if path == "/watch":
        return (parse_qs(query).get("v") or [""])[0]
    found = re.match(r"^/(?:embed|shorts|live|v)/([^/]+)", path)
    return found.group(1) if found else ""


def recognise_film(address: str) -> ExternalFilm:
    """Give the film at an address of YouTube or Vimeo.

    Raises ValueError, with a sentence for the person, where the address is of no known service or of no film.
    """
    try:
        parts = urlsplit(address.strip())
        host = (parts.hostname or "").removeprefix("www.").removeprefix("m.")
    except ValueError:
        host = ""
    if host in ("youtube.com", "youtu.be", "youtube-nocookie.com"):
        key = _youtube_key(host, parts.path, parts.query)
        if re.fullmatch(r"[\w-]{6,20}", key):
            return ExternalFilm(
                "YouTube",
                f"https://www.youtube.com/watch?v={key}",
                f"{FRAME_SOURCES[0]}/embed/{key}?autoplay=1&rel=0",
            )
    if host in ("vimeo.com", "player.vimeo.com"):
        found = re.match(r"^/(?:video/)?(\d{5,12})(?:/(\w+))?/?$", parts.path)
        if found:
            key, secret = found.group(1), found.group(2)
            return ExternalFilm(
                "Vimeo",
                f"https://vimeo.com/{key}" + (f"/{secret}" if secret else ""),
                f"{FRAME_SOURCES[1]}/video/{key}?autoplay=1&dnt=1" + (f"&h={secret}" if secret else ""),
            )
    raise ValueError(_("Give the address of a film on YouTube or Vimeo, or choose a file instead."))
