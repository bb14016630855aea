"""Whatever address is opened, nothing that is kept changes; the trail alone tells that it was read."""

from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from pytest_django import Settings

from tests.web.every_role import PATTERNS, Scene, undone
from tests.web.rows import ROWS

APPS = ("accounts", "casework", "workforce", "mfa", "usersessions", "django_tasks_database")
KEPT = [model for app in APPS for model in apps.get_app_config(app).get_models()]


@pytest.fixture
def scene(db: None, settings: Settings, tmp_path: Path) -> Scene:
    settings.MEDIA_ROOT = tmp_path
    return Scene()


def kept() -> dict[str, list[dict[str, Any]]]:
    """Every row of every table that people's work is kept in."""
    return {model._meta.label: list(model._base_manager.order_by("pk").values()) for model in KEPT}


def test_opening_an_address_changes_nothing(scene: Scene) -> None:
    changed = set()
    before = kept()
    for name in PATTERNS:
        role = min(ROWS[name].who, default="stranger")
        with undone():
            scene.clients[role].get(scene.own.url(name, role))
            changed |= {(name, table) for table, rows in kept().items() if rows != before[table]}
    assert changed == set()
