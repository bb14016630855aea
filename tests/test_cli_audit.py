"""`cynllun audit verify`, run as people run it, on a database of its own."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

SWAP = """
UPDATE audit_event SET sequence = 9 WHERE sequence = 2;
UPDATE audit_event SET sequence = 2 WHERE sequence = 3;
UPDATE audit_event SET sequence = 3 WHERE sequence = 9;
"""
ADD_AUTHORITIES = """
from datetime import date
from cynllun.accounts.services import add_authority
from cynllun.law.words import Text
for code in ("901", "902", "903"):
    add_authority(code=code, gss=f"W06000{code}", name=Text(en=code, cy=code), by=None, on=date(2026, 11, 24))
"""


@pytest.fixture(scope="module")
def state(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An installation with three events, to be copied."""
    folder = tmp_path_factory.mktemp("installation")
    for arguments in (["migrate", "--verbosity=0"], ["shell", "--verbosity=0", "--command", ADD_AUTHORITIES]):
        run_in(folder, sys.executable, "-m", "django", *arguments)
    return folder


def run_in(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    environment |= {"CYNLLUN_STATE": str(folder), "CYNLLUN_DEMONSTRATION": "1"}
    return subprocess.run(list(arguments), env=environment, capture_output=True, text=True, check=False)


def verify(folder: Path, *options: str) -> subprocess.CompletedProcess[str]:
    return run_in(folder, str(Path(sys.executable).with_name("cynllun")), "audit", "verify", *options)


def copy_of(state: Path, elsewhere: Path, statements: str) -> Path:
    """A copy of the installation in which somebody has had their way with the database."""
    with (
        closing(sqlite3.connect(state / "cynllun.sqlite3")) as source,
        closing(sqlite3.connect(elsewhere / "cynllun.sqlite3")) as target,
    ):
        source.backup(target)
        triggers = target.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for name, _sql in triggers:
            target.execute(f"DROP TRIGGER {name}")
        target.executescript(statements)
        for _name, sql in triggers:
            target.execute(sql)
        target.commit()
    return elsewhere


def test_a_whole_trail(state: Path) -> None:
    answer = verify(state)
    assert (answer.returncode, answer.stderr) == (0, "")
    assert answer.stdout.startswith("3 events, none altered, missing or out of order.")
    assert verify(state, "--language", "cy").stdout.startswith("3 digwyddiad, heb yr un wedi'i newid")


def test_what_it_prints_can_be_given_back(state: Path, tmp_path: Path) -> None:
    noted = verify(state).stdout.split()[-1]
    assert verify(state, "--noted", noted).returncode == 0
    other = noted[:-1] + ("0" if noted[-1] != "0" else "1")
    answer = verify(state, "--noted", other)
    assert answer.returncode == 1
    assert "Event 3: not the one that was noted" in answer.stderr
    assert verify(state, "--noted", "3").returncode == 2


@pytest.mark.parametrize(
    ("statements", "english", "welsh"),
    [
        ("UPDATE audit_event SET kind = 'role_given' WHERE sequence = 2;",
         "Event 2: altered", "Digwyddiad 2: wedi'i newid"),
        ("DELETE FROM audit_event WHERE sequence = 2;", "Event 2: missing", "Digwyddiad 2: ar goll"),
        (SWAP, "Event 3: out of order", "Digwyddiad 3: allan o drefn"),
    ],
)  # fmt: skip
def test_a_fault_is_named_in_words(
    state: Path, tmp_path: Path, statements: str, english: str, welsh: str
) -> None:
    folder = copy_of(state, tmp_path, statements)
    answer = verify(folder)
    assert answer.returncode == 1
    assert english in answer.stderr
    assert welsh in verify(folder, "--language", "cy").stderr


def test_a_database_without_tables_is_refused_in_words(tmp_path: Path) -> None:
    answer = verify(tmp_path)
    assert answer.returncode == 2
    assert "The trail cannot be read" in answer.stderr
    assert "Traceback" not in answer.stderr
