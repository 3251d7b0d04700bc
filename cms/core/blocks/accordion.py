"""Questions that open to their answers."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from .base import GROUP_TEXT, PartBlock, RowBlock, preview_text
from .inputs import PassageBlock


class AccordionValue(blocks.StructValue):
    """Parts whose headings are one level below the section they stand in; the page sets the level."""

    heading_level = 2


class AccordionItemBlock(RowBlock):
    """One part that opens."""

    title = blocks.CharBlock(label=_("Heading"), max_length=160)
    text = PassageBlock(label=_("Text"))

    class Meta:
        icon = "arrow-down"
        label = _("Part")
        label_format = "{title}"


class AccordionBlock(PartBlock):
    """Parts that open one by one, without scripts."""

    parts = blocks.ListBlock(AccordionItemBlock(), label=_("Parts"), min_num=1)

    class Meta:
        icon = "collapse-down"
        label = _("Accordion")
        group = GROUP_TEXT
        description = _("Questions and answers: the reader opens what is needed.")
        template = "blocks/accordion.html"
        value_class = AccordionValue
        preview_value = {
            "parts": [
                {"title": "Kto może się zgłosić?", "text": preview_text("Gminy i powiaty z terenu województwa.")},
                {"title": "Ile trwa szkolenie?", "text": preview_text("Dwa dni po osiem godzin.")},
            ]
        }
