"""What a first visit weighs, from the server of `make run` to Chromium, and how static files are served."""

import re
import urllib.request
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, CDPSession

from tests.services.portals import Portals

BUDGET = 100_000
PORTALS = ("olsztyn", "krakow", "rzeszow", "gdansk", "krobia")
HASHED = re.compile(r"\.[0-9a-f]{12}\.\w+$")


@dataclass
class Download:
    """A file of a first visit and the bytes it took on the wire, headers included."""

    address: str
    size: int = 0

    @property
    def is_photograph(self) -> bool:
        """Whether it is a picture that an editor uploaded."""
        return "/media/images/" in self.address


def first_visit(browser: Browser, address: str, width: int = 360) -> list[Download]:
    """Open an address with an empty cache, scroll to its end, and list what was transferred."""
    context = browser.new_context(viewport={"width": width, "height": 740}, device_scale_factor=2, locale="pl-PL")
    page = context.new_page()
    devtools: CDPSession = context.new_cdp_session(page)
    downloads: dict[str, Download] = {}
    devtools.on("Network.requestWillBeSent", lambda event: _begin(downloads, event))
    devtools.on("Network.loadingFinished", lambda event: _end(downloads, event))
    devtools.send("Network.enable")
    page.goto(address, wait_until="networkidle")
    page.evaluate("window.scrollTo(0, document.body.scrollHeight)")
    page.wait_for_timeout(500)  # what waits for its place in the window begins to load
    for _patience in range(100):
        if all(download.size for download in downloads.values()):
            break
        page.wait_for_timeout(100)
    context.close()
    return list(downloads.values())


def _begin(downloads: dict[str, Download], event: dict) -> None:
    if not event["request"]["url"].startswith("data:"):
        downloads[event["requestId"]] = Download(event["request"]["url"])


def _end(downloads: dict[str, Download], event: dict) -> None:
    if event["requestId"] in downloads:
        downloads[event["requestId"]].size = event["encodedDataLength"]


def head(portals: Portals, path: str, coding: str) -> dict[str, str]:
    """The headers of an answer of Olsztyn's portal; names below `localhost` resolve in browsers only."""
    headers = {"Host": f"olsztyn.localhost:{portals.port}", "Accept-Encoding": coding}
    request = urllib.request.Request(f"http://127.0.0.1:{portals.port}{path}", headers=headers)
    with urllib.request.urlopen(request, timeout=30) as answer:
        return {name.lower(): value for name, value in answer.headers.items()}


def project_pages(portals: Portals, portal: str) -> list[str]:
    """Paths of the projects that a portal tells about."""
    _status, html = portals.get(portal, "/projekty/")
    return sorted(set(re.findall(r'href="(/projekty/[a-z0-9-]+/)"', html)))


@pytest.mark.parametrize("portal", PORTALS)
def test_a_project_page_weighs_at_most_a_hundred_kilobytes(
    served_demonstration: Portals, chromium: Browser, portal: str
):
    paths = project_pages(served_demonstration, portal)
    assert paths
    for path in paths:
        downloads = first_visit(chromium, served_demonstration.url(portal, path))
        own = sorted((download for download in downloads if not download.is_photograph), key=lambda one: -one.size)
        assert any("fonts/" in download.address for download in own)
        assert all(download.size for download in own)
        weight = sum(download.size for download in own)
        assert weight <= BUDGET, "\n".join(f"{download.size:>7} {download.address}" for download in own)


def test_static_files_are_compressed_named_by_content_and_kept_for_ever(served_demonstration: Portals):
    _status, html = served_demonstration.get("olsztyn", project_pages(served_demonstration, "olsztyn")[0])
    found = set(re.findall(r'(?:href|src)="(/static/[^"#]+)', html))
    assert {address.rsplit(".", 1)[1] for address in found} >= {"css", "js", "svg", "woff2"}
    for address in found:
        assert HASHED.search(address), address
        headers = head(served_demonstration, address, "br, gzip")
        assert "immutable" in headers["cache-control"], address
        assert int(re.search(r"max-age=(\d+)", headers["cache-control"])[1]) >= 365 * 24 * 3600
        if address.endswith((".css", ".js", ".svg")) and int(headers["content-length"]) > 400:
            assert headers.get("content-encoding") == "br", address
            assert head(served_demonstration, address, "gzip")["content-encoding"] == "gzip"


def test_pages_come_compressed(served_demonstration: Portals):
    assert head(served_demonstration, "/projekty/", "br, gzip")["content-encoding"] == "br"
