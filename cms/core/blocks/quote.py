"""A quotation."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from .base import GROUP_TEXT, PartBlock
from .inputs import WebAddressBlock


class QuoteValue(blocks.StructValue):
    """A quotation split into its paragraphs."""

    @property
    def paragraphs(self) -> list[str]:
        """The paragraphs that are not empty."""
        return [line.strip() for line in (self.get("text") or "").splitlines() if line.strip()]


class QuoteBlock(PartBlock):
    """Somebody's words, with the role of who said them and the source."""

    text = blocks.TextBlock(label=_("Words"), help_text=_("Without quotation marks; the page adds them."))
    role = blocks.CharBlock(label=_("Author's role"), required=False, max_length=160)
    source = blocks.CharBlock(label=_("Source"), required=False, max_length=200)
    source_address = WebAddressBlock(label=_("Address of the source"), required=False)

    def find_errors(self, value: QuoteValue) -> dict[str, str]:
        """Ask for the name of a source that has an address."""
        if value.get("source_address") and not value.get("source"):
            return {"source": _("Name the source whose address is given.")}
        return {}

    class Meta:
        icon = "openquote"
        label = _("Quotation")
        group = GROUP_TEXT
        description = _("Somebody's words, with the role of the author and the source.")
        template = "blocks/quote.html"
        value_class = QuoteValue
        preview_value = {
            "text": "Najwięcej zmieniły rozmowy z mieszkańcami, zanim powstał plan.",
            "role": "koordynatorka zespołu gminnego",
            "source": "Biuletyn projektu",
        }
