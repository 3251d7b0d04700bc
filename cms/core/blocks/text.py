"""Running text and headings."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from .base import GROUP_TEXT, PartBlock
from .inputs import CleanRichTextBlock


class TextBlock(CleanRichTextBlock):
    """Running text with headings, lists and links."""

    class Meta:
        icon = "pilcrow"
        label = _("Text")
        group = GROUP_TEXT
        description = _("Paragraphs, headings, lists and links. Text may be pasted from a word processor.")
        template = "blocks/text.html"
        preview_value = (
            "<h2>Dla kogo jest wsparcie</h2>"
            "<p>Wsparcie otrzymują <strong>gminy i powiaty</strong>, które zaplanowały przejście od opieki w dużych "
            "placówkach do usług w miejscu zamieszkania.</p>"
            "<ul><li>szkolenia dla pracowników,</li><li>wizyty studyjne,</li><li>doradztwo w terenie.</li></ul>"
        )


class HeadingValue(blocks.StructValue):
    """A heading with the anchor its page gave it."""

    anchor = ""

    @property
    def number(self) -> int:
        """The level, 2 or 3."""
        return 3 if self.get("level") == "h3" else 2


class HeadingBlock(PartBlock):
    """A heading of the body; the page makes its anchor, unique on the page."""

    text = blocks.CharBlock(label=_("Heading"), max_length=160)
    level = blocks.ChoiceBlock(
        label=_("Level"),
        choices=[("h2", _("Section (level 2)")), ("h3", _("Part of a section (level 3)"))],
        default="h2",
    )

    class Meta:
        icon = "title"
        label = _("Heading")
        group = GROUP_TEXT
        description = _("Opens a section. Sections are listed in the contents of the page.")
        template = "blocks/heading.html"
        value_class = HeadingValue
        preview_value = {"text": "Cel i rezultaty projektu", "level": "h2"}
