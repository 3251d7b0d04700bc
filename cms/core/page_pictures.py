"""The sizes in which a page shows its pictures, made ahead of its visitors."""

import logging

from wagtail.fields import StreamField
from wagtail.models import Page

from media.models import Image

logger = logging.getLogger(__name__)

ROW_SPEC, PAGE_SPEC = "fill-320x240", "width-960"  # as templates of lists and of news name them


def make_pictures(page: Page) -> None:
    """Draw the page's texts once, which makes what they show, and the sizes of pictures chosen for the page itself."""
    for field in page._meta.concrete_fields:
        value = getattr(page, field.name)
        try:
            if isinstance(field, StreamField) and value:
                value.render_as_block()
            elif isinstance(value, Image) and not value.is_svg():
                value.get_renditions(ROW_SPEC, PAGE_SPEC)
        except OSError:
            logger.warning("a picture of page %s cannot be read", page.pk)
