"""Search in PostgreSQL's full-text index."""

from typing import Any

from wagtail.search.backends.database.postgres.postgres import (
    PostgresAutocompleteQueryCompiler,
    PostgresSearchBackend,
    PostgresSearchQueryCompiler,
)

from cms.search.queries import tidied


class QueryCompiler(PostgresSearchQueryCompiler):
    """Whole words."""

    def __init__(self, queryset: Any, query: Any, **options: Any) -> None:
        super().__init__(queryset, query, **options)
        self.query = tidied(self.query)


class AutocompleteCompiler(PostgresAutocompleteQueryCompiler):
    """Beginnings of words."""

    def __init__(self, queryset: Any, query: Any, **options: Any) -> None:
        super().__init__(queryset, query, **options)
        self.query = tidied(self.query)


class PostgreSQLBackend(PostgresSearchBackend):
    """Wagtail's backend with compilers that accept whatever people type."""

    query_compiler_class = QueryCompiler
    autocomplete_query_compiler_class = AutocompleteCompiler
