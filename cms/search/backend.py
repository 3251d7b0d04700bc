"""Wagtail's own database search, with queries made harmless first and the best hit first."""

from typing import Any

from django.db import connection


def SearchBackend(params: dict[str, Any]) -> Any:  # noqa: N802
    """The backend of the database in use; Wagtail asks for it under this name."""
    if connection.vendor == "postgresql":
        from cms.search.postgresql import PostgreSQLBackend

        return PostgreSQLBackend(params)
    from cms.search.sqlite import SQLiteBackend

    return SQLiteBackend(params)
