"""The free texts of a page: every field and block in which people write sentences, with the way back to it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db import models
from wagtail import blocks
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page

PLAIN_FIELDS = ("title", "lead", "own_role", "search_description")
"""Fields of one line in which people tell of a project."""

PLAIN_BLOCKS = (blocks.CharBlock, blocks.TextBlock, blocks.BlockQuoteBlock)

Place = tuple[str | int, ...]
"""The name of a field, then the keys that lead through the stored value of its blocks."""


@dataclass(frozen=True)
class FreeText:
    """A text as it is stored; rich text may quote facts, a plain one cannot."""

    place: Place
    label: str
    source: str
    is_rich: bool


def free_texts(page: Page) -> Iterator[FreeText]:
    """All free texts of a page that are not empty, in the order of its fields."""
    for field in page._meta.concrete_fields:
        label = str(field.verbose_name)
        if isinstance(field, RichTextField):
            texts: Iterator[FreeText] = iter([FreeText((field.name,), label, field.value_from_object(page), True)])
        elif isinstance(field, StreamField):
            stream = field.value_from_object(page)
            texts = _in_stream(stream.stream_block, list(stream.raw_data), (field.name,), label)
        elif isinstance(field, models.CharField | models.TextField) and field.name in PLAIN_FIELDS:
            texts = iter([FreeText((field.name,), label, field.value_from_object(page), False)])
        else:
            continue
        yield from (text for text in texts if text.source and text.source.strip())


def with_text(page: Page, place: Place, source: str) -> None:
    """Put a text back where it stood. The page is changed and not saved."""
    name, *way = place
    field = page._meta.get_field(str(name))
    if not way:
        setattr(page, field.name, source)
        return
    stream = field.value_from_object(page)
    raw = [dict(child) for child in stream.raw_data]
    inside: Any = raw
    for key in way[:-1]:
        inside = inside[key]
    inside[way[-1]] = source
    setattr(page, field.name, blocks.StreamValue(stream.stream_block, raw, is_lazy=True))


def _in_stream(block: blocks.BaseStreamBlock, raw: list[Any], place: Place, label: str) -> Iterator[FreeText]:
    for index, child in enumerate(raw):
        kind = block.child_blocks.get(child.get("type"))
        if kind is not None:
            yield from _in_block(kind, child.get("value"), (*place, index, "value"), _label(kind, label))


def _in_block(block: blocks.Block, raw: Any, place: Place, label: str) -> Iterator[FreeText]:
    match block:
        case blocks.RichTextBlock() if isinstance(raw, str):
            yield FreeText(place, label, raw, True)
        case blocks.StreamBlock() if isinstance(raw, list):
            yield from _in_stream(block, raw, place, label)
        case blocks.StructBlock() if isinstance(raw, dict):
            for name, child in block.child_blocks.items():
                yield from _in_block(child, raw.get(name), (*place, name), label)
        case blocks.ListBlock() if isinstance(raw, list):
            for index, item in enumerate(raw):
                is_wrapped = isinstance(item, dict) and item.get("type") == "item" and "value" in item
                way = (*place, index, "value") if is_wrapped else (*place, index)
                yield from _in_block(block.child_block, item["value"] if is_wrapped else item, way, label)
        case TypedTableBlock() if isinstance(raw, dict):
            yield from _in_table(block, raw, place, label)
        case _ if type(block) in PLAIN_BLOCKS and isinstance(raw, str):
            yield FreeText(place, label, raw, False)


def _in_table(block: TypedTableBlock, raw: dict[str, Any], place: Place, label: str) -> Iterator[FreeText]:
    kinds = [block.child_blocks.get(column.get("type")) for column in raw.get("columns", [])]
    for row_index, row in enumerate(raw.get("rows", [])):
        for index, (kind, value) in enumerate(zip(kinds, row.get("values", []), strict=False)):
            if kind is not None:
                yield from _in_block(kind, value, (*place, "rows", row_index, "values", index), label)


def _label(block: blocks.Block, field: str) -> str:
    return f"{field}: {block.label}" if block.label else field
