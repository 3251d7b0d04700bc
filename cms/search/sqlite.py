"""Search in SQLite's full-text index."""

from typing import Any

from django.db.models import Expression
from wagtail.search.backends.database.sqlite.query import BM25
from wagtail.search.backends.database.sqlite.sqlite import (
    SQLiteAutocompleteQueryCompiler,
    SQLiteSearchBackend,
    SQLiteSearchQueryCompiler,
)

from cms.search.queries import tidied

COLUMNS = {"title": "title"}  # fields with a column of their own; all others lie together in `body`


class Rank(BM25):
    """SQLite's own measure, in which less is better; a hit in the title counts three times."""

    def as_sql(self, *args: Any, **kwargs: Any) -> tuple[str, list[Any]]:
        """Weights stand in the order of the table's columns: autocomplete, body, title."""
        sql, params = super().as_sql(*args, **kwargs)
        return sql.replace(")", ", 1.0, 1.0, 3.0)"), params


class RankMixin:
    """One rank for the whole query: Wagtail multiplies those of its parts, which puts the best hit last."""

    def _build_rank_expression(self, vectors: Any, config: Any) -> Expression:
        return Rank()


class QueryCompiler(RankMixin, SQLiteSearchQueryCompiler):
    """Whole words, in all fields or in some."""

    def __init__(self, queryset: Any, query: Any, **options: Any) -> None:
        super().__init__(queryset, query, **options)
        self.query = tidied(self.query)

    def search(self, *args: Any, **options: Any) -> Any:
        """Look for a field's words in the column that holds them; only titles have one of their own."""
        asked = self.fields
        if asked is not None:
            self.fields = sorted({COLUMNS.get(name, "body") for name in asked})
        try:
            return super().search(*args, **options)
        finally:
            self.fields = asked


class AutocompleteCompiler(RankMixin, SQLiteAutocompleteQueryCompiler):
    """Beginnings of words."""

    def __init__(self, queryset: Any, query: Any, **options: Any) -> None:
        super().__init__(queryset, query, **options)
        self.query = tidied(self.query)
        self.fields = None


class SQLiteBackend(SQLiteSearchBackend):
    """Wagtail's backend with compilers that accept whatever people type."""

    query_compiler_class = QueryCompiler
    autocomplete_query_compiler_class = AutocompleteCompiler
