"""Staff of the demonstration at work: signing in, choosing files, writing blocks."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.visitor import visit
from tests.services.portals import Portals

PASSWORD = "wspolny-stol-24-gminy"
GIVE_PASSWORDS = f"""
from django.contrib.auth import get_user_model
for user in get_user_model().objects.filter(is_superuser=False):
    user.set_password({PASSWORD!r})
    user.save()
"""
MILLISECONDS = 20_000
MILLISECONDS_TO_SETTLE = 1_000


@contextmanager
def signed_in(browser: Browser, portals: Portals, portal: str, role: str = "redaktor") -> Iterator[Page]:
    """The dashboard of a person who came in by the one door; `role` begins the user name."""
    with visit(browser, 1280) as visitor:
        page = visitor.page
        page.set_default_timeout(MILLISECONDS)
        sign_in(page, portals.url(portal, "/admin/"), f"{role}-{portal}", PASSWORD)
        yield page


def sign_in(page: Page, address: str, user: str, password: str) -> None:
    """Come in by the one door and wait for the dashboard."""
    page.goto(address)
    page.wait_for_url("**/konto/login/**")
    page.get_by_label("Nazwa użytkownika lub adres e-mail").fill(user)
    page.get_by_label("Hasło").fill(password)
    page.get_by_role("button", name="Zaloguj się").click()
    page.wait_for_url("**/admin/")


def open_in_explorer(page: Page, *titles: str) -> None:
    """Walk down the explorer from the portal's front page and open the last page for editing."""
    page.goto(page.url.split("/admin/")[0] + "/admin/pages/")
    for title in titles[:-1]:
        page.get_by_role("row").filter(has_text=title).get_by_role("link", name="Strony podrzędne").click()
        page.get_by_role("heading", name=title).wait_for()
    page.get_by_role("row").get_by_role("link", name=titles[-1]).first.click()
    page.locator("#id_title").wait_for()


def add_block(page: Page, name: str) -> Locator:
    """Put a block at the end of the text and return it."""
    body = page.locator("[data-contentpath=body]").first
    body.locator(".c-sf-add-button").last.click()
    page.get_by_role("option", name=name, exact=True).click()
    return body.locator("[data-streamfield-child]").last


def settle(page: Page) -> None:
    """Wait until the scripts of a form watch it: what is typed before that is not noticed."""
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(MILLISECONDS_TO_SETTLE)


def type_rich_text(field: Locator, text: str) -> None:
    """Type at the end of a rich text field, once its editor has settled, and see that the form has it."""
    settle(field.page)
    editor = field.locator("[contenteditable=true]").first
    editor.click()
    editor.press("Control+End")
    editor.press_sequentially(text)
    stored = field.locator("input[data-draftail-input], input[name$='-value']").first
    expect(stored).to_have_value(re.compile(re.escape(text.strip())), timeout=MILLISECONDS)


def upload_picture(page: Page, opener: Locator, *, title: str, description: str, file: Path) -> None:
    """Upload a picture in the chooser."""
    opener.click()
    dialogue = page.get_by_role("dialog")
    dialogue.get_by_role("tab", name="Prześlij").click()
    dialogue.get_by_label("Plik").set_input_files(file)
    dialogue.get_by_label("Tytuł").fill(title)
    dialogue.get_by_label("Opis").fill(description)
    dialogue.get_by_role("button", name="Prześlij").click()
    dialogue.wait_for(state="detached")


def upload_document(page: Page, opener: Locator, *, title: str, file: Path) -> None:
    """Upload a document in the chooser."""
    opener.click()
    dialogue = page.get_by_role("dialog")
    dialogue.get_by_role("tab", name="Prześlij").click()
    dialogue.get_by_label("Plik").set_input_files(file)
    dialogue.get_by_label("Tytuł").fill(title)
    dialogue.get_by_role("button", name="Prześlij").click()
    dialogue.wait_for(state="detached")


def save_draft(page: Page) -> None:
    """Save, and wait for the word that it was saved."""
    page.get_by_role("button", name="Zapisz szkic").click()
    wait_for_word(page, "tworzon|zaktualizowan|zapisan")


def submit(page: Page) -> None:
    """Hand the page to the chief editor."""
    page.get_by_role("button", name="Więcej akcji").click()
    page.get_by_role("button", name="Przekaż do akceptacji").click()
    wait_for_word(page, "akceptacj|przekazan|wysłan")


def wait_for_word(page: Page, words: str) -> None:
    """Wait for the message on top of the page that says so."""
    page.locator(".messages .success").filter(has_text=re.compile(words)).first.wait_for()
