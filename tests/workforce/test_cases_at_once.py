"""Four people save four sections in the same moment: each is a version, and the last has them all."""

import os
import time
from pathlib import Path

import psycopg
import pytest

from tests.adapters.backup.installation import Installation

SAVES = """
import django; django.setup()
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from django.db import connections
from cynllun.workforce.models import PostCase
from cynllun.workforce.services import save_section
from tests.accounts.wales import START, small_wales
school, ready = small_wales().school, Barrier(4)
sections = {
    "workload": {"tasks": [{"task": "review", "number": "1", "hours_each": "1"}]},
    "release": {"weeks": "38"},
    "cover": {"options": [{"kind": "agency", "rate": "245"}]},
    "funding": {"sources": [{"source": "reserves", "amount": "800"}]},
}
def save(section):
    ready.wait()
    try:
        save_section(organisation=school, school_year="2026-27", section=section, values=sections[section],
                     seen=0, by=None, on=START)
    finally:
        connections.close_all()
with ThreadPoolExecutor(4) as pool:
    list(pool.map(save, sections))
assert sorted(PostCase.objects.values_list("number", flat=True)) == [1, 2, 3, 4]
assert set(PostCase.objects.get(number=4).document) == set(sections)
"""


def save_at_once(installation: Installation) -> None:
    installation.django("migrate", "--verbosity=0")
    installation.python(SAVES)


def test_on_sqlite(tmp_path: Path) -> None:
    save_at_once(Installation(tmp_path))


@pytest.mark.postgresql
@pytest.mark.django_db
def test_on_postgresql(tmp_path: Path) -> None:
    server, name = os.environ["DATABASE_URL"], f"saves_{time.time_ns()}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}"')
    save_at_once(Installation(tmp_path, server.rpartition("/")[0] + f"/{name}"))
