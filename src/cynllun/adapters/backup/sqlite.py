"""A SQLite database as one file, taken and put back while others may be using it."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from django.db import connection

from cynllun.adapters.backup.refusals import in_use, nothing_here

PART = "database.sqlite3"
_PATIENCE = 20  # seconds, as long as any other writer waits


@contextmanager
def snapshot(to: Path) -> Iterator[Any]:
    """Write the database as it is at one moment, and give a cursor that reads what was written.

    VACUUM INTO reads in one transaction, which in WAL mode stops nobody, and leaves deleted rows behind.
    """
    if not _path().exists():
        raise nothing_here()
    to.unlink(missing_ok=True)
    with closing(sqlite3.connect(_path(), timeout=_PATIENCE)) as live:
        try:
            live.execute("VACUUM INTO ?", [str(to)])
        except sqlite3.OperationalError as error:  # most likely no room, which SQLite says in its own way
            raise OSError(errno.EIO, str(error), str(to)) from error
    with closing(sqlite3.connect(to)) as copy:
        yield copy.cursor()


def load(part: Path) -> None:
    """Put the database back in one transaction, so that whoever has it open sees the old one or the new."""
    connection.close()
    with closing(sqlite3.connect(part)) as copy, closing(sqlite3.connect(_path(), timeout=_PATIENCE)) as live:
        try:
            copy.backup(live)
        except sqlite3.OperationalError as error:
            raise in_use(str(error)) from error


def _path() -> Path:
    return Path(connection.settings_dict["NAME"])
