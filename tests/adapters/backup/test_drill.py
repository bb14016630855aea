"""The drill: a demonstration, a backup while others write, a restore elsewhere, and everything compared."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import psycopg
import pytest

from tests.adapters.backup.installation import TRAIL, Installation

WRITER = """
import django; django.setup()
from datetime import date
from cynllun.accounts.models import Organisation
from cynllun.casework.models import Learner
from cynllun.casework.services import record_event, undo_last_record
from django.core.files.base import ContentFile
from cynllun.casework.services import receive_upload
on = date(2026, 11, 24)
learner = Learner.objects.filter(provision="none", setting="maintained_school").first()
print("writing", flush=True)
while True:
    file = ContentFile(b"learner_id", name="a.csv")
    receive_upload(school=learner.school, file=file, headings=[], rows=0, suggested={}, by=None, on=on)
    record_event(learner=learner, fact="provision", value="statement", by=None, on=on)
    undo_last_record(learner=learner, by=None, on=on)
"""

SAID = """
import django; django.setup()
from cynllun.audit.models import Event
from cynllun.audit.telling import tell_all
from cynllun.web.audit import kinds
(told,) = tell_all([Event.objects.first()], names_learners=False)
assert told.sentence.en.startswith("Cynllun brought everything back from the backup backup, made on"), told
assert told.sentence.cy.startswith("Daeth Cynllun â phopeth yn ôl o'r copi wrth gefn backup"), told
"""


@pytest.fixture
def writing() -> Iterator[list[subprocess.Popen[str]]]:
    writers: list[subprocess.Popen[str]] = []
    yield writers
    for writer in writers:
        writer.kill()
        writer.wait()


def drill(
    here: Installation, there: Installation, archive: Path, writing: list[subprocess.Popen[str]]
) -> None:
    here.demonstration()
    writer = subprocess.Popen(
        [sys.executable, "-c", WRITER], env=here.environment, stdout=subprocess.PIPE, text=True
    )
    writing.append(writer)
    assert writer.stdout is not None
    assert writer.stdout.readline() == "writing\n"
    before = len(here.contents()["casework_recordedfact"])
    made = here.cynllun("backup", archive)
    assert made.returncode == 0, made.stderr
    assert writer.poll() is None, "others go on writing"
    after = len(here.contents()["casework_recordedfact"])
    assert after > before
    writer.kill()
    writer.wait()
    restored = there.cynllun("restore", archive)
    assert restored.returncode == 0, restored.stderr
    assert before <= len(there.contents()["casework_recordedfact"]) <= after
    compare_again(here, there, archive)


def compare_again(here: Installation, there: Installation, archive: Path) -> None:
    """With nobody writing, a restore is the same, row for row and file for file."""
    archive.unlink()
    for command in (here.cynllun("backup", archive), there.cynllun("restore", archive, "--replace")):
        assert command.returncode == 0, command.stderr
    first, second = here.contents(), there.contents()
    assert first.keys() == second.keys()
    assert len(first["casework_learner"]) > 100
    for table, rows in first.items():
        assert second[table] == rows or table in TRAIL, table
    the_trail_is_told(here, there)
    rows_as_text = repr(first)
    named = {name for name in here.files() if name in rows_as_text}
    assert {name.partition("/")[0] for name in named} == {"rolls", "readiness"}
    # Who is killed between a file and its row leaves one file that no row names, and no more.
    assert len(here.files().keys() - named) <= 1
    assert there.files().keys() == named
    assert all(there.files()[name] == here.files()[name] for name in named)
    assert list((there.state / "backups").glob("before-restore-*")), "what was there is kept"


def the_trail_is_told(here: Installation, there: Installation) -> None:
    """Each has the events of the backup, and one more: of the backup here, of the restore there."""
    trails = [{repr(row): row for row in each.contents()["audit_event"]} for each in (here, there)]
    only_here, only_there = trails[0].keys() - trails[1].keys(), trails[1].keys() - trails[0].keys()
    assert [trails[0][row][1] for row in only_here] == ["backup_made"]
    assert [trails[1][row][1] for row in only_there] == ["restored"]
    for each in (here, there):
        verified = each.cynllun("audit", "verify")
        assert verified.returncode == 0, verified.stderr
    each.python(SAID)


def test_on_sqlite(tmp_path: Path, writing: list[subprocess.Popen[str]]) -> None:
    drill(Installation(tmp_path / "a"), Installation(tmp_path / "b"), tmp_path / "backup", writing)
    with closing(sqlite3.connect(tmp_path / "b/cynllun.sqlite3")) as file:
        assert file.execute("PRAGMA integrity_check").fetchone() == ("ok",)


@pytest.mark.postgresql
@pytest.mark.django_db
def test_on_postgresql(tmp_path: Path, writing: list[subprocess.Popen[str]]) -> None:
    server = os.environ["DATABASE_URL"]
    addresses = [server.rpartition("/")[0] + f"/drill_{name}_{time.time_ns()}" for name in "ab"]
    with psycopg.connect(server, autocommit=True) as connection:
        for address in addresses:
            connection.execute(f'CREATE DATABASE "{address.rpartition("/")[2]}"')
    here, there = (
        Installation(tmp_path / name, address) for name, address in zip("ab", addresses, strict=True)
    )
    drill(here, there, tmp_path / "backup", writing)
