"""The palette of a page's body."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from wagtail import blocks
from wagtail.blocks.stream_block import StreamBlockValidationError, StreamValue
from wagtail.blocks.struct_block import StructBlockValidationError

from ..outline import prepare_body, skipped_levels
from .accordion import AccordionBlock
from .callout import CalloutBlock
from .contact_card import ContactCardBlock
from .downloads import DownloadsBlock
from .facts import FactsListBlock
from .figure import FigureBlock, GalleryBlock
from .film import FilmBlock
from .link_cards import LinkCardsBlock
from .quote import QuoteBlock
from .steps import StepsBlock
from .table import DataTableBlock
from .text import HeadingBlock, TextBlock
from .timeline import TimelineBlock


class BodyStreamBlock(blocks.StreamBlock):
    """The blocks every portal page may use; rooms above add their own by subclassing."""

    text = TextBlock()
    heading = HeadingBlock()
    quote = QuoteBlock()
    callout = CalloutBlock()
    accordion = AccordionBlock()
    facts = FactsListBlock()
    table = DataTableBlock()
    steps = StepsBlock()
    timeline = TimelineBlock()
    figure = FigureBlock()
    gallery = GalleryBlock()
    film = FilmBlock()
    downloads = DownloadsBlock()
    contact = ContactCardBlock()
    link_cards = LinkCardsBlock()

    def clean(self, value: StreamValue) -> StreamValue:
        """Check the blocks, then the order of headings across them."""
        cleaned = super().clean(value)
        if self.is_deferred_validation:
            return cleaned
        sentence = _("A level 3 heading needs a level 2 heading somewhere before it. Choose level 2.")
        errors: dict[int, ValidationError] = {}
        for index in skipped_levels(cleaned):
            error = ValidationError(sentence)
            is_heading = cleaned[index].block_type == "heading"
            errors[index] = StructBlockValidationError({"level": error}) if is_heading else error
        if errors:
            raise StreamBlockValidationError(block_errors=errors)
        return cleaned

    def get_context(self, value: StreamValue, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
        """Give headings their anchors and fetch what all blocks need at once."""
        prepare_body(value)
        return super().get_context(value, parent_context=parent_context)

    class Meta:
        template = "blocks/body.html"


class MediaStreamBlock(BodyStreamBlock):
    """Pictures and films only."""

    text = heading = quote = callout = accordion = facts = table = steps = timeline = None
    downloads = contact = link_cards = None
