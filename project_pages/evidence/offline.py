"""A page as one file that opens without a server: style sheets and signs inside, no scripts. Pure but for `read`."""

from __future__ import annotations

import mimetypes
import re
from base64 import b64encode
from collections.abc import Callable
from urllib.parse import quote, urljoin, urlsplit

from lxml import etree, html
from lxml.html import HtmlElement

Read = Callable[[str], bytes | None]
"""Gives the bytes behind an address of the installation, or None for one it does not keep."""

POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data: http: https:"
LARGEST_SIGN = 2_000_000
"""Bytes; a larger picture stays at its address."""

STRIP = "funding-strip"
REMOVED = ("script", "noscript", "iframe", "object", "embed", "base", "template")
ADDRESSES = ("href", "src", "poster")
_FONT_FACE = re.compile(r"@font-face\s*\{[^}]*url\([^}]*\}", re.DOTALL)
_SAFE_ADDRESS = re.compile(r"(?:https?|mailto|tel|data):|#", re.IGNORECASE)


def self_contained(document: HtmlElement, address: str, read: Read) -> str:
    """The document with everything it needs to be read offline; `address` is where it was shown."""
    styles = _styles(document, read)
    for element in list(document.iter(*REMOVED, etree.Comment)):
        element.drop_tree()
    for element in list(document.iter("link", "meta")):
        if element.tag == "link" or element.get("http-equiv"):
            element.drop_tree()
    _inline_icons(document, read)
    for picture in strip_pictures(document):
        picture.set("src", as_data(picture.get("src", ""), read) or picture.get("src", ""))
    for element in document.iter(etree.Element):
        _settle(element, address)
    head = document.find("head")
    if head is None:
        head = html.Element("head")
        document.insert(0, head)
    head[:0] = [_meta({"charset": "utf-8"}), _meta({"http-equiv": "Content-Security-Policy", "content": POLICY})]
    style = html.Element("style")
    style.text = styles
    head.append(style)
    return html.tostring(document, doctype="<!doctype html>", encoding="unicode")


def strip_pictures(document: HtmlElement) -> list[HtmlElement]:
    """The pictures of the funding strip, in their order."""
    return document.xpath(f'.//*[contains(concat(" ", @class, " "), " {STRIP} ")]//img')


def as_data(address: str, read: Read) -> str | None:
    """The picture at an address as a `data:` address; None where it is not ours or too large."""
    content = read(address)
    kind = mimetypes.guess_type(urlsplit(address).path)[0] or ""
    if content is None or len(content) > LARGEST_SIGN or not kind.startswith("image/"):
        return None
    if kind == "image/svg+xml":  # as text it is smaller, and compresses well
        return f"data:{kind},{quote(content, safe=' =:/,;()!*~?@&+$')}"
    return f"data:{kind};base64,{b64encode(content).decode('ascii')}"


def _styles(document: HtmlElement, read: Read) -> str:
    """The style sheets in their order, each under its medium, without fonts, which would be fetched."""
    parts = []
    for link in document.iter("link"):
        sheet = read(link.get("href", "")) if link.get("rel") == "stylesheet" else None
        if sheet is not None:
            text = _FONT_FACE.sub("", sheet.decode("utf-8", "replace")).replace("</", "<\\/")
            medium = link.get("media", "")
            parts.append(f"@media {medium} {{\n{text}\n}}" if medium else text)
    return "\n".join(parts)


def _inline_icons(document: HtmlElement, read: Read) -> None:
    """Put the symbols that the page uses from files of drawings into the page itself."""
    symbols: dict[str, HtmlElement | None] = {}
    for use in list(document.iter("use")):
        address = use.get("href", "")
        path, _, name = address.partition("#")
        if not path or not name:
            continue
        if address not in symbols:
            symbols[address] = _symbol(read(path), name, f"rysunek-{len(symbols) + 1}")
        symbol = symbols[address]
        if symbol is None:
            use.drop_tree()
        else:
            use.set("href", f"#{symbol.get('id')}")
    kept = [symbol for symbol in symbols.values() if symbol is not None]
    body = document.find("body")
    if kept and body is not None:
        store = html.Element("svg", hidden="hidden", width="0", height="0")
        store.extend(kept)
        body.insert(0, store)


def _symbol(drawing: bytes | None, name: str, new_name: str) -> HtmlElement | None:
    if drawing is None:
        return None
    found = html.fromstring(drawing).xpath("//*[@id=$name]", name=name)
    if not found:
        return None
    found[0].set("id", new_name)
    found[0].tail = None
    return found[0]


def _settle(element: HtmlElement, address: str) -> None:
    """Make the addresses of an element absolute, and leave nothing that would act."""
    for name in list(element.attrib):
        if name.startswith("on") or name in ("srcset", "action", "formaction", "ping", "style"):
            del element.attrib[name]
    for name in ADDRESSES:
        value = element.get(name)
        if value is None or value.startswith(("#", "data:")):
            continue
        absolute = urljoin(address, value)
        if _SAFE_ADDRESS.match(absolute):
            element.set(name, absolute)
        else:
            del element.attrib[name]


def _meta(attributes: dict[str, str]) -> HtmlElement:
    return html.Element("meta", attributes)
