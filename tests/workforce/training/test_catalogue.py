"""The catalogue: what a course may be, who keeps it, and nobody writes over what they have not seen."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied

from cynllun.audit.models import Event
from cynllun.audit.telling import tell_all
from cynllun.law.refusals import Refusal
from cynllun.workforce.models import Course
from cynllun.workforce.services import ChangedMeanwhile, add_course, change_course
from tests.accounts.wales import START, Wales, person_with
from tests.workforce.training.courses import course, course_entry


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"hours": Decimal("1.25")}, "whole or half hours"),
        ({"hours": Decimal(0)}, "whole or half hours"),
        ({"hours": Decimal("500.5")}, "whole or half hours"),
        ({"cost": Decimal("-0.01")}, "pounds and pence"),
        ({"cost": Decimal("1.005")}, "pounds and pence"),
        ({"every_months": 0}, "from 1 to 120"),
        ({"every_months": 121}, "from 1 to 120"),
        ({"required_of": ("king",)}, "no role of a school"),
    ],
)
def test_what_a_course_may_not_be(wales: Wales, given: dict[str, Any], words: str) -> None:
    with pytest.raises(Refusal) as refused:
        add_course(organisation=wales.body, entry=course_entry("c", **given), by=None, on=START)
    assert words in refused.value.text.en
    assert not Course.objects.exists()


@pytest.mark.parametrize(
    "given",
    [{"hours": Decimal("0.5")}, {"hours": Decimal(500)}, {"cost": Decimal("0.01"), "every_months": 120}],
)
def test_what_a_course_may_just_be(wales: Wales, given: dict[str, Any]) -> None:
    assert course(wales.body, "c", on=START, **given).version == 1


def test_a_code_is_used_once_at_a_school_and_its_authority(wales: Wales, autism: Course) -> None:
    for place in (wales.body, wales.school):
        with pytest.raises(Refusal) as refused:
            course(place, "autism", on=START)
        assert "“autism”" in refused.value.text.cy
    assert course(wales.other_school, "autism", on=START) != autism


@pytest.mark.parametrize(
    ("role", "place", "allowed"),
    [
        ("alnco", "school", True),
        ("school_administrator", "school", True),
        ("alnco", "body", False),
        ("alnco", "second_school", False),
        ("authority_lead", "body", True),
        ("authority_aln_officer", "school", True),
        ("class_teacher", "school", False),
        ("governor", "school", False),
    ],
)
def test_who_keeps_the_catalogue(wales: Wales, role: str, place: str, allowed: bool) -> None:
    home = wales.home_of(role)
    assert home is not None
    person, entry = person_with(role, home), course_entry("c")
    if allowed:
        assert add_course(organisation=getattr(wales, place), entry=entry, by=person, on=START).pk
    else:
        with pytest.raises(PermissionDenied):
            add_course(organisation=getattr(wales, place), entry=entry, by=person, on=START)


def test_a_course_is_changed_and_the_trail_says_what(wales: Wales, autism: Course) -> None:
    lead = person_with("authority_lead", wales.body)
    entry = course_entry("autism", every_months=24, cost=Decimal(45), needs_cover=True,
                         retired_on=date(2027, 8, 31))  # fmt: skip
    kept = change_course(course=autism, entry=entry, by=lead, on=START, seen="1")
    assert (kept.every_months, kept.version) == (24, 2)
    told = tell_all(list(Event.objects.all()[:1]), names_learners=False)[0].sentence
    assert "changed the course autism of" in told.en
    assert "Every how many months, Offered until" in told.en
    with pytest.raises(ChangedMeanwhile):
        change_course(course=autism, entry=replace(entry, hours=Decimal(2)), by=lead, on=START, seen="1")
    with pytest.raises(Refusal):
        change_course(course=autism, entry=entry, by=lead, on=START, seen="2")


def test_the_code_stays(autism: Course) -> None:
    entry = course_entry("another", title_en="New")
    assert change_course(course=autism, entry=entry, by=None, on=START).code == "autism"
