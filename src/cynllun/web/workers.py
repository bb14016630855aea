"""Which workers live: each holds a lock on a file of its own, which the system lets go when it dies."""

import fcntl
import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings
from django.utils.crypto import get_random_string


def new_name() -> str:
    """A worker's name: the machine, and letters that no other worker has."""
    return f"{_here()}.{get_random_string(12)}"


@contextmanager
def living(name: str) -> Iterator[None]:
    """Be alive, for all to see, until the end or until death."""
    path = _path(name)
    path.parent.mkdir(exist_ok=True)
    with path.open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        try:
            yield
        finally:
            path.unlink(missing_ok=True)


def has_died(name: str) -> bool:
    """Whether a worker of this machine is no more. Of another machine's worker nothing can be said: no."""
    if not name.startswith(f"{_here()}."):
        return False
    try:
        file = os.open(_path(name), os.O_RDWR)
    except FileNotFoundError:
        return True
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    finally:
        os.close(file)
    _path(name).unlink(missing_ok=True)
    return True


def _here() -> str:
    return socket.gethostname()[:40]


def _path(name: str) -> Path:
    return Path(settings.STATE) / "workers" / name
