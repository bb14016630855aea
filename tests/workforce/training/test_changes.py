"""Records put right, taken away, brought in together; and kept for as long as was decided."""

from dataclasses import replace
from datetime import date, timedelta
from io import StringIO

import pytest
from django.core.exceptions import PermissionDenied
from django.core.management import call_command

from cynllun.accounts.models import Membership, User
from cynllun.audit.models import Event
from cynllun.audit.telling import tell_all
from cynllun.law.refusals import Refusal
from cynllun.workforce.models import TrainingRecord
from cynllun.workforce.services import (
    ChangedMeanwhile,
    bring_training,
    correct_training,
    record_departure,
    record_training,
    remove_training,
    set_training_retention,
    shred_training,
)
from cynllun.workforce.training.choices import Origin
from cynllun.workforce.training.entries import TrainingEntry
from cynllun.workforce.training.retention import due_at, years_at
from tests.accounts.wales import START, Wales, person_with

NIA = TrainingEntry("Nia Sampl", "autism", START, email="nia@enghraifft.cymru", origin=Origin.EVENT, event=3)


@pytest.fixture
def nia(wales: Wales, autism: object) -> TrainingRecord:
    return record_training(organisation=wales.school, entry=NIA, by=None, on=START)


def last_told() -> str:
    return tell_all(list(Event.objects.all()[:1]), names_learners=False)[0].sentence.en


def test_a_record_is_put_right_and_where_it_came_from_stays(nia: TrainingRecord, head: User) -> None:
    entry = replace(NIA, name="Nia Enghraifft", email=head.email, origin=Origin.TYPED, event=None)
    kept = correct_training(record=nia, entry=entry, by=head, on=START, seen="1")
    assert (kept.name, kept.user, kept.origin, kept.event, kept.version) == (
        "Nia Enghraifft", head, "event", 3, 2,
    )  # fmt: skip
    assert (
        "changed the record of the course autism of Nia Enghraifft at Enghraifft: Name, Email." in last_told()
    )
    with pytest.raises(ChangedMeanwhile):
        correct_training(record=nia, entry=NIA, by=head, on=START, seen="1")


def test_nothing_new_and_a_record_that_is_there_are_refused(wales: Wales, nia: TrainingRecord) -> None:
    with pytest.raises(Refusal, match="Nothing is different"):
        correct_training(record=nia, entry=NIA, by=None, on=START)
    other = replace(NIA, taken_on=START - timedelta(days=1))
    record_training(organisation=wales.school, entry=other, by=None, on=START)
    with pytest.raises(Refusal, match="already"):
        correct_training(record=nia, entry=other, by=None, on=START)


def test_a_record_is_removed_once(nia: TrainingRecord, head: User, wales: Wales) -> None:
    with pytest.raises(ChangedMeanwhile):
        remove_training(record=nia, by=head, on=START, seen="7")
    with pytest.raises(PermissionDenied):
        remove_training(record=nia, by=person_with("governor", wales.school), on=START)
    remove_training(record=nia, by=head, on=START, seen="1")
    assert not TrainingRecord.objects.exists()
    told = [event.sentence.en for event in tell_all(list(Event.objects.all()), names_learners=False)]
    assert any("took the course autism on 1 September 2026 from Enghraifft" in sentence for sentence in told)
    assert not [sentence for sentence in told if "Nia" in sentence]


def test_somebody_with_a_role_leaves_when_it_ends(wales: Wales, nia: TrainingRecord) -> None:
    user = person_with("class_teacher", wales.school)
    TrainingRecord.objects.update(email=user.email)
    with pytest.raises(Refusal, match="has a role"):
        record_departure(record=nia, last_day=START, by=None, on=START)


@pytest.mark.usefixtures("autism")
def test_a_spreadsheet_is_brought_in_whole_or_not_at_all(wales: Wales, head: User) -> None:
    rows = [replace(NIA, name=f"Person {n}", email="", origin=Origin.IMPORTED, event=None) for n in (1, 2, 2)]
    brought = bring_training(organisation=wales.school, entries=rows, by=head, on=START)
    assert (brought.new, brought.there) == (2, 1)
    assert "brought a spreadsheet of training into Enghraifft: 2 new records of 3." in last_told()
    more = [replace(rows[0], name="Third"), replace(rows[0], course="none")]
    with pytest.raises(Refusal):
        bring_training(organisation=wales.school, entries=more, by=head, on=START)
    assert TrainingRecord.objects.count() == 2


def test_what_is_kept_long_enough_goes_on_the_day_and_from_the_trail(
    wales: Wales, nia: TrainingRecord, head: User
) -> None:
    assert years_at(wales.school) == 6
    set_training_retention(organisation=wales.school, years=2, by=head, on=START, seen="6")
    assert list(due_at(wales.school, on=date(2099, 1, 1))) == []
    record_departure(record=nia, last_day=date(2026, 9, 30), by=head, on=START)
    assert list(due_at(wales.school, on=date(2028, 9, 29))) == []
    [(records, due)] = due_at(wales.school, on=date(2028, 9, 30))
    assert (records, due) == ([nia], date(2028, 9, 30))
    shred_training(records=records, due=due, by=None, on=date(2028, 9, 30))
    assert not TrainingRecord.objects.exists()
    told = [event.sentence.en for event in tell_all(list(Event.objects.all()), names_learners=False)]
    assert not [sentence for sentence in told if "Nia" in sentence]
    assert any("shredded what Enghraifft kept of the training of" in sentence for sentence in told)


def test_the_night_shreds_what_is_due_and_says_no_name(wales: Wales, nia: TrainingRecord) -> None:
    record_departure(record=nia, last_day=date(2020, 9, 1), by=None, on=START)
    said = StringIO()
    call_command("retention", on=date(2026, 8, 31), stdout=said)
    assert TrainingRecord.objects.count() == 1
    call_command("retention", on=date(2026, 9, 1), dry_run=True, stdout=said)
    assert f"Training at {wales.school}, people: 1 due" in said.getvalue()
    call_command("retention", on=date(2026, 9, 1), stdout=said)
    assert not TrainingRecord.objects.exists()
    assert "Nia" not in said.getvalue()


def test_the_years_count_from_the_end_of_the_last_role(wales: Wales, nia: TrainingRecord) -> None:
    user = person_with("class_teacher", wales.school, until=date(2026, 12, 31))
    TrainingRecord.objects.update(email=user.email, user=user)
    assert [due for _records, due in due_at(wales.school, on=date(2032, 12, 31))] == [date(2032, 12, 31)]
    Membership.objects.update(ends_on=None)
    assert list(due_at(wales.school, on=date(2099, 1, 1))) == []


def test_how_long_is_said_by_who_handles_rights_and_not_unseen(wales: Wales, head: User) -> None:
    with pytest.raises(ChangedMeanwhile):
        set_training_retention(organisation=wales.school, years=2, by=head, on=START, seen="3")
    for years in (-1, 76):
        with pytest.raises(Refusal):
            set_training_retention(organisation=wales.school, years=years, by=head, on=START)
    alnco = person_with("alnco", wales.school)
    with pytest.raises(PermissionDenied):
        set_training_retention(organisation=wales.school, years=2, by=alnco, on=START)
