"""Many may add events at once: none is lost, none twice, and there is no gap."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest
from django.db import connections, transaction

from cynllun.audit.models import Event
from cynllun.audit.verify import verify
from tests.audit.events import tick

WRITERS, EACH = 4, 30
WITHOUT_GAPS = list(range(1, WRITERS * EACH * 2 // 3 + 1))


def write() -> None:
    """Add events; every third comes to nothing with its transaction."""
    try:
        for turn in range(EACH):
            with transaction.atomic():
                tick()
                transaction.set_rollback(turn % 3 == 2)
    finally:
        connections.close_all()


PROGRAM = """
import django
django.setup()
from cynllun.audit.kinds import register
from cynllun.law.words import Text
from tests.audit.test_concurrency import write
register("test_tick", Text(en="{by} ticked.", cy="Ticiodd {by}."))
write()
"""


@pytest.mark.postgresql
@pytest.mark.django_db(transaction=True)
def test_transactions_at_once_follow_one_another() -> None:
    with ThreadPoolExecutor(WRITERS) as pool:
        list(pool.map(lambda _: write(), range(WRITERS)))
    assert list(Event.objects.order_by("sequence").values_list("sequence", flat=True)) == WITHOUT_GAPS
    assert verify() == []


def test_programs_at_once_follow_one_another_on_sqlite(tmp_path: Path) -> None:
    finish([start(tmp_path, "-m", "django", "migrate", "--verbosity=0")])
    finish([start(tmp_path, "-c", PROGRAM) for _ in range(WRITERS)])
    with closing(sqlite3.connect(tmp_path / "cynllun.sqlite3")) as database:
        found = database.execute("SELECT sequence, previous, digest FROM audit_event ORDER BY sequence")
        rows = found.fetchall()
    assert [sequence for sequence, _previous, _digest in rows] == WITHOUT_GAPS
    assert [previous for _, previous, _ in rows] == ["", *(digest for _, _, digest in rows[:-1])]


def start(state: Path, *arguments: str) -> subprocess.Popen[str]:
    environment = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    environment["CYNLLUN_STATE"] = str(state)
    return subprocess.Popen([sys.executable, *arguments], env=environment, text=True, stderr=subprocess.PIPE)


def finish(programs: Sequence[subprocess.Popen[str]]) -> None:
    for program in programs:
        _output, complaint = program.communicate()
        assert program.returncode == 0, complaint
