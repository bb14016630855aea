"""What every test shares: the settings, which database, and how Chromium starts."""

from __future__ import annotations

import os
import shutil
from typing import Any

import django
import pytest
from django.conf import settings as django_settings
from django.contrib.auth.hashers import Argon2PasswordHasher
from hypothesis import settings

os.environ.setdefault("CYNLLUN_DEMONSTRATION", "1")
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cynllun.config.settings")
django.setup()

# Each test's client would list every static file anew: here a file is looked for when it is asked for.
django_settings.WHITENOISE_AUTOREFRESH = True
# Argon2 still, as cheap as it comes: in the made-up passwords of a test there is nothing to guard.
Argon2PasswordHasher.time_cost, Argon2PasswordHasher.memory_cost, Argon2PasswordHasher.parallelism = 1, 8, 1

# That an example is slow says nothing but that the machine is busy.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

DATABASE_FIXTURES = {"db", "transactional_db", "live_server", "admin_user", "admin_client"}


def touches_database(item: pytest.Item) -> bool:
    """Say whether a test has a database: by its mark, or by a fixture that brings one."""
    fixtures = set(getattr(item, "fixturenames", ()))
    return item.get_closest_marker("django_db") is not None or bool(fixtures & DATABASE_FIXTURES)


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what the second run, on PostgreSQL, has to repeat."""
    for item in items:
        if touches_database(item):
            item.add_marker(pytest.mark.database)


@pytest.fixture(autouse=True)
def _only_on_postgresql(request: pytest.FixtureRequest) -> None:
    if request.node.get_closest_marker("postgresql") and "DATABASE_URL" not in os.environ:
        pytest.skip("needs PostgreSQL: script/with-postgresql pytest …")


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """Start Debian's Chromium, which as root has no sandbox of its own."""
    # Playwright keeps an event loop in this thread, which Django would take for asynchronous code.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    return {**browser_type_launch_args, "executable_path": shutil.which("chromium"), "args": ["--no-sandbox"]}
