"""Links with a word about where they lead."""

from collections.abc import Sequence
from copy import copy
from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.models import Page

from ..visibility import is_open
from .base import GROUP_LINKS, PartBlock, RowBlock
from .inputs import WebAddressBlock


class OpenPageChooserBlock(blocks.PageChooserBlock):
    """A page of the portal, which knows as `everybody_may_see` whether it is closed to some visitors."""

    def bulk_to_python(self, values: Sequence[int | None]) -> list[Page | None]:
        """The chosen pages in their order, in the one query that Wagtail needs too."""
        pages = self.model_class.objects.annotate(everybody_may_see=is_open())
        found = pages.in_bulk([value for value in values if value is not None])
        return [copy(found[value]) if value in found else None for value in values]


class LinkCardValue(blocks.StructValue):
    """A link to a page of ours or to an address elsewhere."""

    @property
    def shown_title(self) -> str:
        """The title typed here, else the page's own."""
        page = self.get("page")
        return self.get("title") or (page.title if page else "") or self.get("address") or ""

    @property
    def is_external(self) -> bool:
        """True where the link leaves the portal."""
        return not self.get("page")

    @property
    def is_shown(self) -> bool:
        """False for a page that is not public; one just chosen in the form has not been asked about visitors."""
        page = self.get("page")
        if page:
            return page.live and getattr(page, "everybody_may_see", True)
        return bool(self.get("address"))


class LinkCardBlock(RowBlock):
    """One link."""

    page = OpenPageChooserBlock(label=_("Page of the portal"), required=False)
    address = WebAddressBlock(label=_("Or an address elsewhere"), required=False)
    title = blocks.CharBlock(
        label=_("Title"), required=False, max_length=120, help_text=_("Left empty, the title of the page is shown.")
    )
    text = blocks.TextBlock(label=_("What is there"), required=False, max_length=240, form_attrs={"rows": 2})

    def find_errors(self, value: LinkCardValue) -> dict[str, str]:
        """Ask for exactly one target, and for a title of an address."""
        if value.get("page") and value.get("address"):
            return {"address": _("Choose a page or give an address, not both.")}
        if not value.get("page") and not value.get("address"):
            return {"page": _("Choose a page of the portal or give an address.")}
        if value.get("address") and not value.get("title"):
            return {"title": _("Name what the address leads to.")}
        return {}

    class Meta:
        icon = "link"
        label = _("Link")
        label_format = "{title}"
        value_class = LinkCardValue


class LinkCardsValue(blocks.StructValue):
    """Links whose targets are public."""

    @property
    def cards(self) -> list[dict[str, Any]]:
        """The links in their order."""
        return [card for card in self.get("links") or () if card.is_shown]


class LinkCardsBlock(PartBlock):
    """Several links with a sentence each."""

    links = blocks.ListBlock(LinkCardBlock(), label=_("Links"), min_num=1, max_num=12)

    class Meta:
        icon = "link"
        label = _("Links")
        group = GROUP_LINKS
        description = _("Links to pages or addresses, with a sentence about each.")
        template = "blocks/link_cards.html"
        value_class = LinkCardsValue
        preview_value = {
            "links": [
                {
                    "page": None,
                    "address": "https://www.gov.pl/",
                    "title": "Serwis Rzeczypospolitej Polskiej",
                    "text": "Usługi i informacje urzędów.",
                },
                {
                    "page": None,
                    "address": "https://www.funduszeeuropejskie.gov.pl/",
                    "title": "Portal Funduszy Europejskich",
                    "text": "Programy, nabory i zasady.",
                },
            ]
        }
