"""Tags for templates of blocks."""

import re
from typing import Any

from django import template
from django.contrib.auth.base_user import AbstractBaseUser
from django.utils.safestring import SafeString, mark_safe
from wagtail.rich_text import RichText, expand_db_html

from ..outline import Heading, outline
from ..portal import Portal
from ..rich_text import clean_rich_text
from ..telling import print_quotes

register = template.Library()

_BLOCK_KEY = re.compile(r' data-block-key="[^"]*"')
_OPENING = re.compile(r"<h[23]\b")


@register.filter
def prose(value: RichText | str | None) -> SafeString:
    """Write rich text for a page: facts quoted, links resolved, anchors on headings, no traces of the editor.

    What it marks as safe is rich text that was cleaned when it was stored; a plain string is cleaned here.
    """
    source = value.source if isinstance(value, RichText) else clean_rich_text(str(value or ""))
    html = _BLOCK_KEY.sub("", expand_db_html(print_quotes(source)))
    anchors = iter(getattr(value, "anchors", ()))

    def with_anchor(found: re.Match[str]) -> str:
        anchor = next(anchors, "")
        return f'{found.group()} id="{anchor}"' if anchor else found.group()

    return mark_safe(_OPENING.sub(with_anchor, html))  # noqa: S308


@register.filter
def line(value: RichText | str | None) -> SafeString:
    """Write rich text of a line: without the paragraph around it where there is only one."""
    html = prose(value)
    if html.startswith("<p>") and html.endswith("</p>") and html.count("<p>") == 1:
        return mark_safe(html[3:-4])  # noqa: S308
    return html


@register.simple_tag
def theme_of(user: AbstractBaseUser) -> str:
    """Name the colours of the portal a person works for, so that previews wear them; none for several portals."""
    themes = list(Portal.objects.for_user(user).values_list("theme", flat=True)[:2])
    return themes[0] if len(themes) == 1 else ""


@register.simple_tag
def body_outline(body: Any) -> list[Heading]:
    """List the headings of a body for a table of contents."""
    return outline(body)
