from django.db import connection
from django.db.migrations.recorder import MigrationRecorder
from django.test import Client


def test_ready_once_every_migration_is_applied(db: None, client: Client) -> None:
    response = client.get("/healthz")
    assert response.status_code == 200
    assert response.json() == {"status": "ok"}


def test_not_ready_while_a_migration_is_missing(db: None, client: Client) -> None:
    MigrationRecorder(connection).record_unapplied("accounts", "0001_initial")
    response = client.get("/healthz")
    assert response.status_code == 503
    assert "run migrate" in response.json()["reason"]


def test_it_has_no_language_and_takes_no_post(db: None, client: Client) -> None:
    assert client.get("/cy/healthz").status_code == 404
    assert client.post("/healthz").status_code == 405
