"""Every word of a block reaches the translator, and what comes back stands where it was."""

import copy

import pytest
from wagtail.blocks import ChoiceBlock
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import StreamFieldSegmentExtractor
from wagtail_localize.segments.ingest import StreamFieldSegmentsWriter
from wagtail_localize.strings import StringValue

from cms.core.blocks import BodyStreamBlock
from cms.core.fields import BodyField

FIELD = BodyField(BodyStreamBlock())
PALETTE = FIELD.stream_block
WITHOUT_SAMPLES = [name for name in PALETTE.child_blocks if name not in ("figure", "gallery", "downloads")]


def stored(name: str) -> list[dict]:
    """A body of one block, in the form in which it is stored, with ids everywhere."""
    block = PALETTE.child_blocks[name]
    value = PALETTE.to_python([{"type": name, "value": block.get_prep_value(block.get_preview_value()), "id": "a"}])
    return PALETTE.get_prep_value(value)


def shout(segment):
    """Put what translators see into capital letters."""
    if not isinstance(segment, StringSegmentValue):
        return segment
    return StringSegmentValue(
        segment.path, StringValue(segment.string.data.upper()), attrs=segment.attrs, order=segment.order
    )


def words_of(body) -> list[str]:
    return [word for child in body for word in child.block.get_searchable_content(child.value)]


def choice_labels(block) -> list:
    """What is chosen from a list is translated with the portal, not with the page."""
    if isinstance(block, ChoiceBlock):
        return [label for _key, label in block.field.choices]
    children = getattr(block, "child_blocks", {}).values() or filter(None, [getattr(block, "child_block", None)])
    return [label for child in children for label in choice_labels(child)]


@pytest.mark.parametrize("name", WITHOUT_SAMPLES)
def test_every_text_of_a_block_can_be_translated(name: str):
    raw = stored(name)
    body = PALETTE.to_python(copy.deepcopy(raw))
    found = StreamFieldSegmentExtractor(FIELD).handle_stream_block(body)
    segments = [shout(segment.with_order(order)) for order, segment in enumerate(found)]
    assert any(isinstance(segment, StringSegmentValue) for segment in segments)
    translated = StreamFieldSegmentsWriter(FIELD, None, None).handle_stream_block(PALETTE.to_python(raw), segments)
    chosen = {str(label) for label in choice_labels(PALETTE.child_blocks[name])}
    for before, after in zip(words_of(body), words_of(translated), strict=True):
        assert after == (before if before in chosen else before.upper())
