"""The shape that every rule of the changeover has.

A rule holds a class of people from a day on. The old law goes on for them (`saved`) until the earliest of the
rule's moves; a rule that works at once has one move and no saving. A set of rules is asked in order: the first
that is not answered no decides.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from cynllun.law.expr import Expr, facts_of
from cynllun.law.sources import Source
from cynllun.law.words import Text

GivenBy = Literal["governing_body", "local_authority", ""]


@dataclass(frozen=True, eq=False, slots=True)
class Move:
    """One way in which the new law comes to apply, on a fixed day, on an event's day or on the day after it.

    `reason` may hold {date}, the day of the move. `rule` names the event rule where that is not the class's own.
    An event before the rule's first day moves nobody, unless `late_start` says that it counts from that day.
    """

    how: str
    source: Source
    reason: Text
    day: date | None = None
    event: str = ""
    day_after: bool = False
    late_start: bool = False
    when: Expr | None = None
    rule: str = ""

    @property
    def facts(self) -> frozenset[str]:
        conditions = facts_of(self.when) if self.when is not None else frozenset()
        return conditions | ({self.event} if self.event else frozenset())


@dataclass(frozen=True, eq=False, slots=True)
class Saving:
    """The old law goes on; from `since` on it is this article that says so."""

    source: Source
    reason: Text
    rule: str = ""
    since: date | None = None
    when: Expr | None = None
    automatic: date | None = None


@dataclass(frozen=True, eq=False, slots=True)
class Doubtful:
    """Where the words leave doubt: the number in doubts.py, and whom it touches.

    `lowers` is no where the doubt is only mentioned: the answer itself stays as certain as its article.
    """

    number: int
    when: Expr
    lowers: bool = True


@dataclass(frozen=True, eq=False, slots=True)
class Rule:
    id: str
    name: Text
    from_: date
    who: Expr
    moves: tuple[Move, ...] = ()
    savings: tuple[Saving, ...] = ()
    notice_from: GivenBy = ""
    duty: Source | None = None
    duty_until: date | None = None
    duty_if: Expr | None = None
    doubts: tuple[Doubtful, ...] = ()


@dataclass(frozen=True, eq=False, slots=True)
class RuleSet:
    """Rules in the order to ask them; the old law's answer before and beside them; and the day that ends it.

    `otherwise` says why the old law goes on for whoever no rule holds: the last whose `since` has come.
    `beside` rules are asked of everybody, whatever class the others give (detention, a plan that exists). From `ends` on everybody
    is moved by `afterwards`, known class or not, unless `still_saved` may be true.
    """

    id: str
    name: Text
    begins: date
    rules: tuple[Rule, ...]
    before: Saving
    otherwise: tuple[Saving, ...]
    beside: tuple[Rule, ...] = ()
    ends: date | None = None
    still_saved: Expr | None = None
    afterwards: Move | None = None
    doubts: tuple[Doubtful, ...] = ()
