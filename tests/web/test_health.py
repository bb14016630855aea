"""Whether this server lives, and whether it can do all of its work."""

import os
import time
from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder
from django.test import Client
from pytest_django import Settings

from cynllun.web.health import LONGEST_SILENCE, show_life


def forget_last_migration() -> None:
    last = MigrationLoader(connection).graph.leaf_nodes("accounts")[0]
    MigrationRecorder(connection).record_unapplied(*last)


def test_ready_once_every_migration_is_applied(db: None, client: Client) -> None:
    response = client.get("/healthz")
    assert response.status_code == 200
    assert response.json() == {"status": "ok"}


def test_not_ready_while_a_migration_is_missing(db: None, client: Client) -> None:
    forget_last_migration()
    response = client.get("/healthz")
    assert response.status_code == 503
    assert "run migrate" in response.json()["reason"]


def test_it_has_no_language_and_takes_no_post(db: None, client: Client) -> None:
    assert client.get("/cy/healthz").status_code == 404
    assert client.post("/healthz").status_code == 405


@pytest.fixture
def state(settings: Settings, tmp_path: Path) -> Path:
    """A folder of its own, in which no worker has shown life."""
    settings.STATE = tmp_path
    return tmp_path


def test_ready_with_database_worker_and_disk(db: None, client: Client, state: Path) -> None:
    show_life()
    assert client.get("/readyz").json() == {"status": "ok"}


@pytest.mark.parametrize("seconds", [None, LONGEST_SILENCE + 5])
def test_a_worker_that_shows_no_life_is_missed(
    db: None, client: Client, state: Path, seconds: int | None
) -> None:
    if seconds:
        show_life()
        os.utime(state / "worker-alive", (time.time() - seconds,) * 2)
    answer = client.get("/readyz")
    assert answer.status_code == 503
    assert list(answer.json()["reasons"]) == ["worker"]


def test_a_full_disk_is_told(db: None, client: Client, state: Path, settings: Settings) -> None:
    show_life()
    settings.LEAST_FREE_SPACE = 10**18
    assert "make room" in client.get("/readyz").json()["reasons"]["disk"]


def test_a_missing_migration_is_told(db: None, client: Client, state: Path) -> None:
    show_life()
    forget_last_migration()
    assert "run migrate" in client.get("/readyz").json()["reasons"]["database"]


def test_the_worker_shows_life(transactional_db: None, state: Path) -> None:
    call_command("worker", batch=True, verbosity=0, startup_delay=False)
    assert (state / "worker-alive").exists()
