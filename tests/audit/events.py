"""Events for tests."""

from datetime import date

from cynllun.audit.models import Event
from cynllun.audit.parties import Subject
from cynllun.audit.record import record
from tests.audit.conftest import CADI, CERI, SCHOOL

TODAY = date(2026, 11, 24)


def note(word: str = "cryf", about: Subject = CERI) -> Event:
    return record(
        "test_note", by=CADI, on=TODAY, organisation=SCHOOL, about=about, details={"word": word, "room": "3"}
    )


def tick() -> Event:
    return record("test_tick", by=None, on=TODAY)
