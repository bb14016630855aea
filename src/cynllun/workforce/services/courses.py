"""Keeping the catalogue: a course is added, and changed or retired; it is never deleted."""

from dataclasses import fields
from datetime import date

from django.db import transaction

from cynllun.accounts.happenings import tell
from cynllun.accounts.models import Organisation, User
from cynllun.accounts.permissions import Permission
from cynllun.accounts.services.authorisation import refuse_unless
from cynllun.law.refusals import Refusal
from cynllun.workforce.meanwhile import NOTHING, refuse_unless_seen
from cynllun.workforce.models import Course
from cynllun.workforce.training import kinds  # noqa: F401  # what is told has to be known
from cynllun.workforce.training.entries import CourseEntry
from cynllun.workforce.training.refusals import COURSE, code_taken, refuse_impossible_course


@transaction.atomic
def add_course(*, organisation: Organisation, entry: CourseEntry, by: User | None, on: date) -> Course:
    """Put a course in the catalogue of a school or an authority.

    Raises PermissionDenied, and Refusal for a code that is taken there or at the authority, and for hours, a
    cost, months or a role that cannot be.
    """
    refuse_unless(by, Permission.KEEP_COURSES, organisation, on=on)
    refuse_impossible_course(entry)
    Organisation.objects.select_for_update(no_key=True).get(pk=organisation.pk)
    if Course.objects.by_code(organisation, entry.code):
        raise Refusal(code_taken(entry.code))
    course = Course(organisation=organisation, version=0)
    _write(course, entry)
    tell("add_course", kind="course_added", by=by, on=on, organisation=organisation,
         details={"course": course.code})  # fmt: skip
    return course


@transaction.atomic
def change_course(
    *, course: Course, entry: CourseEntry, by: User | None, on: date, seen: str | None = None
) -> Course:
    """Put another entry in its place; the code stays, since records are known by it. `seen` is the version.

    Raises PermissionDenied, ChangedMeanwhile, and Refusal where nothing would change or it cannot be.
    """
    refuse_unless(by, Permission.KEEP_COURSES, course.organisation, on=on)
    refuse_impossible_course(entry)
    held = Course.objects.select_for_update(of=("self",)).select_related("organisation").get(pk=course.pk)
    refuse_unless_seen(seen, str(held.version), COURSE)
    changed = changes(held, entry)
    if not changed:
        raise Refusal(NOTHING)
    _write(held, entry)
    tell("change_course", kind="course_changed", by=by, on=on, organisation=held.organisation,
         details={"course": held.code, "changed": ",".join(changed)})  # fmt: skip
    return held


def changes(course: Course, entry: CourseEntry) -> list[str]:
    """The names of what would be another than it is; never the code."""
    return [name for name, value in _values(entry).items() if getattr(course, name) != value]


def _values(entry: CourseEntry) -> dict[str, object]:
    given = {part.name: getattr(entry, part.name) for part in fields(entry) if part.name != "code"}
    return {**given, "required_of": list(entry.required_of)}


def _write(course: Course, entry: CourseEntry) -> None:
    course.code = course.code or entry.code
    for name, value in _values(entry).items():
        setattr(course, name, value)
    course.version += 1
    course.full_clean()
    course.save()
