"""Names can be taken out for good, and the chain stays whole."""

import pytest
from django.db import connection

from cynllun.audit.models import Event
from cynllun.audit.shred import shred
from cynllun.audit.verify import verify
from tests.audit.conftest import CADI, CERI, EVAN
from tests.audit.events import TODAY, note

pytestmark = pytest.mark.django_db


def everything() -> str:
    """All that the trail's tables hold, as text."""
    tables = ("audit_event", "audit_particulars", "audit_mention", "audit_head")
    with connection.cursor() as cursor:
        return "\n".join(str(row) for table in tables for row in _rows(cursor, table))


def _rows(cursor, table: str):
    cursor.execute(f"SELECT * FROM {table}")
    return cursor.fetchall()


def test_the_words_are_gone_and_the_chain_holds() -> None:
    note("cudd")
    note("arall", about=EVAN)
    assert "Ceri" in everything()
    assert "cudd" in everything()
    event = shred(CERI.id, by=CADI, on=TODAY)
    assert "Ceri" not in everything()
    assert "cudd" not in everything()
    assert "Evan" in everything()
    assert event.details == {"parts": "1"}
    assert verify() == []


def test_whoever_did_things_can_be_shredded_too() -> None:
    note()
    shred(CADI.id, by=None, on=TODAY)
    assert "Cadi" not in everything()
    assert "Ceri" in everything()
    assert Event.objects.get(pk=1).by == "person:1"
    assert verify() == []


def test_events_may_follow_about_somebody_shredded_and_be_shredded_again() -> None:
    note()
    shred(CERI.id, by=CADI, on=TODAY)
    note("eto")
    assert verify() == []
    shred(CERI.id, by=CADI, on=TODAY)
    assert "eto" not in everything()
    assert verify() == []
