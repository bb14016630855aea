"""decide.py for a frame: each row's class, its earliest move, its answer's number, and what it lacks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from functools import reduce
from operator import or_
from typing import Any

import narwhals as nw

from cynllun.bulk.codes import NO, NO_CLASS, NOT_KNOWN, UNKNOWN_CLASS
from cynllun.bulk.compile import Compiler, school_years_of, with_year_groups
from cynllun.bulk.lacks import Lacks
from cynllun.bulk.shared_moves import shared_moves
from cynllun.law.expr import Expr, facts_of
from cynllun.law.transfer.outcomes import outcomes_of
from cynllun.law.transfer.shape import Doubtful, Move, Rule, RuleSet

_NO_DAY = nw.lit(None, dtype=nw.Date)


class Solver:
    """Answers a frame. `names` are the facts whose lack is wanted, one column `_lacks_<name>` each."""

    def __init__(self, rules: RuleSet, on: date, names: Iterable[str]) -> None:
        self.rules, self.on, self.names = rules, on, tuple(names)
        self.read = Compiler(on)
        self.outcomes = outcomes_of(rules)
        self.asked = [(number, rule) for number, rule in enumerate(rules.rules) if rule.from_ <= on]
        self.beside = [rule for rule in rules.beside if rule.from_ <= on]
        self.moves = shared_moves(self.asked, self.outcomes)

    def when_unknown(self, event: str) -> Solver:
        """The solver of the same prepared frame, if nobody had asked about an event."""
        other = Solver(self.rules, self.on, (event,))
        other.read = self.read.when_unknown(event)
        return other

    def asks_about(self, fact: str) -> bool:
        events = {move.event for rule in (*self.rules.rules, *self.rules.beside) for move in rule.moves}
        return fact in events or any(fact in facts_of(tree) for tree in self._trees())

    def prepare(self, frame: Any) -> Any:
        """The frame with what depends on the learner's facts alone: year groups and every part of a rule."""
        trees = list(self._trees())
        return self.read.with_terms(with_year_groups(frame, school_years_of(trees)), trees)

    def solve(self, frame: Any) -> Any:
        """The prepared frame with `_class`, `_since`, `_number` and the wanted `_lacks_…` columns."""
        frame = self.read.with_terms(frame, self._trees())
        frame = self.read.with_lacks(frame, self._who(), self.names)
        frame = frame.with_columns(_class=self._class(), **dict(self._beside_days()))
        frame = frame.with_columns(**dict(self._move_days(frame)))
        frame = frame.with_columns(
            _first=self._first_of("_move_", self.moves), _aside=self._first_of("_beside_", self.beside)
        )
        frame = frame.with_columns(_moved=self._which("_move_", "_first", self.moves))
        frame = frame.with_columns(_number=self._number(), _since=self._since())
        lacks = Lacks(self.rules, self.on, self.read, self.asked, self.beside, self.moves)
        frame = frame.with_columns(**lacks.opened())
        return frame.with_columns(**{f"_lacks_{name}": lacks.of(name) for name in self.names})

    def doubted(self) -> nw.Expr:
        """Whether a doubt lowers the certainty of the row's answer."""
        found = self._doubted_by(None, self.rules.doubts)
        for _, rule in self.asked:
            if rule.doubts:
                found = found | self._doubted_by(rule, rule.doubts)
        return found.fill_null(False)

    def due(self) -> nw.Expr:
        """Whether the duty to give a notice holds for a row that is still saved."""
        found = NO
        for _, rule in self.asked:
            mine = nw.col("_number").is_in(
                [outcome.number for outcome in self.outcomes.all if outcome.within is rule]
            )
            found = found | (mine if rule.duty_if is None else mine & self.read(rule.duty_if))
        return found.fill_null(False)

    def _doubted_by(self, rule: Rule | None, doubts: tuple[Doubtful, ...]) -> nw.Expr:
        numbers = [outcome.number for outcome in self.outcomes.all if outcome.within is rule]
        whens = [self.read(doubt.when) for doubt in doubts if doubt.lowers]
        return nw.col("_number").is_in(numbers) & reduce(or_, whens, NO)

    def _who(self) -> Iterator[Expr]:
        yield from (rule.who for _, rule in self.asked)
        yield from (rule.who for rule in self.beside)

    def _trees(self) -> Iterator[Expr]:
        yield from self._who()
        for rule in (*(rule for _, rule in self.asked), *self.beside):
            yield from (move.when for move in rule.moves if move.when is not None)
            yield from (saving.when for saving in rule.savings if saving.when is not None)
            yield from (doubt.when for doubt in rule.doubts)
            if rule.duty_if is not None:
                yield rule.duty_if
        yield from (doubt.when for doubt in self.rules.doubts)
        if self.rules.still_saved is not None:
            yield self.rules.still_saved

    def _class(self) -> nw.Expr:
        """The number of the first rule not answered no; UNKNOWN_CLASS more where it cannot be told."""
        found = nw.lit(NO_CLASS, dtype=nw.Int16)
        for number, rule in reversed(self.asked):
            answer = self.read(rule.who)
            known = nw.when(answer).then(nw.lit(number, dtype=nw.Int16)).otherwise(found)
            found = (
                nw.when(answer.is_null())
                .then(nw.lit(UNKNOWN_CLASS + number, dtype=nw.Int16))
                .otherwise(known)
            )
        return found

    def _move_days(self, frame: Any) -> Iterator[tuple[str, nw.Expr]]:
        for place, shared in enumerate(self.moves):
            mine = nw.col("_class").is_in(sorted(shared.outcomes))
            yield f"_move_{place}", nw.when(mine).then(self._day(shared.move, shared.from_))

    def _beside_days(self) -> Iterator[tuple[str, nw.Expr]]:
        for place, rule in enumerate(self.beside):
            (move,) = rule.moves
            yield f"_beside_{place}", nw.when(self.read(rule.who)).then(self._day(move, rule.from_))

    def _day(self, move: Move, from_: date) -> nw.Expr:
        """The day of a move where its condition holds and it has come; null otherwise."""
        if not move.event:
            come = move.day is not None and from_ <= move.day <= self.on
            day = nw.lit(move.day) if come else _NO_DAY
            return day if move.when is None else nw.when(self.read(move.when)).then(day)
        if move.event in self.read.unknown:
            return _NO_DAY
        event = nw.col(move.event)
        if move.late_start:
            return nw.when(event <= self.on).then(nw.max_horizontal(event, nw.lit(from_)))
        last = self.on - timedelta(days=1) if move.day_after else self.on
        happened = (event >= from_) & (event <= last)
        condition = happened if move.when is None else happened & self.read(move.when)
        return nw.when(condition).then(event.dt.offset_by("1d").cast(nw.Date) if move.day_after else event)

    def _first_of(self, prefix: str, moves: list[Any]) -> nw.Expr:
        days = [nw.col(f"{prefix}{place}") for place in range(len(moves))]
        return nw.min_horizontal(_NO_DAY, *days) if days else _NO_DAY

    def _which(self, prefix: str, first: str, moves: list[Any]) -> nw.Expr:
        """The place of the first move that falls on the earliest day."""
        found = nw.lit(None, dtype=nw.Int16)
        for place in reversed(range(len(moves))):
            found = (
                nw.when(nw.col(f"{prefix}{place}") == nw.col(first))
                .then(nw.lit(place, dtype=nw.Int16))
                .otherwise(found)
            )
        return found

    def _number(self) -> nw.Expr:
        """decide.decide, from its last line to its first."""
        class_, first, aside = nw.col("_class"), nw.col("_first"), nw.col("_aside")
        unknown_class = class_ >= UNKNOWN_CLASS
        saved = nw.when(self._beside_lacking()).then(_int(NOT_KNOWN)).otherwise(self._saved())
        if (
            self.rules.ends
            and self.on >= self.rules.ends
            and self.outcomes.afterwards
            and self.rules.still_saved is not None
        ):
            over = _int(self.outcomes.afterwards.number)
            saved = nw.when(class_ == NO_CLASS).then(over).otherwise(saved)
            without_class = nw.when(~self.read(self.rules.still_saved)).then(over).otherwise(_int(NOT_KNOWN))
        else:
            without_class = _int(NOT_KNOWN)
        moved = nw.when(~first.is_null()).then(self._moved_number()).otherwise(saved)
        by_class = nw.when(unknown_class).then(without_class).otherwise(moved)
        beside_first = ~aside.is_null() & (unknown_class | first.is_null() | (aside <= first))
        return nw.when(beside_first).then(self._beside_number()).otherwise(by_class)

    def _since(self) -> nw.Expr:
        day = nw.when(nw.col("_class") >= UNKNOWN_CLASS).then(nw.col("_aside")).otherwise(
            nw.min_horizontal(nw.col("_first"), nw.col("_aside"))
        )  # fmt: skip
        if self.rules.ends and self.on >= self.rules.ends:
            over = (nw.col("_class") == NO_CLASS) & nw.col("_aside").is_null()
            return nw.when(over).then(nw.lit(self.rules.ends)).otherwise(day)
        return day

    def _moved_number(self) -> nw.Expr:
        keys, numbers = [], []
        for place, shared in enumerate(self.moves):
            for class_, outcome in shared.outcomes.items():
                keys.append(place * UNKNOWN_CLASS + class_)
                numbers.append(outcome)
        key = nw.col("_moved").cast(nw.Int32) * UNKNOWN_CLASS + nw.col("_class").cast(nw.Int32)
        return _looked_up(key, keys, numbers)

    def _beside_number(self) -> nw.Expr:
        found = nw.lit(None, dtype=nw.Int16)
        for place, rule in reversed(list(enumerate(self.beside))):
            outcome = _int(self.outcomes.of(rule, rule.moves[0]).number)
            found = nw.when(nw.col(f"_beside_{place}") == nw.col("_aside")).then(outcome).otherwise(found)
        return found

    def _saved(self) -> nw.Expr:
        """The number of the saving that holds on the day, by class."""
        classes, numbers = [NO_CLASS], [self.outcomes.otherwise(self.on).number]
        by_appeal: list[tuple[int, nw.Expr, int]] = []
        for class_, rule in self.asked:
            for saving in rule.savings:
                outcome = self.outcomes.of(rule, saving).number
                if saving.when is None:
                    classes.append(class_)
                    numbers.append(outcome)
                elif saving.since is None or self.on >= saving.since:
                    by_appeal.append((class_, self.read(saving.when), outcome))
        found = _looked_up(nw.col("_class").cast(nw.Int32), classes, numbers)
        for class_, when, outcome in by_appeal:
            found = nw.when((nw.col("_class") == class_) & when).then(_int(outcome)).otherwise(found)
        return found

    def _beside_lacking(self) -> nw.Expr:
        return reduce(or_, (self.read(rule.who).is_null() for rule in self.beside), NO)


def _int(number: int) -> nw.Expr:
    return nw.lit(number, dtype=nw.Int16)


def _looked_up(key: nw.Expr, keys: list[int], numbers: list[int]) -> nw.Expr:
    return key.replace_strict(keys, numbers, default=None, return_dtype=nw.Int16)
