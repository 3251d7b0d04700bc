"""The palette of blocks. A block that one room needs stays in that room and joins by subclassing the palette."""

from .accordion import AccordionBlock
from .base import GROUP_FACTS, GROUP_LINKS, GROUP_MEDIA, GROUP_TEXT, PartBlock, RowBlock
from .body import BodyStreamBlock, MediaStreamBlock
from .callout import CalloutBlock
from .contact_card import ContactCardBlock
from .downloads import Download, DownloadsBlock, download_of
from .facts import FactsListBlock
from .figure import FigureBlock, GalleryBlock
from .film import FilmBlock
from .inputs import CleanRichTextBlock, LineBlock, PassageBlock, PhoneBlock, WebAddressBlock
from .link_cards import LinkCardsBlock
from .quote import QuoteBlock
from .steps import StepsBlock
from .table import DataTableBlock
from .text import HeadingBlock, TextBlock
from .timeline import TimelineBlock

__all__ = [
    "GROUP_FACTS",
    "GROUP_LINKS",
    "GROUP_MEDIA",
    "GROUP_TEXT",
    "AccordionBlock",
    "BodyStreamBlock",
    "CalloutBlock",
    "CleanRichTextBlock",
    "ContactCardBlock",
    "DataTableBlock",
    "Download",
    "DownloadsBlock",
    "FactsListBlock",
    "FigureBlock",
    "FilmBlock",
    "GalleryBlock",
    "HeadingBlock",
    "LineBlock",
    "LinkCardsBlock",
    "MediaStreamBlock",
    "PartBlock",
    "PassageBlock",
    "PhoneBlock",
    "QuoteBlock",
    "RowBlock",
    "StepsBlock",
    "TextBlock",
    "TimelineBlock",
    "WebAddressBlock",
    "download_of",
]
