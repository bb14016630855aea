"""Records of the post are kept as long as the organisation says, at the line; then they go for good."""

from dataclasses import replace
from datetime import date, timedelta
from io import StringIO

import pytest
from django.core.exceptions import PermissionDenied
from django.core.management import call_command

from cynllun.accounts.models import User
from cynllun.audit.models import Event, Particulars
from cynllun.audit.telling import tell_all
from cynllun.audit.verify import verify
from cynllun.law.refusals import Refusal
from cynllun.workforce.keeping_time import due_at, years_at
from cynllun.workforce.models import DelegatedTask, Designation, LeadershipPlan, PostCase
from cynllun.workforce.register.capacities import Way
from cynllun.workforce.register.entries import Entry
from cynllun.workforce.services import (
    ChangedMeanwhile,
    delegate_task,
    designate,
    save_leadership_plan,
    save_section,
    set_post_retention,
    shred_post,
)
from tests.accounts.wales import Wales, person_with
from tests.workforce.leadership.test_plan import PLAN

TODAY = date(2026, 11, 24)
A_DAY = timedelta(days=1)
CASE_ENDED = date(2022, 9, 1)
"""The day after the school year 2021-22."""
REPLACED = date(2023, 3, 1)
LEFT = date(2024, 8, 31)
NAME = "Gwenllian Dychmygol"


@pytest.fixture
def head(wales: Wales) -> User:
    return person_with("head_teacher", wales.school)


@pytest.fixture
def kept(wales: Wales) -> None:
    """Two versions of a case that names somebody, two of a plan, one designation that ended and one not."""
    school = wales.school
    for number, weeks in enumerate((38, 39)):
        save_section(organisation=school, school_year="2021-22", section="release", values={"weeks": weeks},
                     seen=number, by=None, on=date(2022, 1, 1))  # fmt: skip
    save_section(organisation=school, school_year="2025-26", section="release", values={"weeks": 39},
                 seen=0, by=None, on=TODAY)  # fmt: skip
    save_leadership_plan(organisation=school, plan=PLAN, by=None, on=date(2022, 1, 1))
    save_leadership_plan(organisation=school, plan=replace(PLAN, group=2), by=None, on=REPLACED)
    first = designate(organisation=school, entry=Entry(NAME, date(2022, 1, 1), ends_on=LEFT), by=None,
                      on=date(2022, 1, 1))  # fmt: skip
    delegate_task(designation=first, letter="a", way=Way.ENSURES, to="Sampl", starts_on=date(2022, 1, 1),
                  by=None, on=date(2022, 1, 1))  # fmt: skip
    designate(organisation=school, entry=Entry("Sampl", LEFT + A_DAY), by=None, on=LEFT)


def numbers(wales: Wales, on: date) -> tuple[int, int, int]:
    due = due_at(wales.school, on=on)
    return len(due.cases), len(due.plans), len(due.designations)


def test_each_is_due_on_its_day_and_not_the_day_before(wales: Wales, kept: None) -> None:
    assert years_at(wales.school) == 6
    assert numbers(wales, date(2028, 8, 31)) == (0, 0, 0)
    assert numbers(wales, date(2028, 9, 1)) == (2, 0, 0)
    assert numbers(wales, date(2029, 2, 28)) == (2, 0, 0)
    assert numbers(wales, date(2029, 3, 1)) == (2, 1, 0)
    assert numbers(wales, date(2030, 8, 30)) == (2, 1, 0)
    assert numbers(wales, date(2030, 8, 31)) == (2, 1, 1)


def test_the_school_says_for_how_long(wales: Wales, head: User, kept: None) -> None:
    set_post_retention(organisation=wales.school, years=2, by=head, on=TODAY, seen="6")
    assert numbers(wales, TODAY) == (2, 1, 1)
    assert due_at(wales.second_school, on=TODAY).designations == []
    with pytest.raises(ChangedMeanwhile):
        set_post_retention(organisation=wales.school, years=3, by=head, on=TODAY, seen="6")
    for impossible in (-1, 76):
        with pytest.raises(Refusal):
            set_post_retention(organisation=wales.school, years=impossible, by=head, on=TODAY)
    with pytest.raises(PermissionDenied):
        set_post_retention(
            organisation=wales.school, years=3, by=person_with("alnco", wales.school), on=TODAY
        )


def test_what_is_due_goes_and_the_chain_stays_whole(wales: Wales, head: User, kept: None) -> None:
    set_post_retention(organisation=wales.school, years=2, by=head, on=TODAY)
    assert Particulars.objects.filter(content__contains=NAME).exists()
    call_command("retention", on=TODAY, stdout=StringIO())
    assert not Particulars.objects.filter(content__contains=NAME).exists()
    assert list(PostCase.objects.values_list("school_year", flat=True)) == ["2025-26"]
    assert list(LeadershipPlan.objects.values_list("version", flat=True)) == [2]
    assert list(Designation.objects.values_list("person_name", flat=True)) == ["Sampl"]
    assert not DelegatedTask.objects.exists()
    assert verify() == []
    told = tell_all(list(Event.objects.filter(kind="post_shredded")), names_learners=False)[0].sentence.en
    assert "versions of cases 2, of leadership plans 1; designations 1." in told


def test_a_dry_run_says_what_is_due_and_a_night_with_nothing_due_tells_nothing(
    wales: Wales, head: User, kept: None
) -> None:
    said = StringIO()
    call_command("retention", on=date(2028, 9, 1), dry_run=True, stdout=said)
    assert f"The ALNCo's post at {wales.school}, cases: 2 due" in said.getvalue()
    assert PostCase.objects.count() == 3
    shred_post(organisation=wales.school, by=None, on=TODAY)
    assert not Event.objects.filter(kind="post_shredded").exists()
    with pytest.raises(PermissionDenied):
        shred_post(organisation=wales.school, by=person_with("alnco", wales.school), on=TODAY)
