"""Staff at work: an editor writes and submits, the chief editor publishes, the citizen reads it."""

import os
import re
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Browser, FrameLocator, Page, expect

from tests.browser import staff
from tests.browser.audit import page_defects
from tests.browser.page_types import PROJECTS
from tests.browser.visitor import ROOT, visit
from tests.services.portals import Portals

PROJECT = "Kooperacja – efektywna i skuteczna"
NEWS = "Warsztat w Pasłęku: żółć, gęśl i jaźń"
NEWS_SLUG = "warsztat-w-pasleku-zolc-gesl-i-jazn"
SENTENCE = "Od grudnia zespoły spotykają się także wieczorem."
SPACED = re.compile(SENTENCE.replace(" ", r"\s+"))  # typography puts hard spaces
PDF = ROOT / "cms" / "demo" / "files" / "documents" / "regulamin-rekrutacji.pdf"
FETCH = """async address => {
  const answer = await fetch(address);
  return [answer.status, answer.headers.get("content-type"), (await answer.arrayBuffer()).byteLength];
}"""


@pytest.fixture(scope="module")
def portals(served_demonstration: Portals) -> Portals:
    """The demonstration, whose staff can sign in."""
    served_demonstration.execute(staff.GIVE_PASSWORDS)
    return served_demonstration


@pytest.fixture(scope="module")
def picture(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A photograph as a camera would leave it."""
    path = tmp_path_factory.mktemp("pictures") / "IMG_2041.jpg"
    spots = Image.frombytes("L", (16, 9), os.urandom(16 * 9))
    spots.resize((1600, 900)).convert("RGB").save(path, quality=80)
    return path


def live_preview(page: Page) -> FrameLocator:
    """The page in the design of its portal, beside the form, following what is typed."""
    frame = page.locator("#w-preview-iframe")
    page.wait_for_load_state("networkidle")  # the admin opens by itself the panel that was open before
    if not frame.is_visible():
        page.get_by_role("button", name="Pokaż lub ukryj podgląd").click()
    frame.wait_for()
    return frame.content_frame


def edit_the_project_page(page: Page) -> None:
    """The editor changes the introduction, looks at it and hands it over."""
    staff.open_in_explorer(page, "Projekty", PROJECT)
    staff.type_rich_text(page.locator("[data-contentpath=introduction]"), f" {SENTENCE}")
    shown = live_preview(page)
    expect(shown.locator("main")).to_contain_text(SPACED, timeout=3 * staff.MILLISECONDS)
    expect(shown.locator("html")).to_have_attribute("data-theme", "morski")
    expect(shown.locator(".funding-strip")).to_be_visible()
    staff.save_draft(page)
    staff.submit(page)


def add_news(page: Page, picture: Path) -> None:
    """The editor writes news with a heading, a text, a picture and a document, and hands it over."""
    page.goto(page.url.split("/admin/")[0] + "/admin/pages/")
    page.get_by_role("link", name="strony podrzędne strony „Aktualności”").click()
    page.get_by_role("link", name="Dodaj stronę podrzędną").or_(
        page.get_by_role("link", name="Nowa aktualność")
    ).first.click()
    staff.settle(page)
    page.locator("#id_title").press_sequentially(NEWS)
    page.get_by_role("textbox", name="Wstęp").fill("Jeden dzień, cztery stoły i wspólny plan dla 30 gmin.")
    staff.upload_picture(
        page,
        page.get_by_role("button", name="Wybierz obraz").first,
        title="Sala warsztatowa",
        description="Cztery stoły w jasnej sali.",
        file=picture,
    )
    staff.add_block(page, "Nagłówek").get_by_role("textbox").first.fill("Plan dnia")
    staff.type_rich_text(staff.add_block(page, "Tekst"), "Spotkanie otworzy dyrektor ośrodka o godzinie 9.")
    page.get_by_role("button", name="Dodaj: dokument").click()
    opener = page.get_by_role("button", name="Wybierz dokument").last
    staff.upload_document(page, opener, title="Regulamin warsztatu", file=PDF)
    staff.save_draft(page)
    shown = live_preview(page)
    expect(shown.get_by_role("heading", level=1)).to_have_text(NEWS, timeout=staff.MILLISECONDS)
    expect(shown.get_by_role("heading", name="Plan dnia")).to_be_visible()
    staff.submit(page)


def approve(page: Page, title: str) -> None:
    """The chief editor opens what waits on the dashboard and approves it."""
    page.goto(page.url.split("/admin/")[0] + "/admin/")
    page.get_by_role("link", name=title).first.click()
    page.get_by_role("button", name="Więcej akcji").click()
    page.get_by_role("button", name="Akceptuj i opublikuj").click()
    staff.wait_for_word(page, "zaktualizowan|opublikowan")


def test_an_editor_writes_the_chief_editor_publishes_and_the_citizen_reads(
    chromium: Browser, portals: Portals, picture: Path
):
    with staff.signed_in(chromium, portals, "olsztyn") as page:
        edit_the_project_page(page)
        add_news(page, picture)
        assert page.get_by_role("button", name="Opublikuj").count() == 0
    assert portals.get("olsztyn", f"/aktualnosci/{NEWS_SLUG}/")[0] == 404
    assert not SPACED.search(portals.get("olsztyn", f"/projekty/{PROJECTS['olsztyn']}/")[1])

    with staff.signed_in(chromium, portals, "gdansk", "redaktor-naczelny") as page:
        assert NEWS not in page.content()
        assert "Regulamin warsztatu" not in page.content()
        page.goto(portals.url("gdansk", "/admin/reports/workflow/"))
        assert NEWS not in page.content()
        page.goto(portals.url("gdansk", "/admin/documents/"))
        assert "Regulamin warsztatu" not in page.content()

    with staff.signed_in(chromium, portals, "olsztyn", "redaktor-naczelny") as page:
        assert page.get_by_role("link", name=NEWS).first.is_visible()
        approve(page, NEWS)
        approve(page, PROJECT)

    with visit(chromium) as visitor:
        page = visitor.open(portals.url("olsztyn", "/aktualnosci/"))
        page.get_by_role("link", name=NEWS).click()
        assert page.url.endswith(f"/aktualnosci/{NEWS_SLUG}/")
        assert page.get_by_role("img", name="Cztery stoły w jasnej sali.").is_visible()
        assert page.get_by_role("heading", name="Plan dnia").is_visible()
        file = page.get_by_role("link", name="Regulamin warsztatu (PDF, ")
        assert file.get_attribute("href").endswith("/pobierz/regulamin-warsztatu")
        status, kind, size = page.evaluate(FETCH, file.get_attribute("href"))
        assert (status, kind, size) == (200, "application/pdf", PDF.stat().st_size)
        assert page_defects(visitor) == []
        page = visitor.open(portals.url("olsztyn", f"/projekty/{PROJECTS['olsztyn']}/"))
        assert SPACED.search(page.locator("main").inner_text())
