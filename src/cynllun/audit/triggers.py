"""What makes the database itself refuse to change the trail: triggers, for SQLite and for PostgreSQL.

They stand against mistakes and against code that goes round `record`. Whoever owns the database can lift
them: the chain of digests is there to show that they did.
"""

from collections.abc import Iterator

from django.db.backends.base.base import BaseDatabaseWrapper

_NEVER = "the audit trail is never changed"
_SHREDDING = (
    "NEW.salt = '' AND NEW.content = '' AND OLD.salt <> '' AND NEW.id = OLD.id "
    "AND NEW.sequence = OLD.sequence AND NEW.part = OLD.part AND NEW.person = OLD.person"
)
_NEXT = "NEW.id = OLD.id AND NEW.sequence = OLD.sequence + 1"
_ALLOWED_CHANGES = {
    "audit_event": "",
    "audit_mention": "",
    "audit_particulars": _SHREDDING,
    "audit_head": _NEXT,
}
"""For each table the only change that a row may undergo; "" for none."""
_SAME_ROW = {
    "audit_event": "sequence = NEW.sequence",
    "audit_mention": "id = NEW.id OR (sequence = NEW.sequence AND subject = NEW.subject)",
    "audit_particulars": "id = NEW.id OR (sequence = NEW.sequence AND part = NEW.part)",
    "audit_head": "id = NEW.id",
}
"""SQLite's INSERT OR REPLACE deletes such a row, and one with the same rowid, without asking a trigger for
deletions.
"""


def put(connection: BaseDatabaseWrapper) -> None:
    """Put every trigger in place, over those that are there."""
    lift(connection)
    _run(connection, _on_postgresql() if connection.vendor == "postgresql" else _on_sqlite())


def lift(connection: BaseDatabaseWrapper) -> None:
    """Take them away: to empty a demonstration, and in tests of what they guard."""
    of_table = " ON {table}" if connection.vendor == "postgresql" else ""
    _run(
        connection,
        (f"DROP TRIGGER IF EXISTS {name}{of_table.format(table=t)}" for t, name in names(connection)),
    )


def names(connection: BaseDatabaseWrapper) -> list[tuple[str, str]]:
    """The table and the name of each trigger."""
    statements = ("update", "delete", "truncate" if connection.vendor == "postgresql" else "replace")
    return [(table, f"{table}_{statement}") for table in _ALLOWED_CHANGES for statement in statements]


def missing(connection: BaseDatabaseWrapper) -> list[str]:
    """The names of the triggers that are not in place."""
    in_place = (
        "SELECT tgname FROM pg_trigger WHERE tgenabled IN ('O', 'A')"
        if connection.vendor == "postgresql"
        else "SELECT name FROM sqlite_master WHERE type = 'trigger'"
    )
    with connection.cursor() as cursor:
        cursor.execute(in_place)
        found = {name for (name,) in cursor.fetchall()}
    return [name for _table, name in names(connection) if name not in found]


def _run(connection: BaseDatabaseWrapper, statements: Iterator[str]) -> None:
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


def _on_sqlite() -> Iterator[str]:
    refuse = f"BEGIN SELECT RAISE(ABORT, '{_NEVER}'); END"
    for table, allowed in _ALLOWED_CHANGES.items():
        unless = f"WHEN NOT ({allowed})" if allowed else ""
        yield f"CREATE TRIGGER {table}_update BEFORE UPDATE ON {table} {unless} {refuse}"
        yield f"CREATE TRIGGER {table}_delete BEFORE DELETE ON {table} {refuse}"
        same = f"rowid = NEW.rowid OR {_SAME_ROW[table]}"
        twice = f"EXISTS (SELECT 1 FROM {table} WHERE {same})"  # noqa: S608  # all ours
        yield f"CREATE TRIGGER {table}_replace BEFORE INSERT ON {table} WHEN {twice} {refuse}"


def _on_postgresql() -> Iterator[str]:
    yield (
        "CREATE OR REPLACE FUNCTION audit_refuse() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN RAISE EXCEPTION '{_NEVER}'; END $$"
    )
    refuse = "EXECUTE FUNCTION audit_refuse()"
    for table, allowed in _ALLOWED_CHANGES.items():
        unless = f"WHEN (NOT ({allowed}))" if allowed else ""
        yield f"CREATE TRIGGER {table}_update BEFORE UPDATE ON {table} FOR EACH ROW {unless} {refuse}"
        yield f"CREATE TRIGGER {table}_delete BEFORE DELETE ON {table} FOR EACH ROW {refuse}"
        yield f"CREATE TRIGGER {table}_truncate BEFORE TRUNCATE ON {table} FOR EACH STATEMENT {refuse}"
