"""A portal from its first day: made in a form, answering at once, given its look, moved to another host."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser import staff
from tests.browser.audit import page_defects
from tests.browser.visitor import visit
from tests.services.portals import Portals

CODE, NAME = "torun", "Kujawsko-Pomorskie – polityka społeczna"
NEW_NAME = "Polityka społeczna Kujaw i Pomorza"
HOST, NEW_HOST = "torun", "kujawy"
GIVE_ADMINISTRATOR = f"""
from django.contrib.auth import get_user_model
from cms.core.portal import Portal
user = get_user_model().objects.create_user("administrator-{CODE}", password={staff.PASSWORD!r})
user.groups.add(Portal.objects.get(code="{CODE}").administrators)
"""
WITHDRAW = f"""
from cms.core.portal import Portal
for portal in Portal.objects.filter(code="{CODE}"):
    portal.site.root_page.specific.unpublish()
"""


@pytest.fixture
def portals(served_demonstration: Portals) -> Iterator[Portals]:
    """The demonstration, from whose network the portal made here is withdrawn in the end."""
    yield served_demonstration
    served_demonstration.execute(WITHDRAW)


def told_beside(page: Page, name: str) -> Locator:
    """What is said of the field that is wrong."""
    return page.locator(".w-field--error, .w-field__wrapper").filter(has=page.locator(f"[name={name}]")).last


def save(page: Page, button: str) -> None:
    page.get_by_role("button", name=button).last.click()
    staff.settle(page)


def make_portal(page: Page, portals: Portals) -> None:
    """The network's administrator types a whole address, is told how a host is written, and makes the portal."""
    page.goto(portals.url(None, "/admin/snippets/core/portal/"))
    page.get_by_role("link", name="Nowy portal").first.click()
    staff.settle(page)
    page.get_by_label("Nazwa", exact=False).first.fill(NAME)
    page.locator("[name=short_name]").fill("Kujawsko-Pomorskie")
    page.locator("[name=code]").fill("Toruń")
    page.locator("[name=host]").fill("https://torun.localhost/")
    page.get_by_label("Województwo").select_option(label="kujawsko-pomorskie")
    page.get_by_label("Bordo").check()
    save(page, "Utwórz portal")
    expect(told_beside(page, "code")).to_contain_text("Kod mogą tworzyć małe litery bez polskich znaków")
    expect(told_beside(page, "host")).to_contain_text("bez http:// i bez portu")
    expect(page.get_by_label("Bordo")).to_be_checked()
    page.locator("[name=code]").fill(CODE)
    page.locator("[name=host]").fill(f"{HOST}.localhost")
    page.get_by_role("button", name="Utwórz portal").click()
    staff.wait_for_word(page, "został utworzony i odpowiada pod adresem")


def change_branding(page: Page, portals: Portals) -> None:
    """The portal's administrator finds the settings in the menu, errs, is told how, and saves."""
    page.get_by_role("link", name="Ustawienia portalu").click()
    staff.settle(page)
    page.locator("[name=name]").fill(NEW_NAME)
    page.locator("[name=publisher]").fill("Regionalny Ośrodek Polityki Społecznej w Toruniu")
    page.get_by_label("Zieleń").check()
    page.locator("[name=street]").fill("ul. Próbna 1")
    page.locator("[name=postal_code]").fill("87100")
    page.locator("[name=city]").fill("Toruń")
    page.locator("[name=phone]").fill("56 555 01 04")
    page.locator("[name=email]").fill("rops@")
    page.locator("[name=bip_url]").fill("bip.rops-torun.example")
    page.get_by_role("button", name="Dodaj: profil").click()
    page.locator("[name=social_links-0-kind]").select_option(label="Facebook")
    page.locator("[name=social_links-0-url]").fill("nasz profil")
    save(page, "Zapisz")
    expect(page.get_by_text("Ustawienia nie zostały zapisane")).to_be_visible()
    expect(told_beside(page, "postal_code")).to_contain_text("To nie jest kod pocztowy")
    expect(told_beside(page, "email")).to_contain_text("To nie jest adres e-mail")
    expect(told_beside(page, "social_links-0-url")).to_contain_text("To nie jest adres strony internetowej")
    page.locator("[name=postal_code]").fill("87-100")
    page.locator("[name=email]").fill("rops@rops-torun.example")
    page.locator("[name=social_links-0-url]").fill("https://www.facebook.com/rops-torun")
    page.get_by_role("button", name="Zapisz").last.click()
    staff.wait_for_word(page, "Ustawienia zostały zapisane")


def move_host(page: Page, portals: Portals) -> None:
    """The network's administrator gives the portal another address."""
    page.goto(portals.url(None, "/admin/sites/"))
    page.get_by_role("link", name=f"{HOST}.localhost").click()
    staff.settle(page)
    page.locator("[name=hostname]").fill("krobia.localhost")
    save(page, "Zapisz")
    expect(told_beside(page, "hostname")).to_contain_text("działa już inny portal")
    page.locator("[name=hostname]").fill(f"{NEW_HOST}.localhost")
    page.get_by_role("button", name="Zapisz").click()
    staff.wait_for_word(page, "Portal odpowiada pod nowym adresem")


def test_a_portal_is_made_in_a_form_branded_by_its_administrator_and_moved(chromium: Browser, portals: Portals):
    assert portals.get(HOST)[0] == 400
    with visit(chromium, 1280) as network:
        page = network.page
        page.set_default_timeout(staff.MILLISECONDS)
        staff.sign_in(page, portals.url(None, "/admin/"), "administrator", portals.password)
        make_portal(page, portals)
        with visit(chromium, 360) as visitor:
            front = visitor.open(portals.url(HOST))
            expect(front.get_by_role("heading", level=1)).to_have_text(NAME)
            expect(front.locator("html")).to_have_attribute("data-theme", "bordo")
            assert page_defects(visitor) == []
        portals.execute(GIVE_ADMINISTRATOR)
        with staff.signed_in(chromium, portals, HOST, "administrator") as own:
            change_branding(own, portals)
        with visit(chromium, 1280) as visitor:
            front = visitor.open(portals.url(HOST))
            expect(front.locator("html")).to_have_attribute("data-theme", "zielen")
            expect(front.locator(".brand__name")).to_have_text(NEW_NAME)
            footer = front.get_by_role("contentinfo").last
            expect(footer).to_contain_text("ul. Próbna 1")
            expect(footer.get_by_role("link", name="Facebook")).to_have_attribute(
                "href", "https://www.facebook.com/rops-torun"
            )
            bip = footer.get_by_role("link", name="Biuletyn Informacji Publicznej")
            expect(bip).to_have_attribute("href", "https://bip.rops-torun.example")
            assert page_defects(visitor) == []
        move_host(page, portals)
    assert portals.get(HOST)[0] == 400
    assert [portals.get(NEW_HOST, path)[0] for path in ("/", "/projekty/", "/kontakt/", "/sitemap.xml")] == [200] * 4
    assert f"http://{NEW_HOST}.localhost:{portals.port}/" in portals.get()[1]
