"""Forms of the admin: what is wrong is told beside the field, and what was typed stays."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from tests.browser import staff
from tests.services.portals import Portals


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
