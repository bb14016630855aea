"""Who works at a school on a day, and whose a record is."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from cynllun.workforce.models import Course, TrainingRecord
from cynllun.workforce.services import record_departure, record_training
from cynllun.workforce.training.entries import TrainingEntry
from cynllun.workforce.training.parts import TEACHING_ASSISTANT
from cynllun.workforce.training.staff import staff_of
from tests.accounts.wales import START, Wales, person_with

MAIR = TrainingEntry("Mair Sampl", "autism", START, role=TEACHING_ASSISTANT)
DAY = timedelta(days=1)


def names(wales: Wales, on: date = START) -> list[str]:
    return [colleague.name for colleague in staff_of([wales.school], on=on)[wales.school.pk]]


def record(wales: Wales, entry: TrainingEntry) -> TrainingRecord:
    return record_training(organisation=wales.school, entry=entry, by=None, on=START)


@pytest.mark.usefixtures("autism")
def test_those_with_a_role_and_those_named_in_records(wales: Wales) -> None:
    teacher = person_with("class_teacher", wales.school)
    person_with("governor", wales.second_school)
    record(wales, MAIR)
    mair, sampl = staff_of([wales.school], on=START)[wales.school.pk]
    assert (mair.name, mair.roles, mair.user) == ("Mair Sampl", frozenset({TEACHING_ASSISTANT}), None)
    assert (sampl.name, sampl.roles, sampl.user) == (teacher.name, frozenset({"class_teacher"}), teacher.pk)


def test_a_record_is_of_whoever_has_its_address_or_alone_has_its_name(wales: Wales, autism: Course) -> None:
    teacher = person_with("class_teacher", wales.school)
    record(wales, TrainingEntry("Enw Arall", "autism", START, email=teacher.email))
    record(wales, TrainingEntry("sampl", "autism", START - DAY))
    [colleague] = staff_of([wales.school], on=START)[wales.school.pk]
    assert colleague.taken == {autism.pk: (START - DAY, START)}


def test_of_two_of_the_same_name_neither_is_given_a_record_without_address(
    wales: Wales, autism: Course
) -> None:
    for role in ("class_teacher", "governor"):
        person_with(role, wales.school)
    record(wales, TrainingEntry("Sampl", "autism", START))
    found = staff_of([wales.school], on=START)[wales.school.pk]
    assert sorted(len(colleague.taken) for colleague in found) == [0, 0, 1]
    assert [c.taken for c in found if not c.user] == [{autism.pk: (START,)}]


@pytest.mark.usefixtures("autism")
def test_whoever_had_a_role_and_has_none_works_there_no_more(wales: Wales) -> None:
    last = START + timedelta(days=30)
    teacher = person_with("class_teacher", wales.school, until=last)
    record(wales, TrainingEntry("Sampl", "autism", START, email=teacher.email))
    assert names(wales, last) == ["Sampl"]
    assert names(wales, last + DAY) == []


@pytest.mark.usefixtures("autism")
def test_whoever_is_recorded_to_have_left_is_here_on_the_last_day_and_comes_back(wales: Wales) -> None:
    kept = record(wales, MAIR)
    last = START + timedelta(days=10)
    assert record_departure(record=kept, last_day=last, by=None, on=START) == 1
    assert names(wales, last) == ["Mair Sampl"]
    assert names(wales, last + DAY) == []
    record(wales, replace(MAIR, taken_on=START - DAY))
    assert names(wales, last + DAY) == ["Mair Sampl"]
    kept.refresh_from_db()
    assert record_departure(record=kept, last_day=None, by=None, on=START) == 2
