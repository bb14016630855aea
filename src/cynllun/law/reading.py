"""Reader 1: a rule's answer for one learner, and the facts that it lacks when there is none."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import cache
from operator import ge, gt, le, lt

from cynllun.law import ages
from cynllun.law.choices import YEAR_GROUP_NUMBERS
from cynllun.law.expr import (
    AgeIs,
    AllOf,
    AnyOf,
    CannotBeTold,
    Compare,
    Expr,
    FactDay,
    IsOneOf,
    Known,
    Named,
    Not,
    YearGroupIs,
)
from cynllun.law.facts import EVENTS

FactValue = date | str | None
Answer = bool | None

_COMPARE: dict[str, Callable[[date, date], bool]] = {
    "before": lt,
    "on_or_before": le,
    "on_or_after": ge,
    "after": gt,
}


class Reader:
    """Asks rules of one learner's facts on a day.

    `facts` maps names of `facts.py` to dates and strings; a blank event has not happened, unless `unknown` names
    it: then nobody has asked yet.
    """

    def __init__(
        self, facts: Mapping[str, FactValue], on: date, unknown: frozenset[str] = frozenset()
    ) -> None:
        self.facts: dict[str, FactValue] = {
            name: value for name, value in facts.items() if value not in (None, "")
        }
        self.facts["on"] = on
        self.unknown = frozenset(name for name in unknown if name not in self.facts)
        self._answers: dict[int, Answer] = {}
        self._groups: dict[int, int | None] = {}

    def ask(self, expr: Expr) -> Answer:
        """Yes, no, or None where a needed fact is blank."""
        key = id(expr)
        if key not in self._answers:
            self._answers[key] = _READ[type(expr)](self, expr)
        return self._answers[key]

    def blank(self, fact: str) -> Answer:
        """What a blank says: no for an event that has not happened, not known for anything else."""
        return False if fact in EVENTS and fact not in self.unknown else None

    def day(self, fact: str) -> date | None:
        found = self.facts.get(fact)
        return found if isinstance(found, date) else None

    def year_group(self, starting: int) -> int | None:
        """The group's number (reception 0) in the school year that starts in `starting`, one step a year."""
        if starting not in self._groups:
            self._groups[starting] = self._year_group(starting)
        return self._groups[starting]

    def _year_group(self, starting: int) -> int | None:
        later = self._group_as_recorded("later_year_group", "later_year_group_school_year")
        if later is not None and starting >= later[1]:
            return later[0] + starting - later[1]
        recorded = self._group_as_recorded("year_group", "year_group_school_year")
        if recorded is not None:
            return recorded[0] + starting - recorded[1]
        born = self.day("date_of_birth")
        return None if born is None else starting - first_school_year(born)

    def _group_as_recorded(self, group: str, school_year: str) -> tuple[int, int] | None:
        number, year = self.facts.get(group), self.facts.get(school_year)
        if number is None or year is None:
            return None
        return YEAR_GROUP_NUMBERS[str(number)], int(str(year)[:4])

    def missing(self, expr: Expr) -> frozenset[str]:
        """The facts that keep a rule from an answer; none where it has one."""
        if self.ask(expr) is not None:
            return frozenset()
        match expr:
            case AllOf(parts) | AnyOf(parts):
                return frozenset().union(*(self.missing(part) for part in parts))
            case Not(part) | Named(part=part):
                return self.missing(part)
            case YearGroupIs():
                group_known = "year_group" in self.facts
                return frozenset({"year_group_school_year" if group_known else "year_group"})
            case AgeIs():
                return frozenset({"date_of_birth"})
            case IsOneOf(fact) | Known(fact) | CannotBeTold(fact):
                return frozenset({fact})
            case Compare(fact, _, day):
                names = {fact, day.fact} if isinstance(day, FactDay) else {fact}
                return frozenset(name for name in names if name not in self.facts)
            case _:
                raise TypeError(f"Not a word of a rule: {expr!r}")


def first_school_year(born: date) -> int:
    """The year in which the reception year starts, by birth date: the school year of the fifth birthday."""
    return born.year + (5 if born.month >= 9 else 4)


def _all_of(reader: Reader, expr: AllOf) -> Answer:
    answer: Answer = True
    for part in expr.parts:
        found = reader.ask(part)
        if found is False:
            return False
        if found is None:
            answer = None
    return answer


def _any_of(reader: Reader, expr: AnyOf) -> Answer:
    answer: Answer = False
    for part in expr.parts:
        found = reader.ask(part)
        if found is True:
            return True
        if found is None:
            answer = None
    return answer


def _not(reader: Reader, expr: Not) -> Answer:
    found = reader.ask(expr.part)
    return None if found is None else not found


def _is_one_of(reader: Reader, expr: IsOneOf) -> Answer:
    found = reader.facts.get(expr.fact)
    return reader.blank(expr.fact) if found is None else found in expr.values


def _known(reader: Reader, expr: Known) -> Answer:
    return True if expr.fact in reader.facts else reader.blank(expr.fact)


def _compare(reader: Reader, expr: Compare) -> Answer:
    left = reader.day(expr.fact)
    if left is None:
        return reader.blank(expr.fact)
    if isinstance(expr.day, FactDay):
        right = reader.day(expr.day.fact)
        if right is None:
            return reader.blank(expr.day.fact)
    else:
        right = expr.day
    return _COMPARE[expr.comparison](left, right)


def _year_group_is(reader: Reader, expr: YearGroupIs) -> Answer:
    group = reader.year_group(expr.starting)
    return None if group is None else group in expr.groups


@cache
def age_limits(expr: AgeIs) -> tuple[date, date]:
    """The earliest and the latest birth date of which an age word is true."""
    match expr.what:
        case "over":
            return date.min, ages.latest_birth_date_over_compulsory_school_age(expr.on)
        case "under":
            return ages.earliest_birth_date_under_compulsory_school_age(expr.on), date.max
        case "turns_sixteen":
            return date(expr.on.year - 16, 9, 1), date(expr.on.year - 15, 8, 31)


@cache
def group_limits(expr: AgeIs) -> tuple[int, int, int]:
    """The same by year group, where no birth date is known: school year's start, lowest and highest group."""
    starting = int(ages.school_year_of(expr.on)[:4])
    match expr.what:
        case "over":
            left = expr.on > ages.school_leaving_date(starting + 1)
            return starting, 11 if left else 12, 99
        case "under":
            return starting, -99, 0
        case "turns_sixteen":
            return starting, 11, 11


def _age_is(reader: Reader, expr: AgeIs) -> Answer:
    born = reader.day("date_of_birth")
    if born is not None:
        first, last = age_limits(expr)
        return first <= born <= last
    starting, lowest, highest = group_limits(expr)
    group = reader.year_group(starting)
    return None if group is None else lowest <= group <= highest


_READ: dict[type[Expr], Callable[[Reader, Expr], Answer]] = {
    AllOf: _all_of,  # type: ignore[dict-item]
    AnyOf: _any_of,  # type: ignore[dict-item]
    Not: _not,  # type: ignore[dict-item]
    IsOneOf: _is_one_of,  # type: ignore[dict-item]
    Known: _known,  # type: ignore[dict-item]
    Compare: _compare,  # type: ignore[dict-item]
    YearGroupIs: _year_group_is,  # type: ignore[dict-item]
    AgeIs: _age_is,  # type: ignore[dict-item]
    CannotBeTold: lambda reader, expr: None,
    Named: lambda reader, expr: reader.ask(expr.part),  # type: ignore[attr-defined]
}
