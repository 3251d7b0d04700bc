"""What all blocks of the palette share."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError

TEXTS = (blocks.CharBlock, blocks.TextBlock, blocks.URLBlock, blocks.EmailBlock)

GROUP_TEXT = _("Text")
GROUP_FACTS = _("Facts and order")
GROUP_MEDIA = _("Pictures and film")
GROUP_LINKS = _("Files, links and contact")


class RowBlock(blocks.StructBlock):
    """Several fields that are checked together; a part of the palette, or one row of it."""

    def __init__(self, local_blocks: Any = None, **kwargs: Any) -> None:
        super().__init__(local_blocks, **kwargs)
        for child in self.child_blocks.values():
            # A text that older content lacks is empty, not None: translation and search expect a string.
            if isinstance(child, TEXTS) and child.meta.default is None:
                child.meta.default = ""

    def find_errors(self, value: blocks.StructValue) -> dict[str, str]:
        """Give sentences by the name of the field they stand beside; subclasses look at fields together."""
        return {}

    def clean(self, value: blocks.StructValue) -> blocks.StructValue:
        """Check each field, then the fields together; a draft is spared what only a publication needs."""
        cleaned = super().clean(value)
        errors = {} if self.is_deferred_validation else self.find_errors(cleaned)
        if errors:
            raise StructBlockValidationError(
                block_errors={name: ValidationError(sentence) for name, sentence in errors.items()}
            )
        return cleaned


class PartBlock(RowBlock):
    """A block of the palette: one template, values that derive what the template shows, a preview."""

    def get_preview_value(self) -> Any:
        """Build the preview from stored form, so that it goes the way of real content."""
        return self.to_python(self.meta.preview_value)


def preview_text(*paragraphs: str) -> str:
    """Put sample sentences into paragraphs of rich text."""
    return "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
