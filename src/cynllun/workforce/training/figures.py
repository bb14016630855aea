"""Gaps as numbers: by course, by role and by the language in which they can be closed."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from cynllun.workforce.models import Course
from cynllun.workforce.training.choices import Language
from cynllun.workforce.training.gaps import Need
from cynllun.workforce.training.parts import PARTS
from cynllun.workforce.training.validity import Standing


@dataclass(frozen=True, slots=True)
class Line:
    """How many must take something, and how it stands with them."""

    needed: int
    by_standing: Counter[Standing]

    @property
    def gaps(self) -> int:
        """Those with whom it does not hold, or will not within a while."""
        return self.needed - self.by_standing[Standing.GOOD]


def by_course(needs: Iterable[Need]) -> dict[Course, Line]:
    """For each course that somebody must take, in the order of their titles."""
    found: dict[Course, list[Standing]] = {}
    for need in needs:
        found.setdefault(need.course, []).append(need.standing)
    ordered = sorted(found.items(), key=lambda pair: pair[0].title_en)
    return {course: Line(len(standings), Counter(standings)) for course, standings in ordered}


def by_role(needs: Iterable[Need]) -> dict[str, Line]:
    """For each role of those who must take something; somebody with two roles counts in both."""
    found: dict[str, list[Standing]] = {}
    for need in needs:
        for role in need.colleague.roles & set(need.course.required_of):
            found.setdefault(role, []).append(need.standing)
    return {role: Line(len(found[role]), Counter(found[role])) for role in PARTS if role in found}


def by_language(gaps: Iterable[Need]) -> Counter[Language]:
    """How many gaps there are by the language in which the course is given."""
    return Counter(Language(need.course.language) for need in gaps)
