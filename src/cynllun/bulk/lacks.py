"""What decide.py calls missing and open, for a frame: could a fact change a row's answer, rule or day?"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import reduce
from operator import or_

import narwhals as nw

from cynllun.bulk.codes import NO, NOT_KNOWN, UNKNOWN_CLASS
from cynllun.bulk.compile import Compiler
from cynllun.bulk.shared_moves import SharedMove
from cynllun.law.transfer.shape import Rule, RuleSet


@dataclass(frozen=True, slots=True)
class Lacks:
    """Of a frame with `_class`, `_number` and `_since`. `asked` are the rules in force, numbered."""

    rules: RuleSet
    on: date
    read: Compiler
    asked: list[tuple[int, Rule]]
    beside: list[Rule]
    moves: list[SharedMove]

    def opened(self) -> dict[str, nw.Expr]:
        """Two columns for every fact: whether what is beside the class, or its moves, can change anything.

        Nothing comes before the day on which the rules, or those of the class, begin.
        """
        known, since = nw.col("_class") < UNKNOWN_CLASS, nw.col("_since")
        begun = (since <= self.rules.begins).fill_null(False)
        at_first = reduce(or_, (self._of_class_from(day) & (since == day) for day in self._first_days()), NO)
        return {
            "_beside_open": (nw.col("_number") == NOT_KNOWN) | (known & ~begun),
            "_moves_open": known & ~at_first.fill_null(False),
        }

    def of(self, fact: str) -> nw.Expr:
        found = self._by_class(fact) | (nw.col("_beside_open") & self._by_beside(fact))
        found = found | (nw.col("_moves_open") & self._by_moves(fact))
        if self.rules.ends and self.on >= self.rules.ends and self.rules.still_saved is not None:
            unsettled = (nw.col("_number") == NOT_KNOWN) & (nw.col("_class") >= UNKNOWN_CLASS)
            still = self.read(self.rules.still_saved).is_null()
            lacking = self.read.lacks(self.rules.still_saved, fact)
            found = found if lacking is None else found | (unsettled & still & lacking)
        return found.fill_null(False)

    def _first_days(self) -> set[date]:
        return {rule.from_ for _, rule in self.asked}

    def _of_class_from(self, day: date) -> nw.Expr:
        return nw.col("_class").is_in([number for number, rule in self.asked if rule.from_ == day])

    def _by_class(self, fact: str) -> nw.Expr:
        found = NO
        for number, rule in self.asked:
            lacking = self.read.lacks(rule.who, fact)
            if lacking is not None:
                found = found | ((nw.col("_class") == UNKNOWN_CLASS + number) & lacking)
        return found

    def _by_beside(self, fact: str) -> nw.Expr:
        found = NO
        for rule in self.beside:
            answer = self.read(rule.who)
            lacking = self.read.lacks(rule.who, fact)
            if lacking is not None:
                found = found | (answer.is_null() & lacking)
            if rule.moves[0].event == fact and fact in self.read.unknown:
                found = found | answer.fill_null(False)
        return found

    def _by_moves(self, fact: str) -> nw.Expr:
        found = NO
        if fact not in self.read.unknown:
            return found
        for shared in self.moves:
            mine = nw.col("_class").is_in(sorted(shared.outcomes))
            move = shared.move
            answer = self.read(move.when) if move.when is not None else nw.lit(True)
            if move.event == fact:
                found = found | (mine & answer.fill_null(True))
            elif move.when is not None and (lacking := self.read.lacks(move.when, fact)) is not None:
                dated = ~nw.col(move.event).is_null() if move.event else nw.lit(True)
                found = found | (mine & dated & answer.is_null() & lacking)
        return found
