"""The database itself refuses to change the trail, on SQLite and on PostgreSQL."""

import os

import pytest
from django.core.management import CommandError, call_command
from django.db import DatabaseError, connection, transaction
from pytest_django import Settings

from cynllun.audit.models import Event
from cynllun.audit.record import record
from cynllun.audit.triggers import missing
from tests.audit.conftest import CADI
from tests.audit.events import TODAY, note, tick

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _events() -> None:
    note()
    record("test_tick", by=CADI, on=TODAY, mentions=["learner:7"])


def refused(statement: str) -> bool:
    """Whether the database refuses it, and says why."""
    with pytest.raises(DatabaseError, match="never changed"), transaction.atomic():
        run(statement)
    return True


def run(statement: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE audit_event SET kind = 'test_tick'",
        "UPDATE audit_event SET digest = digest",
        "DELETE FROM audit_event WHERE sequence = 2",
        "UPDATE audit_mention SET subject = 'learner:9'",
        "DELETE FROM audit_mention",
        "DELETE FROM audit_particulars",
        "UPDATE audit_particulars SET content = '{}'",
        "UPDATE audit_particulars SET salt = ''",
        "UPDATE audit_particulars SET content = ''",
        "UPDATE audit_particulars SET salt = '', content = '', person = 'person:9'",
        "UPDATE audit_particulars SET salt = '', content = '', sequence = 9",
        "UPDATE audit_head SET sequence = 1",
        "UPDATE audit_head SET digest = ''",
        "UPDATE audit_head SET sequence = sequence + 2",
        "DELETE FROM audit_head",
    ],
)
def test_what_is_written_stays(statement: str) -> None:
    assert refused(statement)


@pytest.mark.parametrize("table", ["audit_event", "audit_mention", "audit_particulars", "audit_head"])
def test_what_is_written_cannot_be_replaced(table: str) -> None:
    if connection.vendor == "postgresql":
        assert refused(f"TRUNCATE {table}")
    else:
        assert refused(f"INSERT OR REPLACE INTO {table} SELECT * FROM {table}")


@pytest.mark.skipif("DATABASE_URL" in os.environ, reason="only SQLite has such a number")
@pytest.mark.parametrize(("table", "key"), [("audit_event", "sequence"), ("audit_head", "id")])
def test_nor_by_the_number_that_sqlite_gives_a_row(table: str, key: str) -> None:
    with connection.cursor() as cursor:
        columns = [column.name for column in connection.introspection.get_table_description(cursor, table)]
    names = ", ".join(f'"{name}"' for name in columns)
    others = names.replace(f'"{key}"', f'"{key}" + 100')
    assert refused(f"INSERT OR REPLACE INTO {table} (rowid, {names}) SELECT rowid, {others} FROM {table}")


def test_shredding_is_the_one_change_and_happens_once() -> None:
    run("UPDATE audit_particulars SET salt = '', content = '' WHERE part = 'about'")
    assert refused("UPDATE audit_particulars SET salt = 'ab', content = '{}' WHERE part = 'about'")


def test_all_triggers_are_in_place_after_migrating() -> None:
    assert missing(connection) == []
    run("DROP TRIGGER audit_event_update" + (" ON audit_event" if connection.vendor == "postgresql" else ""))
    assert missing(connection) == ["audit_event_update"]
    call_command("migrate", verbosity=0)
    assert missing(connection) == []


def test_a_trail_of_real_people_is_not_flushed(settings: Settings) -> None:
    settings.DEMONSTRATION = False
    with pytest.raises(CommandError, match="never deleted"):
        call_command("flush", interactive=False)
    assert Event.objects.count() == 2


def test_a_demonstration_may_begin_again() -> None:
    call_command("flush", interactive=False, verbosity=0)
    assert not Event.objects.exists()
    assert missing(connection) == []
    assert tick().sequence == 1
