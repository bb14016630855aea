"""The versions of a case: none is lost, none is written over unseen, and each is told of."""

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction

from cynllun.accounts.models import User
from cynllun.accounts.permissions import Permission
from cynllun.audit.models import Event
from cynllun.law.refusals import Refusal
from cynllun.workforce.models import PostCase
from cynllun.workforce.reckoning import ImpossibleCase
from cynllun.workforce.services import ChangedMeanwhile, begin_year, bring_case, restore_version, save_section
from tests.accounts.wales import START, Wales, person_with

YEAR = "2026-27"
DECIDE = {"tasks": [{"task": "decide", "number": "9", "hours_each": "3"}]}
REVIEW = {"tasks": [{"task": "review", "number": "16", "hours_each": "5"}]}
WEEKS = {"weeks": "38"}


@pytest.fixture
def eira(wales: Wales) -> User:
    """The school's ALNCo."""
    return person_with("alnco", wales.school)


@pytest.fixture
def gwyn(wales: Wales) -> User:
    """Its head teacher."""
    return person_with("head_teacher", wales.school)


def save(
    wales: Wales, by: User | None, values: dict[str, Any], *, seen: int, section: str = "workload"
) -> PostCase:
    return save_section(
        organisation=wales.school,
        school_year=YEAR,
        section=section,
        values=values,
        seen=seen,
        by=by,
        on=START,
    )


def test_versions_are_numbered_and_the_earlier_stay(wales: Wales, eira: User) -> None:
    save(wales, eira, DECIDE, seen=0)
    save(wales, eira, REVIEW, seen=1)
    assert list(PostCase.objects.values_list("number", "section", "saved_by_name")) == [
        (2, "workload", eira.name),
        (1, "workload", eira.name),
    ]
    assert [version.case.workload.tasks[0].task for version in PostCase.objects.all()] == ["review", "decide"]


def test_each_school_year_has_versions_of_its_own(wales: Wales, eira: User) -> None:
    save(wales, eira, DECIDE, seen=0)
    other = save_section(
        organisation=wales.school,
        school_year="2025-26",
        section="workload",
        values=DECIDE,
        seen=0,
        by=eira,
        on=START,
    )
    assert other.number == 1


def test_the_database_keeps_a_number_once(wales: Wales, eira: User) -> None:
    first = save(wales, eira, DECIDE, seen=0)
    first.pk = None
    with pytest.raises(IntegrityError), transaction.atomic():
        first.save(force_insert=True)


def test_another_section_saved_meanwhile_is_kept_beside_mine(wales: Wales, eira: User, gwyn: User) -> None:
    save(wales, eira, DECIDE, seen=0)
    save(wales, gwyn, WEEKS, seen=1, section="release")
    last = save(wales, eira, REVIEW, seen=1)
    assert last.number == 3
    assert last.case.release.weeks == 38
    assert last.case.workload.tasks[0].task == "review"


def test_the_same_section_saved_meanwhile_is_not_overwritten(wales: Wales, eira: User, gwyn: User) -> None:
    save(wales, gwyn, DECIDE, seen=0)
    with pytest.raises(ChangedMeanwhile):
        save(wales, eira, REVIEW, seen=0)
    assert PostCase.objects.get().saved_by == gwyn
    assert save(wales, eira, REVIEW, seen=1).number == 2, "once it has been seen, it may be replaced"


def test_a_section_changed_and_changed_back_is_no_conflict(wales: Wales, eira: User, gwyn: User) -> None:
    first = save(wales, eira, DECIDE, seen=0)
    save(wales, gwyn, REVIEW, seen=1)
    restore_version(version=first, seen=2, by=gwyn, on=START)
    assert save(wales, eira, REVIEW, seen=1).number == 4


def test_what_changes_nothing_makes_no_version(wales: Wales, eira: User) -> None:
    save(wales, eira, DECIDE, seen=0)
    with pytest.raises(Refusal, match="nothing has changed"):
        save(wales, eira, {"tasks": [{"task": "decide", "number": "9.0", "hours_each": "3"}]}, seen=1)
    assert PostCase.objects.count() == 1


def test_what_cannot_be_is_refused_with_its_place_and_nothing_is_kept(wales: Wales, eira: User) -> None:
    with pytest.raises(ImpossibleCase) as refused:
        save(wales, eira, {"days_a_week": "9", "weeks": "60"}, seen=0, section="release")
    assert {fault.place for fault in refused.value.faults} == {
        ("release", "days_a_week"),
        ("release", "weeks"),
    }
    assert not PostCase.objects.exists()
    assert not Event.objects.filter(kind="post_section_saved").exists()


def test_the_day_the_levy_and_the_languages_are_a_section(wales: Wales, eira: User) -> None:
    save(wales, eira, DECIDE, seen=0)
    last = save(wales, eira, {"on": "2026-01-01", "languages": "cy"}, seen=1, section="general")
    assert last.case.on == date(2026, 1, 1)
    assert last.case.languages == "cy"
    assert last.case.workload.tasks


def test_a_file_replaces_the_whole_and_an_earlier_version_comes_back(wales: Wales, eira: User) -> None:
    first = save(wales, eira, DECIDE, seen=0)
    document = {"school": "Ysgol Arall", "school_year": YEAR, "workload": REVIEW, "release": WEEKS}
    brought = bring_case(
        organisation=wales.school, school_year=YEAR, document=document, seen=1, by=eira, on=START
    )
    assert brought.case.release.weeks == 38
    assert brought.case.school == str(wales.school), "the school is the one where it was brought in"
    again = restore_version(version=first, seen=2, by=eira, on=START)
    assert (again.number, again.document) == (3, first.document)


def test_a_file_or_an_earlier_version_overwrites_nothing_unseen(wales: Wales, eira: User, gwyn: User) -> None:
    first = save(wales, eira, DECIDE, seen=0)
    save(wales, gwyn, WEEKS, seen=1, section="release")
    with pytest.raises(ChangedMeanwhile):
        restore_version(version=first, seen=1, by=eira, on=START)
    with pytest.raises(ChangedMeanwhile):
        bring_case(organisation=wales.school, school_year=YEAR, document={}, seen=1, by=eira, on=START)


def test_a_file_of_another_school_year_is_refused(wales: Wales, eira: User) -> None:
    with pytest.raises(Refusal, match="2025-26"):
        bring_case(
            organisation=wales.school,
            school_year=YEAR,
            document={"school_year": "2025-26"},
            seen=0,
            by=eira,
            on=START,
        )


def test_a_year_begins_with_the_case_of_another_but_for_its_day(wales: Wales, eira: User) -> None:
    save(wales, eira, DECIDE, seen=0)
    earlier = save(wales, eira, {"on": "2026-01-01"}, seen=1, section="general")
    begun = begin_year(earlier=earlier, school_year="2027-28", by=eira, on=START)
    assert (begun.school_year, begun.number) == ("2027-28", 1)
    assert begun.document == {
        "workload": DECIDE | {"tasks": [{"task": "decide", "number": 9, "hours_each": 3}]}
    }
    with pytest.raises(ChangedMeanwhile):
        begin_year(earlier=earlier, school_year="2027-28", by=eira, on=START)


def test_each_is_told_with_the_section(wales: Wales, eira: User) -> None:
    first = save(wales, eira, DECIDE, seen=0)
    bring_case(
        organisation=wales.school, school_year=YEAR, document={"workload": REVIEW}, seen=1, by=eira, on=START
    )
    restore_version(version=first, seen=2, by=eira, on=START)
    begin_year(earlier=first, school_year="2027-28", by=eira, on=START)
    told = Event.objects.filter(kind__startswith="post_").order_by("sequence").values_list("kind", "details")
    about = {"school_year": YEAR}
    assert list(told) == [
        ("post_section_saved", {**about, "number": "1", "section": "workload"}),
        ("post_case_brought", {**about, "number": "2"}),
        ("post_case_restored", {**about, "number": "3", "earlier": "1"}),
        ("post_case_begun", {"school_year": "2027-28", "number": "1", "earlier": YEAR}),
    ]


@pytest.mark.parametrize(
    "role", ["governor", "class_teacher", "authority_lead", "authority_aln_officer", "auditor"]
)
def test_nobody_else_keeps_it(role: str, wales: Wales) -> None:
    somebody = person_with(role, wales.home_of(role) or wales.school)
    with pytest.raises(PermissionDenied):
        save(wales, somebody, DECIDE, seen=0)


def test_who_sees_which_versions(wales: Wales, eira: User) -> None:
    save(wales, eira, DECIDE, seen=0)
    save(wales, eira, REVIEW, seen=1)
    officer, elsewhere = person_with("authority_lead", wales.body), person_with("alnco", wales.second_school)
    seen = PostCase.objects.where(officer, Permission.VIEW_POST, on=START).latest_of_each()
    assert [version.number for version in seen] == [2]
    assert not PostCase.objects.where(elsewhere, Permission.VIEW_POST, on=START).exists()
