"""The handbook of editors names every block of the palette."""

from pathlib import Path

import pytest

from partners_logos.blocks import PageBodyStreamBlock

HANDBOOK = Path(__file__).resolve().parents[2] / "docs" / "editors" / "handbook.md"


@pytest.mark.parametrize("block", PageBodyStreamBlock().child_blocks.values(), ids=lambda block: block.name)
def test_the_handbook_names_the_block_in_its_group(block):
    rows = [row.split("|") for row in HANDBOOK.read_text(encoding="utf-8").splitlines() if row.startswith("| ")]
    named = {cells[1].strip(): cells[2].strip().split(", ") for cells in rows if len(cells) == 4}
    label = str(block.label)
    assert label[0].lower() + label[1:] in named[str(block.meta.group)]
