"""Model fields for body content, kept out of migrations as far as that goes."""

import json
from collections.abc import Iterable
from typing import Any

from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page
from wagtail.search import index

from .rich_text import TEXT_FEATURES, clean_rich_text
from .telling import print_quotes, telling


class BodyField(StreamField):
    """A StreamField that freezes no block definition into migrations.

    The palette may change every week and the column does not, so a migration says only "a body stands here".
    In the historical models of a data migration the field therefore knows no block, and hands over what is stored:
    a plain list of `{"type", "value", "id"}` dictionaries, which can be changed and saved back without loss.
    """

    def __init__(self, block_types: Any = (), **kwargs: Any) -> None:
        super().__init__(block_types, **kwargs)
        self.is_frozen = isinstance(block_types, (list, tuple)) and not block_types

    def deconstruct(self) -> tuple[str, str, list[Any], dict[str, Any]]:
        """Describe the field for a migration without its blocks."""
        name, path, _, kwargs = super().deconstruct()
        kwargs.pop("block_lookup", None)
        return name, path, [], kwargs

    def to_python(self, value: Any) -> Any:
        """Give a stream value, or in a migration the stored list itself."""
        if not self.is_frozen:
            return super().to_python(value)
        if isinstance(value, str):
            return json.loads(value) if value else []
        return value if value is not None else []

    def get_prep_value(self, value: Any) -> Any:
        """Give the list of dictionaries to store."""
        if self.is_frozen and not isinstance(value, str):
            return list(value) if isinstance(value, Iterable) else []
        return super().get_prep_value(value)

    def get_default(self) -> Any:
        """Give an empty body."""
        return [] if self.is_frozen else super().get_default()


class ProseField(RichTextField):
    """Rich text that is cleaned of word processors' leftovers whichever way it arrives."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("features", TEXT_FEATURES)
        super().__init__(*args, **kwargs)

    def clean(self, value: str | None, model_instance: Any) -> str | None:
        """Validate the cleaned text, so that a text of empty paragraphs counts as empty."""
        return super().clean(clean_rich_text(value) if value else value, model_instance)

    def get_prep_value(self, value: Any) -> Any:
        """Store the cleaned text."""
        value = super().get_prep_value(value)
        return clean_rich_text(value) if isinstance(value, str) and value else value

    def get_searchable_content(self, value: Any) -> list[str]:
        """Index quoted facts with what they say today."""
        return super().get_searchable_content(print_quotes(value or ""))


class ToldField(index.SearchField):
    """A text of a page for the search index, with its facts quoted as the page tells them."""

    def get_value(self, obj: Any) -> Any:
        """Read the text as that of its page."""
        if not isinstance(obj, Page):
            return super().get_value(obj)
        with telling(obj):
            return super().get_value(obj)
