"""Debian's Chromium, driven by Playwright; Playwright's own browsers are never downloaded."""

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, sync_playwright

from tests.services.program import find_program

FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--lang=pl",
]


@contextmanager
def chromium() -> Iterator[Browser]:
    """A browser with an empty profile; each `browser.new_context()` is a visitor of its own."""
    program = find_program("chromium", package="chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(program), args=FLAGS)
        try:
            yield browser
        finally:
            browser.close()
