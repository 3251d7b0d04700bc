"""What must be true of every page a citizen opens; each check answers with sentences, none meaning all is well."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

import axe_playwright_python
from playwright.sync_api import Page

from tests.browser.visitor import Visitor

AXE = Path(axe_playwright_python.__file__).with_name("axe.min.js")
AXE_OPTIONS = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"],
    "rules": {"target-size": {"enabled": True}},  # of WCAG 2.2; axe leaves it out by itself
    "resultTypes": ["violations"],
}

STRUCTURE = """() => {
  const found = [];
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) {
    const wide = [...document.body.querySelectorAll("*")]
      .filter((element) => element.getBoundingClientRect().right > root.clientWidth + 1)
      .map((element) => element.className || element.localName);
    found.push(`scrolls sideways (${root.scrollWidth} in ${root.clientWidth}): ${wide.slice(0, 5).join(", ")}`);
  }
  const headings = document.querySelectorAll("h1").length;
  if (headings !== 1) found.push(`${headings} h1`);
  if (!document.title.trim()) found.push("no title");
  if (root.lang !== "pl") found.push(`lang is ${root.lang}`);
  if (document.querySelectorAll("main").length !== 1) found.push("not one main");
  for (const image of document.images)
    if (image.complete && image.naturalWidth === 0 && image.loading !== "lazy") found.push(`broken image ${image.src}`);
  const ids = [...document.querySelectorAll("[id]")].map((element) => element.id);
  for (const id of new Set(ids.filter((id, index) => ids.indexOf(id) !== index))) found.push(`id ${id} twice`);
  for (const link of document.querySelectorAll("a[href^='#']"))
    if (link.hash.length > 1 && !document.getElementById(decodeURIComponent(link.hash.slice(1))))
      found.push(`link to a missing place ${link.hash}`);
  return found;
}"""

STRIP = """() => {
  const strip = document.querySelector("main .funding-strip");
  if (!strip) return ["no funding strip"];
  const found = [];
  const box = strip.getBoundingClientRect();
  if (box.height < 20 || box.bottom + window.scrollY > window.innerHeight)
    found.push(`the strip ends at ${Math.round(box.bottom)} of ${window.innerHeight}`);
  const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node && node !== strip; node = walker.nextNode())
    if (!node.contains(strip)) { found.push(`${node.localName} stands before the strip`); break; }
  return found;
}"""


@cache
def axe_source() -> str:
    """The script of axe-core."""
    return AXE.read_text(encoding="utf-8")


def axe_violations(page: Page, *, without: Sequence[str] = ()) -> list[str]:
    """Violations of WCAG 2.2 A and AA and of best practices, each with the place and the reason."""
    page.evaluate(axe_source())
    rules = {**AXE_OPTIONS["rules"], **{rule: {"enabled": False} for rule in without}}
    results = page.evaluate("options => axe.run(document, options)", {**AXE_OPTIONS, "rules": rules})
    return [_sentence(rule, node) for rule in results["violations"] for node in rule["nodes"]]


def _sentence(rule: dict[str, Any], node: dict[str, Any]) -> str:
    reasons = [check["message"] for check in (*node["any"], *node["all"], *node["none"])]
    return f"axe {rule['id']}: {node['target']} {'; '.join(reasons)}"


def structure_defects(page: Page) -> list[str]:
    """Sideways scrolling, headings, language, pictures, identifiers and links within the page."""
    return page.evaluate(STRUCTURE)


def strip_defects(page: Page) -> list[str]:
    """The funding strip comes first in `main` and is seen without scrolling."""
    return page.evaluate(STRIP)


def traffic_defects(visitor: Visitor) -> list[str]:
    """The console is silent and nobody else is asked for anything."""
    return [*visitor.complaints, *(f"third party: {address}" for address in visitor.foreign_requests)]


def page_defects(visitor: Visitor, *, has_strip: bool = False, may_set_cookies: bool = False) -> list[str]:
    """Everything that is wrong with the page the visitor has open."""
    found = [*structure_defects(visitor.page), *axe_violations(visitor.page), *traffic_defects(visitor)]
    if has_strip:
        found += strip_defects(visitor.page)
    if not may_set_cookies:
        found += [f"cookie {name}" for name in visitor.cookies]
    return found
