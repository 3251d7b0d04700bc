"""A list of facts: term and value."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from .base import GROUP_FACTS, PartBlock, RowBlock
from .inputs import LineBlock


class FactBlock(RowBlock):
    """One row of a list of facts."""

    term = blocks.CharBlock(label=_("Term"), max_length=120)
    value = LineBlock(label=_("Value"))

    class Meta:
        icon = "list-ul"
        label = _("Fact")
        label_format = "{term}"


class FactsListBlock(PartBlock):
    """Terms with their values, as in a record."""

    facts = blocks.ListBlock(FactBlock(), label=_("Facts"), min_num=1)

    class Meta:
        icon = "list-ul"
        label = _("List of facts")
        group = GROUP_FACTS
        description = _("Rows of a term and its value, for example a deadline, a place, a legal basis.")
        template = "blocks/facts_list.html"
        preview_value = {
            "facts": [
                {"term": "Termin składania zgłoszeń", "value": "<p>30 kwietnia 2018 r.</p>"},
                {"term": "Miejsce", "value": "<p>siedziba ośrodka, sala konferencyjna</p>"},
                {"term": "Podstawa prawna", "value": "<p>ustawa o pomocy społecznej</p>"},
            ]
        }
