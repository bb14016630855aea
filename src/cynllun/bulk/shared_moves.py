"""The moves of all rules, each once.

The groups of an Order share their moves, so a frame computes them for each distinct move and not for each
rule; which outcome a move stands for is then a matter of the row's class.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from graphlib import TopologicalSorter

from cynllun.law.transfer.outcomes import Outcomes
from cynllun.law.transfer.shape import Move, Rule

MoveKey = tuple[str, str, date | None, bool, bool, int, date]


@dataclass(frozen=True, slots=True)
class SharedMove:
    """A move and the numbers of the rules that have it, each with the outcome that it stands for there."""

    move: Move
    from_: date
    outcomes: dict[int, int]


def shared_moves(asked: Iterable[tuple[int, Rule]], outcomes: Outcomes) -> list[SharedMove]:
    """The distinct moves of the numbered rules, in an order that keeps each rule's own."""
    shared: dict[MoveKey, SharedMove] = {}
    before: TopologicalSorter[MoveKey] = TopologicalSorter()
    for number, rule in asked:
        previous: tuple[MoveKey, ...] = ()
        for move in rule.moves:
            key = _key(move, rule)
            outcome = outcomes.of(rule, move).number
            shared.setdefault(key, SharedMove(move, rule.from_, {})).outcomes[number] = outcome
            before.add(key, *previous)
            previous = (key,)
    return [shared[key] for key in before.static_order()]


def _key(move: Move, rule: Rule) -> MoveKey:
    return (move.how, move.event, move.day, move.day_after, move.late_start, id(move.when), rule.from_)
