"""The dozen words that a rule may use.

A rule is a small tree of these words over named facts (`facts.py`). Two readers walk the same tree:
`reading.py` answers for one learner, `bulk/compile.py` for a frame. Every answer is yes, no or not known
(Kleene's logic): a blank in a needed fact is never read as no.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Literal, NoReturn

from cynllun.law.words import Text

Comparison = Literal["before", "on_or_before", "on_or_after", "after"]


@dataclass(frozen=True, eq=False, slots=True)
class FactDay:
    """A day that a fact gives, compared with another fact."""

    fact: str


Day = date | FactDay
ON = FactDay("on")
"""The day that is asked about."""


class Expr:
    """Any word. It is read by a reader: Python's own `and`, `or`, `==` would answer for it, wrongly."""

    __slots__ = ()

    def __bool__(self) -> NoReturn:
        raise TypeError("A rule has no truth of its own: use all_of, any_of, not_ and a reader")

    def __eq__(self, other: object) -> NoReturn:
        raise TypeError("Compare facts with is_(…), never rules with ==")

    def __hash__(self) -> int:
        return id(self)


@dataclass(frozen=True, eq=False, slots=True)
class AllOf(Expr):
    parts: tuple[Expr, ...]


@dataclass(frozen=True, eq=False, slots=True)
class AnyOf(Expr):
    parts: tuple[Expr, ...]


@dataclass(frozen=True, eq=False, slots=True)
class Not(Expr):
    part: Expr


@dataclass(frozen=True, eq=False, slots=True)
class IsOneOf(Expr):
    fact: str
    values: frozenset[str]


@dataclass(frozen=True, eq=False, slots=True)
class Known(Expr):
    fact: str


@dataclass(frozen=True, eq=False, slots=True)
class Compare(Expr):
    fact: str
    comparison: Comparison
    day: Day


@dataclass(frozen=True, eq=False, slots=True)
class YearGroupIs(Expr):
    """The group attended, or that would be attended, in the school year that starts in `starting`."""

    starting: int
    groups: frozenset[int]


@dataclass(frozen=True, eq=False, slots=True)
class AgeIs(Expr):
    """Over or under compulsory school age on a day; turning sixteen in the school year that starts then."""

    what: Literal["over", "under", "turns_sixteen"]
    on: date


@dataclass(frozen=True, eq=False, slots=True)
class CannotBeTold(Expr):
    """Never known: the roll has no way to say it. `fact` is the one to find out about."""

    fact: str


@dataclass(frozen=True, eq=False, slots=True)
class Named(Expr):
    """A part with a name of its own, as the reasons show it."""

    text: Text
    part: Expr


def all_of(*parts: Expr) -> AllOf:
    return AllOf(parts)


def any_of(*parts: Expr) -> AnyOf:
    return AnyOf(parts)


def not_(part: Expr) -> Not:
    return Not(part)


def is_(fact: str, value: str) -> IsOneOf:
    return IsOneOf(fact, frozenset({value}))


def is_one_of(fact: str, *values: str) -> IsOneOf:
    return IsOneOf(fact, frozenset(values))


def known(fact: str) -> Known:
    return Known(fact)


def is_before(fact: str, day: Day) -> Compare:
    return Compare(fact, "before", day)


def is_on_or_before(fact: str, day: Day) -> Compare:
    return Compare(fact, "on_or_before", day)


def is_on_or_after(fact: str, day: Day) -> Compare:
    return Compare(fact, "on_or_after", day)


def is_after(fact: str, day: Day) -> Compare:
    return Compare(fact, "after", day)


def parts_of(expr: Expr) -> tuple[Expr, ...]:
    """The words directly inside a word."""
    match expr:
        case AllOf(parts) | AnyOf(parts):
            return parts
        case Not(part) | Named(part=part):
            return (part,)
        case _:
            return ()


def walk(expr: Expr) -> Iterator[Expr]:
    """A word and every word inside it."""
    yield expr
    for part in parts_of(expr):
        yield from walk(part)


@cache
def facts_of(expr: Expr) -> frozenset[str]:
    """The names of every fact that a rule may ask about."""
    found: set[str] = set()
    for word in walk(expr):
        match word:
            case IsOneOf(fact) | Known(fact) | CannotBeTold(fact):
                found.add(fact)
            case Compare(fact, _, day):
                found.add(fact)
                if isinstance(day, FactDay):
                    found.add(day.fact)
            case YearGroupIs():
                found.update(("year_group", "date_of_birth"))
            case AgeIs():
                found.update(("date_of_birth", "year_group"))
            case _:
                pass
    return frozenset(found - {"on"})
