"""Courses for tests, saved or not."""

from datetime import date
from decimal import Decimal
from typing import Any

from cynllun.accounts.models import Organisation
from cynllun.workforce.models import Course, TrainingRecord
from cynllun.workforce.services import add_course, record_training
from cynllun.workforce.training.choices import CourseKind, Language
from cynllun.workforce.training.entries import CourseEntry, TrainingEntry


def course_entry(code: str, **given: Any) -> CourseEntry:
    usual = {
        "title_en": f"{code} (made up)",
        "title_cy": f"{code} (ffug)",
        "kind": CourseKind.COURSE,
        "language": Language.BOTH,
        "hours": Decimal("1.5"),
        "required_of": ("class_teacher",),
    }
    return CourseEntry(code, **{**usual, **given})


def course(organisation: Organisation, code: str, *, on: date, **given: Any) -> Course:
    return add_course(organisation=organisation, entry=course_entry(code, **given), by=None, on=on)


def recorded(school: Organisation, on: date) -> TrainingRecord:
    """Somebody without a role has taken the school's own course."""
    own = course(school, f"own-{school.pk}", on=on)
    entry = TrainingEntry("Sampl", own.code, on, role="teaching_assistant")
    return record_training(organisation=school, entry=entry, by=None, on=on)
