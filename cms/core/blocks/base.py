"""What all blocks of the palette share."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError

GROUP_TEXT = _("Text")
GROUP_FACTS = _("Facts and order")
GROUP_MEDIA = _("Pictures and film")
GROUP_LINKS = _("Files, links and contact")


class PartBlock(blocks.StructBlock):
    """A block of the palette: several fields, one template, values that derive what the template shows."""

    def get_preview_value(self) -> Any:
        """Build the preview from stored form, so that it goes the way of real content."""
        return self.to_python(self.meta.preview_value)

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


def preview_text(*paragraphs: str) -> str:
    """Put sample sentences into paragraphs of rich text."""
    return "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
