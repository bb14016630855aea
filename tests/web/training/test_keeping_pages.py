"""The catalogue and the records by their forms: errors at their fields, and nobody overwrites unseen work."""

from datetime import date
from typing import Any

import pytest
from django.urls import reverse

from cynllun.workforce.models import Course, TrainingRecord
from cynllun.workforce.services import change_course, correct_training
from cynllun.workforce.training.entries import TrainingEntry
from cynllun.workforce.training.retention import years_at
from tests.web.training.places import School
from tests.workforce.training.courses import course_entry

COURSE = {
    "code": "dyslexia",
    "title_en": "Dyslexia",
    "title_cy": "Dyslecsia",
    "kind": "course",
    "language": "both",
    "hours": "1.5",
    "cost": "20",
    "required_of": ["alnco", "class_teacher"],
    "every_months": "24",
}
MARCH = {"taken_on_day": "3", "taken_on_month": "3", "taken_on_year": "2026"}


def post(school: School, role: str, name: str, data: dict[str, Any], *args: int, at: str = "school") -> Any:
    place = getattr(school.wales, at)
    return school.client(role).post(reverse(name, args=[place.pk, *args]), data)


def record_data(**given: str) -> dict[str, str]:
    usual = {"name": "Mair Sampl", "email": "", "role": "", "course": "autism", "language": "welsh"}
    return {**usual, **MARCH, **given}


def test_a_lead_adds_a_course_that_schools_then_see(school: School) -> None:
    answer = post(school, "authority_lead", "course_new", COURSE, at="body")
    assert answer.status_code == 302
    course = Course.objects.get(code="dyslexia")
    assert (course.required_of, course.every_months, str(course.cost)) == (
        ["alnco", "class_teacher"],
        24,
        "20.00",
    )
    page = (
        school.client("head_teacher").get(reverse("courses", args=[school.wales.school.pk])).content.decode()
    )
    assert "Dyslexia" in page
    assert reverse("course_change", args=[school.wales.school.pk, course.pk]) not in page


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"hours": "1.25"}, "whole or half hours"),
        ({"hours": "x"}, "whole or half hours"),
        ({"cost": "20.005"}, "pounds and pence"),
        ({"every_months": "0"}, "from 1 to 120"),
        ({"code": "a b"}, "small letters, digits and hyphens"),
        ({"title_cy": ""}, "title in both languages"),
        ({"link": "not a link"}, "whole address"),
        ({"code": "autism"}, "There is a course “autism” already"),
        ({"required_of": ["king"]}, "king"),
    ],
)
def test_what_a_course_may_not_be_is_said_and_nothing_typed_is_lost(
    school: School, given: dict[str, str], words: str
) -> None:
    answer = post(school, "alnco", "course_new", {**COURSE, **given})
    assert answer.status_code == 200
    assert words in answer.content.decode()
    assert 'value="Dyslexia"' in answer.content.decode()
    assert Course.objects.count() == 1


def test_two_at_one_course_are_told(school: School) -> None:
    change_course(
        course=school.autism, entry=course_entry("autism", every_months=6), by=None, on=school.today
    )
    data = {**COURSE, "seen": "1"}
    answer = post(school, "authority_lead", "course_change", data, school.autism.pk, at="body")
    assert answer.status_code == 200
    assert "Somebody has changed this course" in answer.content.decode()
    assert "Keep mine instead" in answer.content.decode()
    seen = {**data, "seen": "2"}
    assert (
        post(school, "authority_lead", "course_change", seen, school.autism.pk, at="body").status_code == 302
    )
    assert Course.objects.get().title_en == "Dyslexia"


def test_a_record_is_entered_put_right_and_removed(school: School) -> None:
    assert post(school, "alnco", "training_new", record_data()).status_code == 302
    record = TrainingRecord.objects.get()
    assert (record.taken_on, record.language, record.origin) == (date(2026, 3, 3), "welsh", "typed")
    again = record_data(certificate="T-1", seen="1")
    assert post(school, "alnco", "training_change", again, record.pk).status_code == 302
    stale = post(school, "alnco", "training_remove", {"seen": "1"}, record.pk)
    assert "Somebody has changed this record" in stale.content.decode()
    assert post(school, "alnco", "training_remove", {"seen": "2"}, record.pk).status_code == 302
    assert not TrainingRecord.objects.exists()


def test_two_at_one_record_are_shown_both(school: School) -> None:
    record = school.record("Mair Sampl")
    entry = TrainingEntry("Mair Enghraifft", "autism", school.today)
    correct_training(record=record, entry=entry, by=None, on=school.today)
    page = post(school, "alnco", "training_change", record_data(seen="1"), record.pk).content.decode()
    assert "Somebody has changed this record" in page
    assert "Mair Enghraifft" in page
    assert 'value="Mair Sampl"' in page


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"name": " "}, "Write the name of the person"),
        ({"email": "mair"}, "“mair” is not an email address"),
        ({"course": ""}, "Choose a course"),
        ({"taken_on_year": "2999"}, "not come yet"),
        ({"taken_on_day": "31", "taken_on_month": "2"}, "not a real date"),
    ],
)
def test_what_a_record_may_not_be_is_said(school: School, given: dict[str, str], words: str) -> None:
    answer = post(school, "school_administrator", "training_new", record_data(**given))
    assert answer.status_code == 200
    assert words in answer.content.decode()


def test_a_gap_leads_to_a_form_that_knows_the_person(school: School) -> None:
    teacher = school.person("class_teacher")
    address = reverse("training_new", args=[school.wales.school.pk])
    page = school.client("alnco").get(f"{address}?course=autism&person={teacher.pk}").content.decode()
    assert f'value="{teacher.email}"' in page
    mair = school.record("Mair Sampl")
    assert 'value="Mair Sampl"' in school.client("alnco").get(f"{address}?record={mair.pk}").content.decode()
    for odd in ("?person=²", "?record=x", "?person=999999", "?record=" + "9" * 30, "?person=" + "9" * 30):
        assert school.client("alnco").get(address + odd).status_code == 200


def test_somebody_left_and_came_back(school: School) -> None:
    record = school.record("Mair Sampl")
    last = {"last_day_day": "1", "last_day_month": "10", "last_day_year": "2026", "seen": "1"}
    assert post(school, "alnco", "training_left", last, record.pk).status_code == 302
    record.refresh_from_db()
    assert record.left_on == date(2026, 10, 1)
    blank = {"last_day_day": "", "last_day_month": "", "last_day_year": "", "seen": "2"}
    assert post(school, "alnco", "training_left", blank, record.pk).status_code == 302
    record.refresh_from_db()
    assert record.left_on is None


def test_how_long_it_is_kept_is_set_unless_somebody_was_quicker(school: School) -> None:
    assert post(school, "head_teacher", "training_retention", {"years": "3", "seen": "6"}).status_code == 302
    assert years_at(school.wales.school) == 3
    stale = post(school, "head_teacher", "training_retention", {"years": "9", "seen": "6"})
    assert "changed the number of years" in stale.content.decode()
    for years in ("", "x", "76", "-1"):
        answer = post(school, "head_teacher", "training_retention", {"years": years, "seen": "3"})
        assert "Enter a number of years from 0 to 75." in answer.content.decode()
    assert years_at(school.wales.school) == 3
