"""Correcting with history, how long a record is kept, and holds."""

from datetime import date, timedelta
from io import StringIO
from pathlib import Path

import pytest
from django.contrib.sessions.models import Session
from django.core.cache import caches
from django.core.exceptions import PermissionDenied
from django.core.files.base import ContentFile
from django.core.management import call_command
from django.db import connection
from django.test import Client, TestCase
from django.utils import timezone

from cynllun.accounts.models import User
from cynllun.accounts.services import add_person
from cynllun.audit.models import Event
from cynllun.casework.models import CountedFrom, Learner, RecordedFact, Retention, RollUpload
from cynllun.casework.services import (
    discard_old_files,
    invite_to_case,
    lift_hold,
    place_hold,
    receive_upload,
    record_event,
    set_retention,
    shred_learner,
    subject_access,
    undo_last_record,
)
from cynllun.casework.services.rights_retention import retention_of
from cynllun.law.refusals import Refusal
from tests.accounts.wales import PASSWORD, Wales, person_with

TODAY = date(2026, 11, 24)


@pytest.fixture
def head(wales: Wales) -> User:
    return person_with("head_teacher", wales.school)


def test_a_name_is_corrected_with_its_history_and_taken_back(ceri: Learner, alnco: User) -> None:
    why = "the birth certificate"
    record = record_event(learner=ceri, fact="surname", value="Enghraifft", by=alnco, on=TODAY, reason=why)
    ceri.refresh_from_db()
    assert ceri.surname == "Enghraifft"
    assert (record.before, record.after, record.reason, record.recorded_by) == (
        "Sampl",
        "Enghraifft",
        why,
        alnco,
    )
    assert Event.objects.filter(kind="corrected", about=f"learner:{ceri.pk}").exists()
    undo_last_record(learner=ceri, by=alnco, on=TODAY)
    ceri.refresh_from_db()
    assert ceri.surname == "Sampl"
    assert RecordedFact.objects.get().undone_by == alnco


def test_a_name_needs_a_reason_and_somebody_has_to_have_one(ceri: Learner, alnco: User) -> None:
    with pytest.raises(Refusal, match="why a name"):
        record_event(learner=ceri, fact="surname", value="Enghraifft", by=alnco, on=TODAY)
    record_event(learner=ceri, fact="surname", value=None, by=alnco, on=TODAY, reason="one name only")
    with pytest.raises(Refusal, match="no name at all"):
        record_event(learner=ceri, fact="forename", value=None, by=alnco, on=TODAY, reason="x")


def test_the_day_is_reckoned_from_the_25th_birthday_or_from_leaving() -> None:
    learner = Learner(date_of_birth=date(2004, 2, 29), left_maintained_school_on=date(2020, 7, 20))
    assert Retention().due(learner) == date(2035, 3, 1)
    leaving = Retention(years=3, counted_from=CountedFrom.LEAVES)
    assert leaving.due(learner) == date(2023, 7, 20)
    learner.joined_maintained_school_on = date(2021, 9, 1)
    assert leaving.due(learner) == date(2032, 3, 1)
    assert Retention().due(Learner()) is None


def test_a_record_is_shredded_on_its_day_and_not_before(ceri: Learner, head: User) -> None:
    ceri.date_of_birth = date(1996, 1, 10)
    ceri.save()
    with pytest.raises(Refusal, match="kept until 10 January 2027"):
        shred_learner(learner=ceri, by=head, on=date(2027, 1, 9))
    shred_learner(learner=ceri, by=head, on=date(2027, 1, 10))
    assert not Learner.objects.filter(pk=ceri.pk).exists()


def test_a_hold_stops_it_until_it_is_lifted(ceri: Learner, head: User) -> None:
    ceri.date_of_birth = date(1980, 1, 1)
    ceri.save()
    place_hold(learner=ceri, reason="appeal 7", by=head, on=TODAY)
    with pytest.raises(Refusal, match="already"):
        place_hold(learner=ceri, reason="appeal 8", by=head, on=TODAY)
    with pytest.raises(Refusal, match="legal hold"):
        shred_learner(learner=ceri, by=head, on=TODAY)
    lift_hold(learner=ceri, by=head, on=TODAY)
    with pytest.raises(Refusal, match="no legal hold"):
        lift_hold(learner=ceri, by=head, on=TODAY)
    shred_learner(learner=ceri, by=head, on=TODAY)


def test_each_organisation_sets_its_own(wales: Wales, head: User) -> None:
    set_retention(organisation=wales.school, years=10, counted_from=CountedFrom.LEAVES, by=head, on=TODAY)
    assert retention_of(wales.school).years == 10
    assert retention_of(wales.second_school).years == 6
    with pytest.raises(Refusal, match="0 to 75"):
        set_retention(organisation=wales.school, years=76, counted_from=CountedFrom.LEAVES, by=head, on=TODAY)


def test_an_alnco_handles_none_of_it(wales: Wales, ceri: Learner, alnco: User) -> None:
    with pytest.raises(PermissionDenied):
        place_hold(learner=ceri, reason="x", by=alnco, on=TODAY)
    with pytest.raises(PermissionDenied):
        set_retention(organisation=wales.school, years=1, counted_from=CountedFrom.LEAVES, by=alnco, on=TODAY)
    with pytest.raises(PermissionDenied):
        shred_learner(learner=ceri, by=alnco, on=TODAY)


@pytest.mark.parametrize(("days", "left"), [(30, 1), (31, 0)])
def test_a_file_waits_for_thirty_days(wales: Wales, days: int, left: int) -> None:
    received = TODAY - timedelta(days=days)
    file = ContentFile(b"learner_id\n1\n", name="a.csv")
    upload = receive_upload(
        school=wales.school, file=file, headings=["learner_id"], rows=1, suggested={}, by=None, on=received
    )
    with TestCase.captureOnCommitCallbacks(execute=True):
        assert discard_old_files(by=None, on=TODAY) == 1 - left
    assert RollUpload.objects.count() == left
    assert Path(upload.file.path).exists() is bool(left)


@pytest.mark.parametrize("role", ["alnco", "class_teacher", "head_teacher elsewhere"])
def test_only_whoever_handles_rights_there_takes_everything_out(
    wales: Wales, ceri: Learner, role: str
) -> None:
    name, _, elsewhere = role.partition(" ")
    somebody = person_with(name, wales.second_school if elsewhere else wales.school)
    with pytest.raises(PermissionDenied):
        subject_access(learner=ceri, by=somebody, on=TODAY)
    assert not Event.objects.filter(kind="subject_access").exists()


def test_an_account_that_goes_takes_its_sessions_with_it(ceri: Learner, client: Client) -> None:
    own = add_person(email="ceri@enghraifft.cymru", name="Ceri", by=None, on=TODAY, password=PASSWORD)
    Learner.objects.filter(pk=ceri.pk).update(date_of_birth=date(1980, 1, 1))
    ceri.refresh_from_db()
    invite_to_case(learner=ceri, person=own, role="young_person", by=None, on=TODAY)
    client.post("/en/account/sign-in/", {"login": own.email, "password": PASSWORD})
    assert own.email in str([session.get_decoded() for session in Session.objects.all()])
    shred_learner(learner=ceri, by=None, on=TODAY)
    assert not User.objects.filter(pk=own.pk).exists()
    assert not Session.objects.exists()


def test_what_is_over_is_cleared_away_at_night(db: None) -> None:
    caches["kept_forms"].set("over", "words", timeout=-1)
    caches["kept_forms"].set("lasts", "words", timeout=60)
    for key, hours in (("over", -1), ("lasts", 1)):
        Session.objects.create(session_key=key, expire_date=timezone.now() + timedelta(hours=hours))
    call_command("retention", on=TODAY, stdout=StringIO())
    assert list(Session.objects.values_list("session_key", flat=True)) == ["lasts"]
    with connection.cursor() as cursor:
        cursor.execute("SELECT cache_key FROM cynllun_kept_forms")
        assert cursor.fetchall() == [(":1:lasts",)]
