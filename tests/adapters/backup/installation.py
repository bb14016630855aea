"""Installations in folders of their own, worked on by the real commands, for the tests of backups."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

import psycopg

CYNLLUN = Path(sys.executable).with_name("cynllun")
NOT_COMPARED = {"django_session", "usersessions_usersession"}
"""Sessions are ended by a restore."""
TRAIL = {"audit_event", "audit_head"}
"""A backup adds to the trail where it is made, a restore where it is brought back."""

Contents = dict[str, list[tuple[object, ...]]]


@dataclass(frozen=True)
class Installation:
    """Where one keeps its state, and its database's address where that is not in the state."""

    state: Path
    database: str = ""

    @property
    def environment(self) -> dict[str, str]:
        others = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
        own = {"CYNLLUN_STATE": str(self.state), "CYNLLUN_DEMONSTRATION": "1"}
        return {**others, **own, **({"DATABASE_URL": self.database} if self.database else {})}

    def cynllun(self, *arguments: str | Path, largest_file: int = 0) -> subprocess.CompletedProcess[str]:
        """Run one of its commands, with files that may grow to so many bytes as if the disk were full."""
        limit = ("prlimit", f"--fsize={largest_file}") if largest_file else ()
        return self._run(*limit, CYNLLUN, *arguments)

    def python(self, program: str) -> None:
        answer = self._run(sys.executable, "-c", program)
        assert answer.returncode == 0, answer.stderr

    def django(self, *arguments: str) -> str:
        answer = self._run(sys.executable, "-m", "django", *arguments)
        assert answer.returncode == 0, answer.stderr
        return answer.stdout

    @contextmanager
    def talking_to(self, program: str) -> Iterator[tuple[Callable[[], str], Callable[[str], None]]]:
        """Run a program, line by line: what it says next, and a way to answer. It must end well."""
        command = [sys.executable, "-c", program]
        pipe = subprocess.PIPE
        with subprocess.Popen(command, env=self.environment, stdin=pipe, stdout=pipe, text=True) as running:
            assert running.stdin is not None
            assert running.stdout is not None
            out, into = running.stdout, running.stdin

            def answer(words: str) -> None:
                into.write(f"{words}\n")
                into.flush()

            yield lambda: out.readline().strip(), answer
        assert running.returncode == 0

    def demonstration(self) -> None:
        self.django("migrate", "--verbosity=0")
        self.django("demonstration", "--if-empty")

    def contents(self) -> Contents:
        """Every row of every table."""
        if self.database:
            with psycopg.connect(self.database) as connection:
                return _contents(connection.cursor(), _POSTGRESQL_TABLES)
        with closing(sqlite3.connect(self.state / "cynllun.sqlite3")) as file:
            return _contents(file.cursor(), _SQLITE_TABLES)

    def files(self) -> dict[str, bytes]:
        """Every stored file."""
        folder = self.state / "uploads"
        return {
            str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()
        }

    def _run(self, *command: str | Path) -> subprocess.CompletedProcess[str]:
        return subprocess.run(command, env=self.environment, capture_output=True, text=True, check=False)


_SQLITE_TABLES = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
_POSTGRESQL_TABLES = "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'"


def _contents(cursor, tables: str) -> Contents:  # either database's
    names = [name for (name,) in cursor.execute(tables).fetchall()]
    return {
        name: sorted(cursor.execute(f'SELECT * FROM "{name}"').fetchall(), key=repr)
        for name in names
        if name not in NOT_COMPARED
    }
