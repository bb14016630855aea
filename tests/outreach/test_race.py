"""Many at once: threads with connections of their own on PostgreSQL, programs of their own on SQLite."""

import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from threading import Barrier

import pytest
from django.db import connection
from django.utils import timezone

from cynllun.outreach.choices import State
from cynllun.outreach.models import Event
from cynllun.outreach.services import cancel_registration
from tests.accounts.wales import small_wales
from tests.audit.test_concurrency import finish, start
from tests.outreach.events import TODAY, published, registered

MANY = 12


def all_at_once(works: list[Callable[[], object]]) -> None:
    """Each in a thread, none before all are ready."""
    together = Barrier(len(works))

    def one(work: Callable[[], object]) -> None:
        try:
            together.wait()
            work()
        finally:
            connection.close()

    with ThreadPoolExecutor(len(works)) as threads:
        for done in [threads.submit(one, work) for work in works]:
            done.result()


def event_with(capacity: int) -> Event:
    return published(small_wales().body, timezone.now() + timedelta(days=21), capacity=capacity)


@pytest.mark.postgresql
@pytest.mark.django_db(transaction=True)
def test_places_are_never_oversold_and_numbers_have_no_gap() -> None:
    event = event_with(5)
    all_at_once([lambda name=f"n{n}": registered(event, name) for n in range(MANY)])  # type: ignore[misc]
    found = list(event.registrations.order_by("number").values_list("number", "state"))
    assert found == [(n, State.CONFIRMED if n <= 5 else State.WAITING) for n in range(1, MANY + 1)]
    times = list(event.registrations.order_by("number").values_list("registered_at", flat=True))
    assert times == sorted(times)


@pytest.mark.postgresql
@pytest.mark.django_db(transaction=True)
def test_all_who_cancel_at_once_make_room_for_as_many() -> None:
    event = event_with(5)
    everybody = registered(event, *(f"n{n}" for n in range(MANY)))
    all_at_once(
        [
            lambda each=each: cancel_registration(registration=each, by=None, on=TODAY())  # type: ignore[misc]
            for each in everybody[:4]
        ]
    )
    found = list(event.registrations.order_by("number").values_list("state", flat=True))
    assert found == [State.CANCELLED] * 4 + [State.CONFIRMED] * 5 + [State.WAITING] * 3


@pytest.mark.postgresql
@pytest.mark.django_db(transaction=True)
def test_a_place_that_comes_free_while_others_arrive_goes_to_the_first_in_the_line() -> None:
    event = event_with(1)
    first, *_others = registered(event, "a", "b")
    works: list[Callable[[], object]] = [lambda: cancel_registration(registration=first, by=None, on=TODAY())]
    works += [lambda name=f"n{n}": registered(event, name) for n in range(6)]  # type: ignore[misc]
    all_at_once(works)
    assert list(event.registrations.confirmed().values_list("number", flat=True)) == [2]


PREPARE = """
import django
django.setup()
from tests.outreach.test_race import event_with
event_with(5)
"""
REGISTER = """
import django, sys
django.setup()
from cynllun.outreach.models import Event
from tests.outreach.events import registered
for turn in range(4):
    registered(Event.objects.get(), f"n{turn}.{sys.argv[1]}")
"""


def test_programs_at_once_never_oversell_on_sqlite(tmp_path: Path) -> None:
    finish([start(tmp_path, "-m", "django", "migrate", "--verbosity=0")])
    finish([start(tmp_path, "-c", PREPARE)])
    finish([start(tmp_path, "-c", REGISTER, str(each)) for each in range(3)])
    with closing(sqlite3.connect(tmp_path / "cynllun.sqlite3")) as database:
        rows = database.execute("SELECT number, state FROM outreach_registration ORDER BY number").fetchall()
    assert rows == [(n, "confirmed" if n <= 5 else "waiting") for n in range(1, 13)]
