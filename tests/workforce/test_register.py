"""The register: what is kept and refused, what two people may not do unawares, and what the trail says."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction

from cynllun.accounts.models import Organisation, User
from cynllun.accounts.permissions import Permission
from cynllun.audit.models import Event
from cynllun.audit.shred import shred
from cynllun.audit.telling import tell_all
from cynllun.law.refusals import Refusal
from cynllun.workforce.models import DelegatedTask, Designation
from cynllun.workforce.register.capacities import Capacity, Known, Way
from cynllun.workforce.register.entries import Entry
from cynllun.workforce.services import (
    ChangedMeanwhile,
    correct_designation,
    delegate_task,
    designate,
    end_designation,
    record_leadership,
)
from tests.accounts.wales import START, Wales, person_with

FIRST_DAY = date(2026, 9, 1)
LLINOS = Entry("Llinos Sampl", FIRST_DAY, school_teacher="yes", provisional="no")


@pytest.fixture
def head(wales: Wales) -> User:
    return person_with("head_teacher", wales.school)


@pytest.fixture
def llinos(wales: Wales, head: User) -> Designation:
    return designate(organisation=wales.school, entry=LLINOS, by=head, on=START)


def last_told() -> tuple[str, str]:
    told = tell_all(list(Event.objects.all()[:1]), names_learners=False)[0]
    return told.sentence.en, told.sentence.cy


def test_somebody_is_designated_and_the_trail_says_so(wales: Wales, llinos: Designation) -> None:
    assert list(Designation.objects.holding(on=FIRST_DAY)) == [llinos]
    assert not Designation.objects.holding(on=FIRST_DAY - timedelta(days=1)).exists()
    assert llinos.finding.answer is True
    en, cy = last_told()
    assert "entered that Llinos Sampl is designated ALNCo of Enghraifft: In post, from 1 September 2026" in en
    assert "Llinos Sampl wedi'i ddynodi'n CADY Ysgol Enghraifft: Yn y swydd, o 1 Medi 2026" in cy


def test_the_name_is_shredded_from_the_trail(llinos: Designation) -> None:
    shred(f"designation:{llinos.pk}", by=None, on=START)
    told = tell_all(list(Event.objects.filter(kind="alnco_designated")), names_learners=False)[0]
    assert "Llinos" not in told.sentence.en
    assert f"designation {llinos.pk}" in told.sentence.en


@pytest.mark.parametrize("role", ["alnco", "governor", "class_teacher", "authority_aln_officer", "auditor"])
def test_only_the_head_and_the_administrator_keep_it(wales: Wales, role: str) -> None:
    home = wales.home_of(role)
    assert home
    with pytest.raises(PermissionDenied):
        designate(organisation=wales.school, entry=LLINOS, by=person_with(role, home), on=START)


def test_an_administrator_keeps_its_own_school_alone(wales: Wales) -> None:
    administrator = person_with("school_administrator", wales.school)
    designate(organisation=wales.school, entry=LLINOS, by=administrator, on=START)
    with pytest.raises(PermissionDenied):
        designate(organisation=wales.second_school, entry=LLINOS, by=administrator, on=START)


def test_before_the_duty_nobody_is_designated(wales: Wales) -> None:
    first = date(2021, 1, 4)
    designate(organisation=wales.school, entry=Entry("A", first), by=None, on=START)
    with pytest.raises(Refusal, match="begins on 4 January 2021"):
        designate(organisation=wales.school, entry=Entry("A", first - timedelta(days=1)), by=None, on=START)


@pytest.mark.parametrize(("days", "stands"), [(-1, False), (0, True)])
def test_the_last_day_is_not_before_the_first(llinos: Designation, days: int, stands: bool) -> None:
    last = FIRST_DAY + timedelta(days=days)
    if stands:
        end_designation(designation=llinos, last_day=last, by=None, on=START)
        assert Designation.objects.in_force(on=last).exists()
        assert not Designation.objects.in_force(on=last + timedelta(days=1)).exists()
    else:
        with pytest.raises(Refusal, match="before the first"):
            end_designation(designation=llinos, last_day=last, by=None, on=START)


def test_a_correction_says_what_changed(head: User, llinos: Designation) -> None:
    entry = Entry(
        "Llinos Sampl", FIRST_DAY, capacity=Capacity.ACTING, school_teacher="yes", provisional="yes"
    )
    correct_designation(designation=llinos, entry=entry, by=head, on=START, seen="1")
    llinos.refresh_from_db()
    assert (llinos.capacity, llinos.version, llinos.finding.answer) == ("acting", 2, None)
    assert last_told()[0].endswith("Enghraifft: In which capacity, Registered provisionally.")
    with pytest.raises(Refusal, match="Nothing is different"):
        correct_designation(designation=llinos, entry=entry, by=head, on=START, seen="2")


def test_nobody_writes_over_what_they_have_not_seen(head: User, llinos: Designation) -> None:
    record_leadership(
        designation=llinos, in_leadership=Known.YES, since=FIRST_DAY, by=head, on=START, seen="1"
    )
    with pytest.raises(ChangedMeanwhile):
        end_designation(designation=llinos, last_day=START, by=head, on=START, seen="1")
    with pytest.raises(ChangedMeanwhile):
        correct_designation(designation=llinos, entry=Entry("A", FIRST_DAY), by=head, on=START, seen="1")
    with pytest.raises(ChangedMeanwhile):
        record_leadership(designation=llinos, in_leadership=Known.NO, since=None, by=head, on=START, seen="1")
    llinos.refresh_from_db()
    assert (llinos.version, llinos.in_leadership, llinos.ends_on) == (2, "yes", None)


def test_leadership_is_not_recorded_before_its_day(llinos: Designation) -> None:
    tomorrow = START + timedelta(days=1)
    with pytest.raises(Refusal, match="has not come yet"):
        record_leadership(designation=llinos, in_leadership=Known.YES, since=tomorrow, by=None, on=START)


def test_a_task_is_given_and_taken_back(head: User, llinos: Designation) -> None:
    given = delegate_task(designation=llinos, letter="g", way=Way.ENSURES, to="Pennaeth cynorthwyol",
                          starts_on=FIRST_DAY, by=head, on=START, seen="")  # fmt: skip
    assert "arranged task (g) of Llinos Sampl" in last_told()[0]
    assert "(Pennaeth cynorthwyol)" in last_told()[0]
    later = FIRST_DAY + timedelta(days=30)
    delegate_task(designation=llinos, letter="g", way=Way.CARRIES_OUT, to="",
                  starts_on=later, by=head, on=START, seen=str(given.pk))  # fmt: skip
    before, after = (
        DelegatedTask.objects.in_force(on=day).get(letter="g") for day in (later - timedelta(days=1), later)
    )
    assert (before.way, before.to, before.ends_on) == (
        "ensures",
        "Pennaeth cynorthwyol",
        later - timedelta(1),
    )
    assert (after.way, after.to, after.ends_on) == ("carries_out", "", None)


def test_a_task_arranged_on_the_same_day_is_put_right(llinos: Designation) -> None:
    for to in ("Pennaeth", "Dirprwy bennaeth"):
        delegate_task(designation=llinos, letter="a", way=Way.ENSURES, to=to, starts_on=FIRST_DAY,
                      by=None, on=START)  # fmt: skip
    assert [task.to for task in llinos.tasks.all()] == ["Dirprwy bennaeth"]


def test_a_task_is_refused_without_a_name_or_outside_the_designation(llinos: Designation) -> None:
    with pytest.raises(Refusal, match="who carries the task out"):
        delegate_task(designation=llinos, letter="a", way=Way.ENSURES, to=" ", starts_on=FIRST_DAY,
                      by=None, on=START)  # fmt: skip
    with pytest.raises(Refusal, match="on or after 1 September 2026"):
        delegate_task(designation=llinos, letter="a", way=Way.ENSURES, to="A", by=None, on=START,
                      starts_on=FIRST_DAY - timedelta(days=1))  # fmt: skip


def test_two_people_arrange_one_task(head: User, llinos: Designation) -> None:
    delegate_task(designation=llinos, letter="b", way=Way.ENSURES, to="A", starts_on=FIRST_DAY,
                  by=head, on=START, seen="")  # fmt: skip
    with pytest.raises(ChangedMeanwhile):
        delegate_task(designation=llinos, letter="b", way=Way.ENSURES, to="B", starts_on=FIRST_DAY,
                      by=head, on=START, seen="")  # fmt: skip


def test_the_database_keeps_one_arrangement_that_goes_on(llinos: Designation) -> None:
    DelegatedTask.objects.create(designation=llinos, letter="c", way=Way.CARRIES_OUT, starts_on=START)
    with pytest.raises(IntegrityError), transaction.atomic():
        DelegatedTask.objects.create(designation=llinos, letter="c", way=Way.CARRIES_OUT, starts_on=START)


@pytest.mark.parametrize(
    ("role", "here", "there"),
    [("governor", True, False), ("authority_lead", True, True), ("class_teacher", False, False)],
)
def test_who_reads_it(wales: Wales, llinos: Designation, role: str, here: bool, there: bool) -> None:
    designate(organisation=wales.second_school, entry=LLINOS, by=None, on=START)
    home = wales.home_of(role)
    assert home
    found = Designation.objects.where(person_with(role, home), Permission.VIEW_POST, on=START)
    at = {each.organisation for each in found}
    expected: set[Organisation] = {wales.school} if here else set()
    assert at == (expected | {wales.second_school} if there else expected)
