"""Recording one fact, and taking the last record back."""

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied

from cynllun.accounts.models import User
from cynllun.casework.models import Learner, RecordedFact, Roll
from cynllun.casework.services import record_event, undo_last_record
from cynllun.law.refusals import Refusal
from tests.accounts.wales import Wales, person_with

TODAY = date(2026, 11, 24)
NOTICE = date(2022, 3, 1)


def test_a_notice_is_recorded_with_what_it_replaced(ceri: Learner, alnco: User) -> None:
    record = record_event(learner=ceri, fact="idp_notice_on", value=NOTICE, by=alnco, on=TODAY)
    ceri.refresh_from_db()
    assert ceri.idp_notice_on == NOTICE
    assert (record.before, record.after, record.recorded_by) == ("", "2022-03-01", alnco)


def test_a_choice_is_recorded(ceri: Learner, alnco: User) -> None:
    record_event(learner=ceri, fact="provision", value="statement", by=alnco, on=TODAY)
    ceri.refresh_from_db()
    assert ceri.provision == "statement"


def test_each_change_gives_the_roll_another_version(wales: Wales, ceri: Learner, alnco: User) -> None:
    versions = [Roll.objects.get_or_create(school=wales.school)[0].version]
    record_event(learner=ceri, fact="idp_notice_on", value=NOTICE, by=alnco, on=TODAY)
    versions.append(Roll.objects.get(school=wales.school).version)
    undo_last_record(learner=ceri, by=alnco, on=TODAY)
    versions.append(Roll.objects.get(school=wales.school).version)
    assert len(set(versions)) == 3


def test_a_value_can_be_taken_away(ceri: Learner, alnco: User) -> None:
    record_event(learner=ceri, fact="idp_notice_on", value=NOTICE, by=alnco, on=TODAY)
    record_event(learner=ceri, fact="idp_notice_on", value=None, by=alnco, on=TODAY)
    ceri.refresh_from_db()
    assert ceri.idp_notice_on is None


def test_the_same_again_is_refused(ceri: Learner, alnco: User) -> None:
    record_event(learner=ceri, fact="idp_notice_on", value=NOTICE, by=alnco, on=TODAY)
    with pytest.raises(Refusal, match="already recorded"):
        record_event(learner=ceri, fact="idp_notice_on", value=NOTICE, by=alnco, on=TODAY)


def test_what_cannot_be_changes_nothing(ceri: Learner, alnco: User) -> None:
    with pytest.raises(Refusal):
        record_event(learner=ceri, fact="idp_notice_on", value=date(2021, 1, 1), by=alnco, on=TODAY)
    ceri.refresh_from_db()
    assert ceri.idp_notice_on is None
    assert not RecordedFact.objects.exists()


def test_records_are_taken_back_one_by_one(ceri: Learner, alnco: User) -> None:
    record_event(learner=ceri, fact="provision", value="none", by=alnco, on=TODAY)
    record_event(learner=ceri, fact="provision", value="statement", by=alnco, on=TODAY)
    undone = undo_last_record(learner=ceri, by=alnco, on=TODAY)
    ceri.refresh_from_db()
    assert (ceri.provision, undone.undone_by, undone.undone_on) == ("none", alnco, TODAY)
    undo_last_record(learner=ceri, by=alnco, on=TODAY)
    ceri.refresh_from_db()
    assert ceri.provision == ""
    with pytest.raises(Refusal, match="nothing to take back"):
        undo_last_record(learner=ceri, by=alnco, on=TODAY)


@pytest.mark.parametrize("role", ["school_administrator", "alnco"])
def test_who_may_not_record_changes_nothing(wales: Wales, ceri: Learner, role: str) -> None:
    school = wales.school if role == "school_administrator" else wales.second_school
    person = person_with(role, school)
    with pytest.raises(PermissionDenied):
        record_event(learner=ceri, fact="idp_notice_on", value=NOTICE, by=person, on=TODAY)
    with pytest.raises(PermissionDenied):
        undo_last_record(learner=ceri, by=person, on=TODAY)
    assert not RecordedFact.objects.exists()
