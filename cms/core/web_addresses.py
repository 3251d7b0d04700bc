"""Which addresses a link may lead to."""

import re
from urllib.parse import urlsplit

from django.utils.translation import gettext as _

ALLOWED_SCHEMES = ("http", "https", "mailto", "tel")
_IGNORED_BY_BROWSERS = re.compile(r"[\x00-\x20\x7f-\xa0\u200b-\u200f\u2028-\u202e\ufeff\ufffd]+")
_HOST = re.compile(r"^(?!-)[\w-]+(\.[\w-]+)+$|^localhost$|^[\w-]+\.localhost$")


def is_allowed(address: str) -> bool:
    """Tell whether a link may carry this address: an allowed scheme, or a path inside the portal."""
    address = _IGNORED_BY_BROWSERS.sub("", address)
    if not address:
        return False
    head = re.split(r"[/?#]", address, maxsplit=1)[0]
    if ":" not in head:
        return not address.startswith("//")
    return head.split(":", 1)[0].lower() in ALLOWED_SCHEMES


def check_address(text: str) -> str:
    """Give the address to store for what a person typed.

    `www.example.pl/x` gets `https://` in front, a bare e-mail address `mailto:`.
    Raises ValueError, with a sentence for the person, for anything that no link may carry.
    """
    address = text.strip()
    if re.fullmatch(r"[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+", address):
        address = f"mailto:{address}"
    elif re.match(r"^www\.", address, re.IGNORECASE):
        address = f"https://{address}"
    if re.search(r"\s", address) or not is_allowed(address):
        raise ValueError(_("Give an address that begins with https://, http://, mailto: or tel:."))
    try:
        parts = urlsplit(address)
        host = parts.hostname or ""
    except ValueError as error:
        raise ValueError(_("This address cannot be read. Copy it from the browser's address bar.")) from error
    if parts.scheme in ("http", "https") and not _HOST.match(host):
        raise ValueError(_("This address names no site. Copy it from the browser's address bar."))
    if not parts.scheme and not address.startswith(("/", "#")):
        raise ValueError(_("Give an address that begins with https://, http://, mailto: or tel:."))
    return address
