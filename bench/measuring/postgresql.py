"""A PostgreSQL made for a program and removed after it; what it acknowledges is on the disk."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp

from tests.serving import free_port


@contextmanager
def throw_away_database() -> Iterator[str]:
    """The address of an empty database, as DATABASE_URL takes it."""
    programs = max(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: int(path.parent.name))
    folder, port = Path(mkdtemp()), free_port()
    if os.geteuid() == 0:
        shutil.chown(folder, "postgres")
    data = f"--pgdata={folder / 'data'}"
    _run(programs / "initdb", data, "--username=cynllun", "--encoding=UTF8", "--no-locale", "--auth=trust")
    control: list[str | Path] = [programs / "pg_ctl", data, "--silent", "--wait"]
    options = f"-c listen_addresses=127.0.0.1 -c port={port} -c unix_socket_directories={folder}"
    _run(*control, f"--log={folder / 'log'}", f"--options={options}", "start")
    try:
        yield f"postgres://cynllun@127.0.0.1:{port}/postgres"
    finally:
        _run(*control, "--mode=immediate", "stop")
        shutil.rmtree(folder)


def _run(*command: str | Path) -> None:
    """PostgreSQL refuses to run as root."""
    as_nobody_special = ["runuser", "--user", "postgres", "--"] if os.geteuid() == 0 else []
    subprocess.run([*as_nobody_special, *command], check=True, cwd="/", stdout=subprocess.DEVNULL)
