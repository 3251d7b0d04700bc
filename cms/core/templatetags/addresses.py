"""Addresses of pages, as links on the portal write them."""

from django import template
from wagtail.models import Page

register = template.Library()


@register.simple_tag(takes_context=True)
def address(context: template.Context, page: Page) -> str:
    """The page's address, without the host on its own portal; the sites are looked up once for a request.

    A component included with `only` has no `request` among its variables, but still belongs to one.
    """
    return page.get_url(context.get("request") or getattr(context, "request", None)) or ""
