"""The palette as a reader meets it: all previews on one page, in a real browser."""

import re
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.template.loader import render_to_string
from playwright.sync_api import Route

from partners_logos.blocks import PageBodyStreamBlock

STATIC = Path(__file__).resolve().parents[2] / "static"
ADDRESS = "http://portal.example/"
BASE = Path(__file__).resolve().parents[2] / "templates" / "base.html"
STYLES = re.findall(
    r"""<link rel="stylesheet" href="{% static 'css/([\w-]+)\.css' %}">""", BASE.read_text(encoding="utf-8")
)


def batch_page() -> str:
    """Every block's preview in one article, under the styles of the portals."""
    blocks = PageBodyStreamBlock().child_blocks.items()
    parts = [
        f'<div class="block-{name}">{block.render(block.get_preview_value())}</div>'
        for name, block in sorted(blocks, key=lambda item: item[0] != "text")
    ]
    links = "".join(f'<link rel="stylesheet" href="/static/css/{name}.css">' for name in STYLES)
    return (
        f'<!doctype html><html lang="pl" data-theme="granat"><head><meta charset="utf-8"><title>Paleta</title>{links}'
        '<meta name="viewport" content="width=device-width, initial-scale=1"></head><body><main>'
        f'<article class="page container"><h1>Paleta</h1><div class="prose">{"".join(parts)}</div></article>'
        "</main></body></html>"
    )


def answer(html: str):
    """Answer the browser's requests with the page and the static files, and with nothing else."""

    def fulfil(route: Route) -> None:
        path = re.sub(r"[?#].*", "", route.request.url.removeprefix(ADDRESS))
        if not path:
            route.fulfill(body=html, content_type="text/html; charset=utf-8")
        elif route.request.url.startswith(ADDRESS) and path.startswith("static/"):
            route.fulfill(path=STATIC / path.removeprefix("static/"))
        else:
            route.abort()

    return fulfil


@pytest.fixture
def open_page(chromium):
    contexts = []

    def opened(width: int = 1280, **options: object):
        context = chromium.new_context(viewport={"width": width, "height": 900}, **options)
        contexts.append(context)
        page = context.new_page()
        page.route("**/*", answer(batch_page()))
        page.goto(ADDRESS)
        return page

    yield opened
    for context in contexts:
        context.close()


@pytest.mark.parametrize(
    ("width", "contrast", "scheme"), [(360, "", "light"), (1280, "high", "light"), (1280, "", "dark")]
)
def test_no_block_breaks_the_rules_of_accessibility(open_page, width: int, contrast: str, scheme: str):
    page = open_page(width, color_scheme=scheme, reduced_motion="reduce")
    page.evaluate("contrast => { document.documentElement.dataset.contrast = contrast }", contrast)
    page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true })")
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()


def test_no_block_is_wider_than_a_phone(open_page):
    page = open_page(360)
    assert page.evaluate("document.documentElement.scrollWidth") == 360


def test_a_film_asks_its_service_only_after_a_click(open_page):
    page = open_page()
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.mouse.wheel(0, 20_000)
    page.wait_for_timeout(300)
    assert not [address for address in asked if not address.startswith(ADDRESS)]
    page.locator(".film__play").click()
    page.locator(".film iframe").wait_for()
    assert any(address.startswith("https://player.vimeo.com/") for address in asked)
    assert page.evaluate("document.activeElement.tagName") == "IFRAME"


def test_without_scripts_a_film_is_a_link(open_page):
    page = open_page(java_script_enabled=False)
    assert page.locator(".film__play").get_attribute("href") == "https://vimeo.com/76979871"


@pytest.mark.django_db
def test_previews_in_the_admin_wear_the_styles_of_the_portal(admin_user, rf):
    block = PageBodyStreamBlock().child_blocks["callout"]
    request = rf.get("/admin/")
    request.user = admin_user
    html = render_to_string(
        block.get_preview_template(block.get_preview_value()),
        {"block_def": block, "bound_block": block.bind(block.get_preview_value()), "page_title": "Wyróżnienie"},
        request=request,
    )
    for name in STYLES:
        assert f"css/{name}.css" in html
    assert 'class="callout' in html
    assert "<header" not in html
