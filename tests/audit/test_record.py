"""Adding events to the chain."""

import json

import pytest
from django.db import transaction

from cynllun.audit.models import Event, Head, Mention, Particulars
from cynllun.audit.record import record
from tests.audit.conftest import CADI, CERI, SCHOOL
from tests.audit.events import TODAY, note, tick

pytestmark = pytest.mark.django_db


def test_events_follow_one_another() -> None:
    first, second, third = note(), tick(), note()
    assert [event.sequence for event in (first, second, third)] == [1, 2, 3]
    assert (first.previous, second.previous, third.previous) == ("", first.digest, second.digest)
    assert Head.objects.get().digest == third.digest


def test_an_event_copies_everything_as_text() -> None:
    note()
    event = Event.objects.get()
    assert (event.by, event.by_role) == ("person:1", "alnco")
    assert (event.organisation, event.organisation_cy) == ("10", "Ysgol Enghraifft")
    assert (event.about, event.about_kind, event.on) == ("learner:7", "learner", TODAY)
    assert all(
        field.remote_field is None for field in Event._meta.get_fields() if hasattr(field, "remote_field")
    )


def test_what_is_personal_stands_apart_and_is_only_sealed() -> None:
    event = note("cryf")
    assert event.details == {"room": "3"}
    kept = {part.person: json.loads(part.content) for part in Particulars.objects.all()}
    assert kept == {"person:1": {"name": "Cadi Sampl"}, "learner:7": {"name": "Ceri Sampl", "word": "cryf"}}


def test_the_same_words_never_have_the_same_seal() -> None:
    first, second = note("cryf"), note("cryf")
    assert first.about_seal != second.about_seal
    assert first.by_seal != second.by_seal


def test_an_event_goes_where_its_transaction_goes() -> None:
    tick()
    with transaction.atomic():
        note()
        transaction.set_rollback(True)
    assert tick().sequence == 2
    assert not Particulars.objects.exists()


def test_many_may_be_mentioned_once_each() -> None:
    event = record("test_tick", by=CADI, on=TODAY, mentions=["learner:8", "learner:7", "learner:8"])
    assert set(Mention.objects.values_list("subject", flat=True)) == {"learner:7", "learner:8"}
    assert [found.sequence for found in Event.objects.concerning("learner:8")] == [event.sequence]


@pytest.mark.parametrize(
    ("kind", "about", "details", "why"),
    [
        ("no_such_kind", None, {}, "not a registered kind"),
        ("test_note", None, {"word": "a", "room": "3"}, "lacks about"),
        ("test_note", CERI, {"word": "a"}, "lacks room"),
        ("test_tick", None, {"by": "a"}, "names of parties"),
    ],
)
def test_what_cannot_be_said_is_not_recorded(kind, about, details, why) -> None:
    with pytest.raises(ValueError, match=why):
        record(kind, by=CADI, on=TODAY, organisation=SCHOOL, about=about, details=details)
    assert not Event.objects.exists()
