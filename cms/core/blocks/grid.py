"""Columns and rows that can be translated cell by cell."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from wagtail.contrib.typed_table_block.blocks import TypedTable, TypedTableBlock
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import StreamFieldSegmentExtractor
from wagtail_localize.segments.ingest import StreamFieldSegmentsWriter


class GridBlock(TypedTableBlock):
    """Wagtail's typed table, whose caption, headings and texts wagtail-localize can find and put back.

    The path of a segment is `caption`, `heading-<column>` or `cell-<row>-<column>`, counted from 0.
    """

    def get_translatable_segments(self, table: TypedTable) -> list[Any]:
        """Give what a translator has to see."""
        words = {"caption": table.caption}
        words |= {f"heading-{index}": column["heading"] for index, column in enumerate(table.columns)}
        segments: list[Any] = [StringSegmentValue(path, text) for path, text in words.items() if text]
        extractor = StreamFieldSegmentExtractor(field=None)
        for path, block, value in self._cells(table):
            segments += [segment.wrap(path) for segment in extractor.handle_block(block, value)]
        return segments

    def restore_translated_segments(self, table: TypedTable, segments: Iterable[Any]) -> TypedTable:
        """Give the table with its translated texts in their places."""
        by_path = defaultdict(list)
        for segment in segments:
            path, rest = segment.unwrap()
            by_path[path].append(rest)

        def words(path: str, original: str) -> str:
            return by_path[path][0].render_text() if path in by_path else original

        writer = StreamFieldSegmentsWriter(field=None, src_locale=None, tgt_locale=None)
        rows = [{"values": list(row["values"])} for row in table.row_data]
        for path, block, value in self._cells(table):
            if path in by_path:
                row, column = map(int, path.split("-")[1:])
                rows[row]["values"][column] = writer.handle_block(block, value, by_path[path])
        columns = [
            {**column, "heading": words(f"heading-{index}", column["heading"])}
            for index, column in enumerate(table.columns)
        ]
        return TypedTable(columns=columns, row_data=rows, caption=words("caption", table.caption))

    def _cells(self, table: TypedTable) -> list[tuple[str, Any, Any]]:
        """Give path, block and value of each cell."""
        return [
            (f"cell-{row_index}-{column_index}", column["block"], row["values"][column_index])
            for row_index, row in enumerate(table.row_data)
            for column_index, column in enumerate(table.columns)
        ]
