"""Forms of the admin: what is wrong is told beside the field, and a time to publish is set where one looks for it."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from tests.browser import staff
from tests.services.portals import Portals

NEWS = "Nabór na wiosnę 2031"


@pytest.fixture(scope="module")
def portals(served_demonstration: Portals) -> Iterator[Portals]:
    """The demonstration, whose staff can sign in."""
    served_demonstration.execute(staff.GIVE_PASSWORDS)
    return served_demonstration


def test_a_wrong_amount_is_told_in_polish_beside_the_field_and_stays_as_typed(chromium, portals):
    with staff.signed_in(chromium, portals, "gdansk") as page:
        page.goto(portals.url("gdansk", "/admin/snippets/project_pages/project/"))
        page.get_by_role("link", name="Włączamy Pomorskie").first.click()
        page.get_by_role("tab", name="Kwoty").click()
        total = page.locator("input[name=budgets-0-total]")
        total.fill("dużo pieniędzy")
        page.get_by_role("button", name="Zapisz szkic").click()
        wrong = page.locator(".w-field--error").filter(has=total)
        wrong.first.wait_for(state="attached")
        page.get_by_role("tab", name="Kwoty").click()
        expect(wrong.first).to_contain_text("To nie jest kwota. Proszę podać kwotę, na przykład: 11 977 479,39 zł")
        expect(total).to_have_value("dużo pieniędzy")


def test_a_chief_editor_sets_the_day_on_which_news_appears(chromium, portals):
    with staff.signed_in(chromium, portals, "krakow", "redaktor-naczelny") as page:
        page.goto(portals.url("krakow", "/admin/pages/"))
        page.get_by_role("link", name="strony podrzędne strony „Aktualności”").click()
        page.get_by_role("link", name="Dodaj stronę podrzędną").first.click()
        staff.settle(page)
        page.locator("#id_title").press_sequentially(NEWS)
        staff.settle(page)
        staff.save_draft(page)
        staff.settle(page)
        plan = page.get_by_role("button", name="Ustaw plan")
        if not plan.is_visible():
            page.get_by_role("button", name="Pokaż lub ukryj status").click()
        plan.click()
        dialogue = page.get_by_role("dialog").filter(has=page.locator("input[name=go_live_at]"))
        dialogue.locator("input[name=go_live_at]").fill("01.03.2031 08:00")
        page.keyboard.press("Tab")
        dialogue.get_by_role("button", name="Zapisz plan").press("Enter")  # the calendar may lie over it
        staff.save_draft(page)
        page.get_by_role("button", name="Więcej akcji").click()
        page.get_by_role("button", name="Zaplanuj publikację").click()
        staff.wait_for_word(page, "zaplanowan|opublikowan|publikac")
    assert NEWS not in portals.get("krakow", "/aktualnosci/")[1]
    waiting = portals.execute(
        f"from news.models import NewsPage\nprint(NewsPage.objects.get(title={NEWS!r}).approved_schedule)"
    )
    assert waiting.strip().endswith("True")
