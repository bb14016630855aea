"""Who lacks what: somebody whose role needs a course, without a record of it that holds on the day."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from cynllun.workforce.models import Course
from cynllun.workforce.training.validity import Standing, good_until, last_taken, standing


@dataclass(frozen=True, slots=True)
class Colleague:
    """Somebody who works at a school, in which roles (none where that is not known), and what they took.

    `taken` has the days on which they took each course, by its primary key. `user` signs in as them; `record`
    is one of their records.
    """

    name: str
    roles: frozenset[str]
    taken: Mapping[int, tuple[date, ...]] = field(default_factory=dict)
    record: int | None = None
    user: int | None = None


@dataclass(frozen=True, slots=True)
class Need:
    """A course that somebody's role asks for, and how it stands. `until` is its last good day, if any."""

    colleague: Colleague
    course: Course
    standing: Standing
    taken_on: date | None
    until: date | None


def needs(colleagues: Iterable[Colleague], courses: Iterable[Course], *, on: date) -> Iterator[Need]:
    """Every course that somebody's role asks for; where it is not known, what they have taken before."""
    every = list(courses)
    for colleague in colleagues:
        for course in every:
            if _asks(course, colleague):
                yield _need(colleague, course, on)


def gaps(colleagues: Iterable[Colleague], courses: Iterable[Course], *, on: date) -> list[Need]:
    """The needs that are not met or will not be in a while, the gravest first, then by name."""
    found = [need for need in needs(colleagues, courses, on=on) if need.standing.is_gap]
    order = list(Standing)
    return sorted(
        found, key=lambda need: (order.index(need.standing), need.colleague.name, need.course.title_en)
    )


def _asks(course: Course, colleague: Colleague) -> bool:
    if colleague.roles:
        return not colleague.roles.isdisjoint(course.required_of)
    return bool(course.required_of) and course.pk in colleague.taken


def _need(colleague: Colleague, course: Course, on: date) -> Need:
    taken = colleague.taken.get(course.pk, ())
    last = last_taken(taken, on=on)
    until = good_until(last, course.every_months) if last else None
    return Need(colleague, course, standing(taken, course.every_months, on=on), last, until)
