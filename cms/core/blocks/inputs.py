"""Single inputs used inside blocks: cleaned rich text, web addresses, telephone numbers."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from wagtail import blocks
from wagtail.rich_text import RichText

from cms.language.phones import format_phone, validate_phone
from cms.language.spaces import plain_spaces

from ..rich_text import LINE_FEATURES, PASSAGE_FEATURES, TEXT_FEATURES, clean_rich_text
from ..telling import print_quotes
from ..web_addresses import check_address


class CleanRichTextBlock(blocks.RichTextBlock):
    """Rich text that is cleaned of word processors' leftovers whichever way it arrives."""

    features_allowed: list[str] = TEXT_FEATURES

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("features", self.features_allowed)
        super().__init__(**kwargs)

    def clean(self, value: RichText) -> RichText:
        """Check the cleaned text, so that empty paragraphs count as nothing."""
        return super().clean(RichText(clean_rich_text(value.source)))

    def get_prep_value(self, value: RichText) -> str:
        """Store the cleaned text."""
        return clean_rich_text(super().get_prep_value(value))

    def get_searchable_content(self, value: RichText) -> list[str]:
        """Index quoted facts with what they say today."""
        return super().get_searchable_content(RichText(print_quotes(value.source)))


class PassageBlock(CleanRichTextBlock):
    """Rich text inside another part, without headings."""

    features_allowed = PASSAGE_FEATURES


class LineBlock(CleanRichTextBlock):
    """Rich text of a line or two, without lists and headings."""

    features_allowed = LINE_FEATURES


class _AddressFormField(forms.CharField):
    def clean(self, value: str) -> str:
        value = super().clean(value)
        try:
            return check_address(value) if value else ""
        except ValueError as error:
            raise ValidationError(str(error)) from error


class WebAddressBlock(blocks.URLBlock):
    """An address a link may lead to; checked against the list of allowed schemes."""

    def __init__(self, required: bool = True, help_text: str | None = None, **kwargs: Any) -> None:
        super().__init__(required=required, help_text=help_text, **kwargs)
        self.field = _AddressFormField(required=required, help_text=help_text, max_length=2000, strip=True)

    class Meta:
        icon = "link"


class _PhoneFormField(forms.CharField):
    def clean(self, value: str) -> str:
        value = super().clean(value)
        if not value:
            return ""
        validate_phone(value)
        return plain_spaces(format_phone(value))


class PhoneBlock(blocks.FieldBlock):
    """A telephone number, typed as people type it and stored in groups: `58 555 01 09`."""

    def __init__(self, required: bool = True, help_text: str | None = None, **kwargs: Any) -> None:
        self.field = _PhoneFormField(required=required, help_text=help_text, max_length=60, strip=True)
        super().__init__(**kwargs)

    class Meta:
        icon = "mobile-alt"
