"""The palette of blocks that every portal offers."""

from wagtail.blocks import RichTextBlock, StreamBlock


class BodyStreamBlock(StreamBlock):
    """Everything the body of a page may consist of."""

    text = RichTextBlock()
