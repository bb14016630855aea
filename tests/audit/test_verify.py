"""Altered, missing and reordered events are found and named, whatever the database's owner does."""

import secrets
from collections.abc import Callable

import pytest
from django.db import connection

from cynllun.audit import faults
from cynllun.audit.digests import digest_of
from cynllun.audit.models import Event, Head, Mention, Part, Particulars
from cynllun.audit.record import record
from cynllun.audit.shred import shred
from cynllun.audit.triggers import lift, put
from cynllun.audit.verify import Noted, verify
from cynllun.law.words import Text
from tests.audit.conftest import CADI, CERI
from tests.audit.events import TODAY, note, tick

pytestmark = pytest.mark.django_db


@pytest.fixture
def unguarded() -> None:
    """Six events, and nothing that keeps anybody from changing them."""
    for _ in range(4):
        note()
    record("test_tick", by=CADI, on=TODAY, mentions=["learner:7", "learner:8"])
    tick()
    lift(connection)


def found(noted: Noted | None = None) -> list[tuple[int | None, Text]]:
    put(connection)
    return [(fault.sequence, fault.what) for fault in verify(noted)]


def test_a_whole_trail_has_no_fault(unguarded: None) -> None:
    assert found() == []


def test_an_empty_trail_has_no_fault() -> None:
    assert found() == []


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("kind", "test_tick"), ("on", "2026-11-23"), ("at", "2026-11-24T08:00:00Z"), ("by", "person:2"),
        ("by_role", "head_teacher"), ("organisation", "11"), ("organisation_cy", "Ysgol Arall"),
        ("organisation_en", "Other School"), ("about", "learner:9"), ("about_kind", "roll"),
        ("details", {"room": "4"}), ("by_seal", "0" * 64), ("about_seal", ""), ("mentions_seal", "0" * 64),
    ],
)  # fmt: skip
def test_each_column_that_is_altered_is_found(unguarded: None, column: str, value: object) -> None:
    Event.objects.filter(pk=3).update(**{column: value})
    assert (3, faults.ALTERED) in found()
    assert {sequence for sequence, _what in found()} == {3}


def test_an_altered_event_with_a_new_digest_breaks_the_chain_after_it(unguarded: None) -> None:
    event = Event.objects.get(pk=3)
    event.by_role = "head_teacher"
    event.digest = digest_of(event)
    event.save()
    assert found() == [(4, faults.NOT_THE_NEXT)]


def test_a_missing_event_is_found(unguarded: None) -> None:
    Event.objects.filter(pk=3).delete()
    assert found() == [(3, faults.absent(3, 3)), (3, faults.OF_NO_EVENT)]


def test_a_missing_event_is_found_even_with_all_its_parts(unguarded: None) -> None:
    for table in (Event, Particulars):
        table._default_manager.filter(sequence__in=[2, 3]).delete()
    assert found() == [(2, faults.absent(2, 3))]


@pytest.mark.parametrize("last", [6, 5])
def test_an_end_that_is_cut_off_is_found(unguarded: None, last: int) -> None:
    for table in (Event, Particulars, Mention):
        table._default_manager.filter(sequence__gte=last).delete()
    assert found() == [(last, faults.absent(last, 6))]


def test_reordered_events_are_found(unguarded: None) -> None:
    for table in (Event, Particulars):
        rows = table._default_manager
        for old, new in ((2, 1000), (3, 2), (1000, 3)):
            rows.filter(sequence=old).update(sequence=new)
    assert {sequence for sequence, what in found() if what == faults.ALTERED} == {2, 3}
    assert {sequence for sequence, what in found() if what == faults.NOT_THE_NEXT} == {2, 3, 4}


def test_an_event_added_behind_the_trails_back_is_found(unguarded: None) -> None:
    last = Event.objects.get(pk=6)
    last.sequence, last.previous = 7, last.digest
    last.digest = digest_of(last)
    last.save(force_insert=True)
    assert found() == [(7, faults.NOT_THE_END)]


def test_a_trail_that_was_written_anew_is_found_by_what_was_noted(unguarded: None) -> None:
    noted = Noted(5, Event.objects.get(pk=5).digest)
    assert found(noted) == []
    lift(connection)
    write_anew(lambda event: setattr(event, "by_role", "head_teacher"), first=3)
    assert found() == []
    assert found(noted) == [(5, faults.NOT_AS_NOTED)]
    assert found(Noted(9, "0" * 64)) == [(9, faults.NOT_AS_NOTED)]


def write_anew(change: Callable[[Event], None], *, first: int) -> None:
    digest = Event.objects.get(pk=first - 1).digest
    for event in Event.objects.filter(sequence__gte=first).order_by("sequence"):
        change(event)
        event.previous = digest
        event.digest = digest = digest_of(event)
        event.save()
    Head.objects.update(digest=digest)


@pytest.mark.parametrize("part", list(Part))
@pytest.mark.parametrize(
    "change",
    [
        {"content": '{"name":"Rhywun Arall"}'}, {"person": "person:9"}, {"salt": secrets.token_hex(32)},
        {"salt": "", "content": "", "person": "person:9"}, {"salt": ""},
    ],
)  # fmt: skip
def test_an_altered_personal_part_is_found(unguarded: None, part: Part, change: dict[str, str]) -> None:
    Particulars.objects.filter(sequence=2, part=part).update(**change)
    assert found() == [(2, faults.PART_ALTERED)]


@pytest.mark.parametrize("part", list(Part))
def test_a_missing_personal_part_is_found(unguarded: None, part: Part) -> None:
    Particulars.objects.filter(sequence=2, part=part).delete()
    assert found() == [(2, faults.PART_ALTERED)]


def test_blanks_without_a_shredding_after_them_are_found(unguarded: None) -> None:
    shred(CERI.id, by=CADI, on=TODAY)
    assert found() == []
    put(connection)
    event = note()
    lift(connection)
    Particulars.objects.filter(sequence=event.sequence, part=Part.ABOUT).update(salt="", content="")
    assert found() == [(event.sequence, faults.BLANKED)]


@pytest.mark.parametrize("change", ["added", "taken away", "altered"])
def test_altered_mentions_are_found(unguarded: None, change: str) -> None:
    mention = Mention.objects.filter(sequence=5).first()
    assert mention
    if change == "added":
        Mention.objects.create(sequence=5, subject="learner:9")
    elif change == "taken away":
        mention.delete()
    else:
        Mention.objects.filter(pk=mention.pk).update(subject="learner:9")
    assert found() == [(5, faults.MENTIONS_ALTERED)]


def test_lifted_triggers_are_found(unguarded: None) -> None:
    (fault,) = verify()
    assert fault.sequence is None
    assert "audit_event_update" in fault.text.en
    assert "audit_head_delete" in fault.text.cy


def test_an_event_put_before_the_first_is_found(unguarded: None) -> None:
    event = Event.objects.get(pk=1)
    event.sequence = 0
    event.digest = digest_of(event)
    event.save(force_insert=True)
    assert (0, faults.NOT_THE_NEXT) in found()
