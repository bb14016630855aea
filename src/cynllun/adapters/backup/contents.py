"""What is in a database, told by a cursor that reads it: its tables, migrations and stored files."""

from collections.abc import Iterator
from types import ModuleType
from typing import Any

from django.apps import apps
from django.db import connection
from django.db.models import FileField

from cynllun.adapters.backup import postgresql, sqlite


def engine() -> ModuleType:
    """The module of the database in use: PART, snapshot(to) and load(part)."""
    return postgresql if connection.vendor == "postgresql" else sqlite


def rows_of(cursor: Any) -> dict[str, int]:
    """How many rows each table has."""
    return {table: _one(cursor, "count(*)", table) for table in connection.introspection.table_names(cursor)}


def migrations_of(cursor: Any) -> tuple[str, ...]:
    """The migrations that have been applied, as "app.name"."""
    cursor.execute("SELECT app, name FROM django_migrations ORDER BY app, name")
    return tuple(f"{app}.{name}" for app, name in cursor.fetchall())


def stored_files(cursor: Any, tables: set[str]) -> Iterator[str]:
    """The name of every stored file, whichever model declares it."""
    for model in apps.get_models():
        for field in model._meta.concrete_fields:
            if isinstance(field, FileField) and model._meta.db_table in tables:
                column, table = _quoted(field.column), _quoted(model._meta.db_table)
                cursor.execute(f"SELECT {column} FROM {table} WHERE {column} <> '' ORDER BY 1")  # noqa: S608
                yield from (name for (name,) in cursor.fetchall())


def _one(cursor: Any, what: str, table: str) -> int:
    cursor.execute(f"SELECT {what} FROM {_quoted(table)}")  # noqa: S608  # names from the database itself
    (found,) = cursor.fetchone()
    return int(found)


def _quoted(name: str) -> str:
    return connection.ops.quote_name(name)
