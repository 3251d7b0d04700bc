"""A table that says what it shows, with headers for its columns and rows."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from .base import GROUP_FACTS, PartBlock
from .grid import GridBlock
from .inputs import LineBlock


class TableValue(blocks.StructValue):
    """A table as rows of cells that know whether they head a row and whether they hold a number."""

    @property
    def caption(self) -> str:
        """What the table shows."""
        table = self.get("table")
        return (table.caption if table else "").strip()

    @property
    def columns(self) -> list[dict[str, Any]]:
        """Heading and kind of each column."""
        table = self.get("table")
        return [
            {"heading": column["heading"], "is_number": column["block"].name == "number"}
            for column in (table.columns if table else [])
        ]

    @property
    def rows(self) -> list[list[dict[str, Any]]]:
        """The cells, row by row."""
        table = self.get("table")
        first_is_header = bool(self.get("has_row_headers"))
        return [
            [
                {"bound": cell, "is_header": first_is_header and index == 0, "is_number": cell.block.name == "number"}
                for index, cell in enumerate(row)
            ]
            for row in (table.rows if table else [])
        ]


class DataTableBlock(PartBlock):
    """A table of data with a caption; never a means of layout."""

    table = GridBlock(
        [
            ("text", LineBlock(label=_("Text"), required=False)),
            ("number", blocks.CharBlock(label=_("Number or amount"), required=False, max_length=60)),
        ],
        label=_("Table"),
    )
    has_row_headers = blocks.BooleanBlock(label=_("The first column names the rows"), required=False, default=True)
    note = blocks.CharBlock(label=_("Source or note"), required=False, max_length=300)

    def find_errors(self, value: TableValue) -> dict[str, str]:
        """Ask for rows and for a heading of each column."""
        table = value.get("table")
        if not table or not table.columns or not table.row_data:
            return {"table": _("A table needs at least one column and one row.")}
        if not value.caption:
            return {"table": _("Say in the caption what the table shows.")}
        if any(not column["heading"].strip() for column in table.columns):
            return {"table": _("Give each column a heading; readers of tables by ear hear it with every cell.")}
        return {}

    class Meta:
        icon = "table"
        label = _("Table")
        group = GROUP_FACTS
        description = _("Data in columns and rows, with a caption and headings.")
        template = "blocks/data_table.html"
        value_class = TableValue
        preview_value = {
            "table": {
                "columns": [{"type": "text", "heading": "Rok"}, {"type": "number", "heading": "Liczba osób"}],
                "rows": [{"values": ["<p>2018</p>", "120"]}, {"values": ["<p>2019</p>", "1 284"]}],
                "caption": "Uczestnicy szkoleń w kolejnych latach",
            },
            "has_row_headers": True,
            "note": "Źródło: sprawozdania ośrodka.",
        }
