"""What closing the gaps costs: fees, and a teacher in front of the class meanwhile."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from cynllun.law.pay import DIRECTED_HOURS, POINTS, WORKING_DAYS
from cynllun.law.refusals import Refusal
from cynllun.law.words import Text
from cynllun.workforce.models import Course
from cynllun.workforce.reckoning.amounts import plain, to_the_tenth, total
from cynllun.workforce.reckoning.case import Case
from cynllun.workforce.reckoning.costs import Cover, CoverOption
from cynllun.workforce.reckoning.cover import CoverCost, Terms, reckon_cover
from cynllun.workforce.reckoning.faults import ImpossibleCase
from cynllun.workforce.reckoning.money import in_pounds
from cynllun.workforce.reckoning.release import days_of
from cynllun.workforce.training.gaps import Need

TEACH = frozenset({"alnco", "head_teacher", "class_teacher"})
"""Whose class has to be taken while they are away."""
LOWEST = CoverOption(kind="supply", point=POINTS[0])
"""A supply teacher on the lowest point of the main range, where the school has written down no other."""
_BY_THE_DAY = ("supply", "agency")


@dataclass(frozen=True, slots=True)
class CourseCost:
    """A course, how many have to take it, what they pay, and the hours for which classes need somebody."""

    course: Course
    people: int
    fees: Decimal
    covered: int
    hours: Decimal


@dataclass(frozen=True, slots=True)
class Closing:
    """What closing every gap once comes to. `refused` says why the cover, and so the total, has no price."""

    courses: tuple[CourseCost, ...]
    fees: Decimal
    hours: Decimal
    days: Decimal
    formula: Text
    cover: CoverCost | None
    refused: Text | None

    @property
    def total(self) -> Decimal | None:
        """Fees and cover; None where the cover has no price."""
        if self.refused:
            return None
        return self.fees + (self.cover.cost.total if self.cover else Decimal(0))


def way_to_cover(case: Case | None) -> CoverOption:
    """The school's own supply teacher or agency, from its case of the post: the chosen one, or the first."""
    ways = [option for option in case.cover.options if option.kind in _BY_THE_DAY] if case else []
    own = next((option for option in ways if option.chosen), ways[0] if ways else LOWEST)
    return replace(own, days=None, chosen=False)


def closing(gaps: Iterable[Need], way: CoverOption, *, on: date, levy: bool = False) -> Closing:
    """`on` is the day of the pay figures. Hours become days of a full-time teacher, bought to the tenth."""
    courses = tuple(_course_costs(gaps))
    hours = total(each.hours for each in courses)
    days = to_the_tenth(days_of(hours))
    cover, refused = _priced(way, Terms(days=days, on=on, levy=levy)) if days else (None, None)
    return Closing(
        courses=courses,
        fees=total(each.fees for each in courses),
        hours=plain(hours),
        days=days,
        formula=_formula(courses, plain(hours), days),
        cover=cover,
        refused=refused,
    )


def _course_costs(gaps: Iterable[Need]) -> Iterable[CourseCost]:
    found: dict[Course, list[Need]] = {}
    for gap in gaps:
        found.setdefault(gap.course, []).append(gap)
    for course, each in sorted(found.items(), key=lambda pair: pair[0].title_en):
        covered = sum(bool(gap.colleague.roles & TEACH) for gap in each) if course.needs_cover else 0
        yield CourseCost(course, len(each), course.cost * len(each), covered, course.hours * covered)


def _priced(way: CoverOption, terms: Terms) -> tuple[CoverCost | None, Text | None]:
    try:
        return reckon_cover(Cover(options=(way,)), terms)[0], None
    except ImpossibleCase as impossible:
        return None, impossible.faults[0].what
    except Refusal as refusal:
        return None, refusal.text


def _formula(courses: Iterable[CourseCost], hours: Decimal, days: Decimal) -> Text:
    """The hours of each course that takes teachers from their classes, and what they come to in days."""
    parts = [each for each in courses if each.covered]
    sums = " + ".join(f"{each.covered} × {plain(each.course.hours)}" for each in parts)
    day = f"{DIRECTED_HOURS:,} ÷ {WORKING_DAYS}"
    if not parts:
        return Text(
            en="Nothing here takes a teacher from a class.", cy="Nid oes dim yma'n mynd ag athro o ddosbarth."
        )
    return Text(
        en=f"{sums} = {hours:,} hours; {hours:,} ÷ ({day} hours a day) = {days:,} days of cover",
        cy=f"{sums} = {hours:,} awr; {hours:,} ÷ ({day} awr y dydd) = {days:,} diwrnod o gyflenwi",
    )


def fees_in_words(courses: Iterable[CourseCost]) -> str:
    """3 × £45.00 + 2 × £20.00: the same in both languages; nothing where nothing is paid."""
    return " + ".join(f"{each.people} × {in_pounds(each.course.cost)}" for each in courses if each.fees)
