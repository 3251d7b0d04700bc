"""A visitor of the portals in Chromium, who notes what the page asks of the network and complains of."""

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, Error, Page, Request

ROOT = Path(__file__).resolve().parents[2]
FAILURES = ROOT / "var" / "failures"
EVERYTHING = os.environ.get("ALL_COMBINATIONS") == "1"
HEIGHTS = {360: 740, 768: 1024, 1280: 800, 1920: 1080}
OUR_HOST = "localhost"


@dataclass
class Visitor:
    """One page with a record of its requests and of what the browser's console shows."""

    page: Page
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.on("request", self._note_request)
        self.page.on("console", self._note_console)
        self.page.on("pageerror", lambda error: self.complaints.append(f"script: {error}"))

    def open(self, address: str, expected_status: int = 200) -> Page:
        """Open an address with an empty record; fail where the answer is another than expected."""
        self.requests.clear()
        self.complaints.clear()
        answer = self.page.goto(address, wait_until="load")
        assert answer is not None
        assert answer.status == expected_status, f"{address} answered {answer.status}"
        return self.page

    @property
    def foreign_requests(self) -> list[str]:
        """Requests that went to somebody else."""
        return [address for address in self.requests if not _is_ours(address)]

    @property
    def cookies(self) -> list[str]:
        """Names of the cookies this visitor carries."""
        return [cookie["name"] for cookie in self.page.context.cookies()]

    def _note_request(self, request: Request) -> None:
        self.requests.append(request.url)

    def _note_console(self, message: Any) -> None:
        is_own_status = message.text.startswith("Failed to load resource") and message.location["url"] == self.page.url
        if message.type in {"error", "warning"} and not is_own_status:  # the browser reports a 404 page as an error
            self.complaints.append(f"{message.type}: {message.text} {message.location['url']}")


def _is_ours(address: str) -> bool:
    parts = urlsplit(address)
    host = parts.hostname or ""
    return parts.scheme in {"data", "blob", "about"} or host == OUR_HOST or host.endswith(f".{OUR_HOST}")


@contextmanager
def visit(browser: Browser, width: int = 1280, **options: Any) -> Iterator[Visitor]:
    """A new anonymous visitor; `options` are those of Playwright's contexts."""
    size = {"width": width, "height": HEIGHTS.get(width, 800)}
    context = browser.new_context(locale="pl-PL", viewport=size, reduced_motion="reduce", **options)
    try:
        yield Visitor(context.new_page())
    except BaseException:
        _take_pictures(context)
        raise
    finally:
        context.close()


def _take_pictures(context: BrowserContext) -> None:
    """Leave a picture of every open page in var/failures, named after the test."""
    name = re.sub(r"[^\w-]+", "-", os.environ.get("PYTEST_CURRENT_TEST", "page").rpartition("::")[2])[:120]
    FAILURES.mkdir(parents=True, exist_ok=True)
    for number, page in enumerate(context.pages):
        with suppress(Error):  # a page that cannot be drawn must not hide why the test failed
            page.screenshot(path=FAILURES / f"{name}-{number}.png")
