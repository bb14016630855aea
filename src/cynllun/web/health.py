"""What this server needs in order to do its work, each said in a word or two for whoever runs it."""

import shutil
import time
from collections.abc import Callable
from pathlib import Path

from django.conf import settings
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor

LONGEST_SILENCE = 60
"""Seconds without a sign of life after which the worker is taken to be gone."""


def migrations_to_apply() -> int:
    """How many migrations the database lacks. Raises DatabaseError where it does not answer."""
    executor = MigrationExecutor(connection)
    return len(executor.migration_plan(executor.loader.graph.leaf_nodes()))


def reason_to_wait() -> str:
    """Why no page can be answered; nothing if it can."""
    try:
        pending = migrations_to_apply()
    except DatabaseError:
        return "The database does not answer."
    return f"{pending} migrations are not applied: run migrate." if pending else ""


def show_life() -> None:
    """Leave the worker's sign of life."""
    _sign_of_life().touch()


def seconds_since_worker() -> float | None:
    """Since the worker's last sign of life; None where there has been none."""
    try:
        return max(0.0, time.time() - _sign_of_life().stat().st_mtime)
    except FileNotFoundError:
        return None


def _sign_of_life() -> Path:
    return Path(settings.STATE) / "worker-alive"


def _worker() -> str:
    silence = seconds_since_worker()
    if silence is None or silence > LONGEST_SILENCE:
        return "No worker shows life: uploads wait. Start it: python -m django worker"
    return ""


def _disk() -> str:
    free = shutil.disk_usage(settings.STATE).free
    if free >= settings.LEAST_FREE_SPACE:
        return ""
    return f"{free // 1024**2} MB are free, less than {settings.LEAST_FREE_SPACE // 1024**2}: make room."


NEEDS: dict[str, Callable[[], str]] = {"database": reason_to_wait, "worker": _worker, "disk": _disk}
"""Each gives what is wrong, or nothing."""
