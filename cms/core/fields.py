"""Stream fields whose block definitions stay out of migrations."""

from typing import Any

from wagtail.fields import StreamField


class BodyField(StreamField):
    """A StreamField that freezes no block definition into a migration; the code is their only place."""

    def deconstruct(self) -> tuple[str, str, list[Any], dict[str, Any]]:
        """Name the field with an empty list of blocks."""
        name, path, _args, kwargs = super().deconstruct()
        kwargs.pop("block_lookup", None)
        return name, path, [[]], kwargs
