"""A PostgreSQL database by its own client programs, pg_dump, pg_restore and psql."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django.db import connection, transaction
from django.db.backends.postgresql.client import DatabaseClient

from cynllun.adapters.backup.refusals import client_failed, client_missing

PART = "database.pgdump"
_PORTABLE = ("--no-owner", "--no-privileges")
_EMPTY_THE_SCHEMA = """
SET lock_timeout = '20s';
DO $$ DECLARE command text; BEGIN
    FOR command IN
        SELECT format('DROP TABLE IF EXISTS %s CASCADE', oid::regclass) FROM pg_class
            WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
        UNION ALL
        SELECT format('DROP ROUTINE IF EXISTS %s CASCADE', oid::regprocedure) FROM pg_proc
            WHERE pronamespace = 'public'::regnamespace
    LOOP EXECUTE command; END LOOP;
END $$;
"""
"""The tables first: triggers go with them, and then nothing needs the functions."""


@contextmanager
def snapshot(to: Path) -> Iterator[Any]:
    """Write the database as it is at one moment, and give a cursor that sees that very moment."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        cursor.execute("SELECT pg_export_snapshot()")
        (name,) = cursor.fetchone()
        _run("pg_dump", "--format=custom", *_PORTABLE, f"--snapshot={name}", f"--file={to}")
        yield cursor


def load(part: Path) -> None:
    """Empty the schema and fill it from the dump, in one transaction: all of it or nothing."""
    connection.close()
    script = part.with_suffix(".sql")
    _run("pg_restore", *_PORTABLE, "--schema=public", f"--file={script}", str(part), connected=False)
    emptying = part.with_suffix(".first.sql")
    emptying.write_text(_EMPTY_THE_SCHEMA)
    _run(
        "psql",
        "--quiet",
        "--no-psqlrc",
        "--single-transaction",
        "--set=ON_ERROR_STOP=1",
        "--output=/dev/null",
        f"--file={emptying}",
        f"--file={script}",
    )


def _run(program: str, *arguments: str, connected: bool = True) -> None:
    if shutil.which(program) is None:
        raise client_missing(program)
    (_psql, *where, database), environment = DatabaseClient.settings_to_cmd_args_env(
        connection.settings_dict, []
    )
    place = [*where, f"--dbname={database}"] if connected else []
    answer = subprocess.run(  # noqa: S603  # the programs and the arguments are our own
        [program, *place, *arguments],
        env={**os.environ, **(environment or {})},
        capture_output=True,
        text=True,
        check=False,
    )
    if answer.returncode:
        raise client_failed(program, answer.stderr.strip())
