"""Reader 2: a rule as a Narwhals expression over a roll's columns.

Unknown is null: Narwhals' `&`, `|` and `~` keep Kleene's logic on every engine. Named terms are computed
once, as columns (`with_terms`), and every rule that uses a term refers to its column.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache, reduce
from operator import and_, or_
from typing import Any

import narwhals as nw

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
    facts_of,
    parts_of,
    walk,
)
from cynllun.law.facts import EVENTS
from cynllun.law.reading import age_limits, group_limits

UNKNOWN = nw.lit(None, dtype=nw.Boolean)
_NUMBERS = (list(YEAR_GROUP_NUMBERS), list(YEAR_GROUP_NUMBERS.values()))


def group_column(starting: int) -> str:
    return f"_group_{starting}"


class Compiler:
    """Compiles the words of a set of rules for a day. `unknown` names events that nobody has asked about."""

    def __init__(self, on: date, unknown: frozenset[str] = frozenset()) -> None:
        self.on = on
        self.unknown = unknown
        self._columns: dict[Expr, str] = {}
        self._leaves: dict[object, str] = {}
        self._lacking: dict[tuple[Expr, str], str] = {}

    def when_unknown(self, fact: str) -> Compiler:
        """The same for an event that nobody has asked about; what does not depend on it keeps its column."""
        other = Compiler(self.on, self.unknown | {fact})
        other._columns = {expr: name for expr, name in self._columns.items() if fact not in facts_of(expr)}
        other._leaves = self._leaves
        return other

    def with_terms(self, frame: Any, trees: Iterable[Expr]) -> Any:
        """The frame with a column for each list of values, shared part and tree, inner parts first."""
        trees = list(trees)
        frame = self._with_leaves(frame, trees)
        for parts in _inner_first([*shared_parts(trees), *trees]):
            new = {part: f"_part_{id(part)}" for part in parts if part not in self._columns}
            frame = _with(frame, {name: self(part) for part, name in new.items()})
            self._columns.update(new)
        return frame

    def with_lacks(self, frame: Any, trees: Iterable[Expr], facts: Iterable[str]) -> Any:
        """The frame with a column for each shared part and each fact that could keep it from an answer."""
        facts = list(facts)
        for parts in _inner_first(shared_parts(trees)):
            pairs = [(part, fact) for part in parts for fact in facts if fact in blameable(part)]
            names = {(part, fact): f"_lack_{id(part)}_{fact}" for part, fact in pairs}
            frame = _with(frame, {name: self.lacks(*pair) for pair, name in names.items()})
            self._lacking.update(names)
        return frame

    def _with_leaves(self, frame: Any, trees: list[Expr]) -> Any:
        words = (word for tree in trees for word in walk(tree) if isinstance(word, IsOneOf))
        leaves = {(word.fact, word.values): word for word in words}
        new = {key: f"_leaf_{place}" for place, key in enumerate(leaves) if key not in self._leaves}
        frame = _with(frame, {name: self._is_one_of(leaves[key]) for key, name in new.items()})
        self._leaves = self._leaves | new
        return frame

    def __call__(self, expr: Expr) -> nw.Expr:
        """Yes, no or null for each row."""
        if expr in self._columns:
            return nw.col(self._columns[expr])
        match expr:
            case AllOf(parts):
                return reduce(and_, (self(part) for part in parts))
            case AnyOf(parts):
                return reduce(or_, (self(part) for part in parts))
            case Not(part):
                return ~self(part)
            case Named(part=part):
                return self(part)
            case _:
                return self._asked(expr)

    def _asked(self, expr: Expr) -> nw.Expr:
        """A word that asks about facts."""
        match expr:
            case IsOneOf(fact, values):
                return UNKNOWN if fact in self.unknown else nw.col(self._leaves[fact, values])
            case Known(fact):
                return self._blank_as(fact, ~nw.col(fact).is_null())
            case Compare():
                return self._compare(expr)
            case YearGroupIs(starting, groups):
                return nw.col(group_column(starting)).is_in(sorted(groups))
            case AgeIs():
                return self._age_is(expr)
            case CannotBeTold():
                return UNKNOWN
            case _:
                raise TypeError(f"Not a word of a rule: {expr!r}")

    def lacks(self, expr: Expr, fact: str) -> nw.Expr | None:
        """Whether a fact keeps a rule from an answer (null); None where the rule never asks about it."""
        if fact not in blameable(expr):
            return None
        if (expr, fact) in self._lacking:
            return nw.col(self._lacking[expr, fact])
        match expr:
            case AllOf() | AnyOf() | Not() | Named():
                found = [(self(part), self.lacks(part, fact)) for part in parts_of(expr)]
                return reduce(
                    or_, (answer.is_null() & lacking for answer, lacking in found if lacking is not None)
                )
            case YearGroupIs():
                unrecorded = nw.col("year_group").is_null()
                return unrecorded if fact == "year_group" else ~unrecorded
            case _:
                return nw.lit(True)

    def _blank_as(self, fact: str, answer: nw.Expr) -> nw.Expr:
        if fact in self.unknown:
            return UNKNOWN
        return answer.fill_null(False) if fact in EVENTS else answer

    def _is_one_of(self, word: IsOneOf) -> nw.Expr:
        return self._blank_as(word.fact, nw.col(word.fact).is_in(sorted(word.values)))

    def _compare(self, word: Compare) -> nw.Expr:
        left: Any = self.on if word.fact == "on" else nw.col(word.fact)
        right: Any = word.day
        if isinstance(right, FactDay):
            right = self.on if right.fact == "on" else nw.col(right.fact)
        answer = _compared(left, word.comparison, right)
        if isinstance(answer, bool):
            return nw.lit(answer)
        if isinstance(word.day, FactDay) and word.day.fact != "on":
            answer = self._blank_as(word.day.fact, answer)
            unhappened = word.fact in EVENTS - self.unknown
            return (
                nw.when(nw.col(word.fact).is_null()).then(nw.lit(False)).otherwise(answer)
                if unhappened
                else UNKNOWN
            )
        return answer if word.fact == "on" else self._blank_as(word.fact, answer)

    def _age_is(self, word: AgeIs) -> nw.Expr:
        first, last = age_limits(word)
        starting, lowest, highest = group_limits(word)
        born, group = nw.col("date_of_birth"), nw.col(group_column(starting))
        by_birth = (
            born <= last
            if first == date.min
            else born >= first
            if last == date.max
            else (born >= first) & (born <= last)
        )
        return nw.when(~born.is_null()).then(by_birth).otherwise((group >= lowest) & (group <= highest))


def with_year_groups(frame: Any, startings: Iterable[int]) -> Any:
    """A column for each school year: the group's number, reception 0, one step a year (see reading.py)."""
    frame = frame.with_columns(
        _number=nw.col("year_group").replace_strict(*_NUMBERS, default=None, return_dtype=nw.Int16),
        _year=nw.col("year_group_school_year").str.slice(0, 4).cast(nw.Int16),
        _later_number=nw.col("later_year_group").replace_strict(
            *_NUMBERS, default=None, return_dtype=nw.Int16
        ),
        _later_year=nw.col("later_year_group_school_year").str.slice(0, 4).cast(nw.Int16),
        _reception=(
            nw.col("date_of_birth").dt.year().cast(nw.Int16)
            + nw.when(nw.col("date_of_birth").dt.month() >= 9).then(nw.lit(5)).otherwise(nw.lit(4))
        ).cast(nw.Int16),
    )
    number, year, later_number, later_year = (
        nw.col(name) for name in ("_number", "_year", "_later_number", "_later_year")
    )
    columns = {}
    for starting in startings:
        later = nw.when(later_year <= starting).then(later_number + starting - later_year)
        recorded = number + starting - year
        by_birth = starting - nw.col("_reception")
        columns[group_column(starting)] = nw.coalesce(later, recorded, by_birth).cast(nw.Int16)
    return frame.with_columns(**columns)


def school_years_of(trees: Iterable[Expr]) -> set[int]:
    """The school years whose groups the trees ask about."""
    words = [word for tree in trees for word in walk(tree)]
    ages = {group_limits(word)[0] for word in words if isinstance(word, AgeIs)}
    return ages | {word.starting for word in words if isinstance(word, YearGroupIs)}


def _compared(left: Any, comparison: str, right: Any) -> Any:
    match comparison:
        case "before":
            return left < right
        case "on_or_before":
            return left <= right
        case "on_or_after":
            return left >= right
        case _:
            return left > right


def shared_parts(trees: Iterable[Expr]) -> list[Expr]:
    """Every named term of the trees, and every other part that stands in more than one place."""
    uses: Counter[Expr] = Counter()
    waiting = list(trees)
    while waiting:
        word = waiting.pop()
        uses[word] += 1
        if uses[word] == 1:
            waiting.extend(parts_of(word))
    return [word for word, count in uses.items() if isinstance(word, Named) or (count > 1 and parts_of(word))]


def _inner_first(parts: Iterable[Expr]) -> Iterator[list[Expr]]:
    """The parts in groups, each after what is inside it."""
    left = dict.fromkeys(parts)
    while left:
        ready = [part for part in left if not (_inside(part) & left.keys())]
        yield ready
        for part in ready:
            del left[part]


@cache
def _inside(part: Expr) -> frozenset[Expr]:
    return frozenset(word for inner in parts_of(part) for word in walk(inner))


def _with(frame: Any, columns: dict[str, Any]) -> Any:
    return frame.with_columns(**columns) if columns else frame


@cache
def blameable(expr: Expr) -> frozenset[str]:
    """The names that reading.Reader.missing could give for a rule."""
    names: set[str] = set()
    for word in walk(expr):
        match word:
            case YearGroupIs():
                names.update(("year_group", "year_group_school_year"))
            case AgeIs():
                names.add("date_of_birth")
            case IsOneOf() | Known() | Compare() | CannotBeTold():
                names.update(facts_of(word))
            case _:
                pass
    return frozenset(names)
