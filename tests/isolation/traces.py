"""What a request leaves behind: words in its answer, rows in the database."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.contrib.messages import get_messages
from django.db import connection
from django.db.models import Model
from django.db.models.fields.files import FieldFile
from django.http import HttpResponse
from wagtail.models import Collection, Page

WRITING = re.compile(r"^\s*(INSERT|UPDATE|DELETE|REPLACE)\s+(?:OR\s+\w+\s+)?(?:INTO\s+|FROM\s+)?\"?(\w+)\"?", re.I)
OWN_TABLES = frozenset({"django_session"})
Rows = dict[str, dict[object, tuple]]


def table_models() -> dict[str, type[Model]]:
    """Models by table, those of many-to-many relations included."""
    return {model._meta.db_table: model for model in apps.get_models(include_auto_created=True) if model._meta.managed}


def snapshot(tables: set[str] | None = None) -> Rows:
    """Every row of the tables, by primary key."""
    return {
        table: {row[0]: row[1:] for row in model._base_manager.values_list("pk", *_columns(model))}
        for table, model in table_models().items()
        if tables is None or table in tables
    }


def _columns(model: type[Model]) -> list[str]:
    return [field.attname for field in model._meta.concrete_fields]


def added(before: Rows, after: Rows) -> Rows:
    """Rows that came between two snapshots."""
    return {table: {key: row for key, row in rows.items() if key not in before[table]} for table, rows in after.items()}


@dataclass
class Writes:
    """Tables that were written to while a request ran."""

    tables: set[str] = field(default_factory=set)


@contextmanager
def watched() -> Iterator[Writes]:
    """Note every statement that writes."""
    writes = Writes()

    def note(execute: Callable, sql: str, params: object, many: bool, context: dict) -> object:
        found = WRITING.match(sql)
        if found and found[2] not in OWN_TABLES:
            writes.tables.add(found[2])
        return execute(sql, params, many, context)

    with connection.execute_wrapper(note):
        yield writes


def fingerprints(*files: FieldFile) -> list[str]:
    """What stored files hold; fails where one is gone."""
    found = []
    for file in files:
        with file.storage.open(file.name) as stored:
            found.append(hashlib.sha256(stored.read()).hexdigest())
    return found


def words_in(answer: HttpResponse) -> str:
    """Everything an answer says: head, body, and the messages the next page will show."""
    body = b"".join(answer.streaming_content) if answer.streaming else answer.content
    head = "\n".join(f"{name}: {value}" for name, value in answer.headers.items())
    said = ""
    if hasattr(answer, "wsgi_request"):
        said = "\n".join(str(message) for message in get_messages(answer.wsgi_request)._queued_messages)
    return f"{head}\n{said}\n{body.decode('utf-8', 'replace')}"


class Ledger:
    """The rows of one portal, and what happened to them."""

    def __init__(self, rows: Rows) -> None:
        self.rows = rows
        self.paths = [
            row for table in (Page._meta.db_table, Collection._meta.db_table) for row in self._tree_paths(table)
        ]

    def _tree_paths(self, table: str) -> list[tuple[str, str]]:
        model = table_models()[table]
        place = _columns(model).index("path")
        return [(table, row[place]) for row in self.rows[table].values()]

    def damage(self, tables: set[str]) -> list[str]:
        """Rows that changed, went or came into the portal, told in words."""
        known = {table for table in tables if table in table_models()}
        now = snapshot(known)
        found = []
        for table in sorted(known):
            before = self.rows[table]
            for key, row in before.items():
                if key not in now[table]:
                    found.append(f"{table} {key} is gone")
                elif now[table][key] != row:
                    found.append(f"{table} {key} changed")
            found += [f"{table} {key} came to it" for key in self.intruders(table, now[table])]
        return found

    def intruders(self, table: str, rows: dict[object, tuple]) -> list[object]:
        """Rows that are not the portal's own but point to it."""
        model = table_models()[table]
        return [
            key
            for key, row in rows.items()
            if key not in self.rows[table] and key not in self.baseline[table] and self._points_here(model, row)
        ]

    baseline: Rows = {}

    def _points_here(self, model: type[Model], row: tuple) -> bool:
        values = dict(zip(_columns(model), row, strict=True))
        for column in model._meta.concrete_fields:
            if column.is_relation and column.related_model is not None:
                target = self.rows.get(column.related_model._meta.db_table, {})
                if values[column.attname] in target:
                    return True
        if "path" in values and any(
            table == model._meta.db_table and str(values["path"]).startswith(path) for table, path in self.paths
        ):
            return True
        return self._points_generically(values)

    def _points_generically(self, values: dict[str, object]) -> bool:
        kind = values.get("base_content_type_id") or values.get("content_type_id")
        key = values.get("object_id")
        if not kind or key is None:
            return False
        model = ContentType.objects.get_for_id(kind).model_class()
        return model is not None and str(key) in {str(own) for own in self.rows.get(model._meta.db_table, {})}
