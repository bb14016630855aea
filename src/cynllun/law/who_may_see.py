"""Who, of a learner's own people, may see the learner's record and sign for it, on a day.

While the learner is a child, the Act's notices, copies and requests belong to the child and the child's parent
(Additional Learning Needs and Education Tribunal (Wales) Act 2018, the duties of Part 2; s.99 says who is a
child). From the first day over compulsory school age they belong to the young person alone, whose consent is
needed (ss.11(3)(c), 12(2)(b)). A parent is no recipient then, unless they are the representative of a young
person who lacks capacity (s.83; S.I. 2021/401 reg 34), or unless the young person agrees.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from cynllun.law.ages import latest_birth_date_over_compulsory_school_age
from cynllun.law.sources import Source, act, regs
from cynllun.law.words import Text

Part = Literal["parent", "child", "young_person"]
Basis = Literal["", "agreed", "representative"]
"""Why a parent of a young person may see: the young person agrees, or the parent represents them."""

BASES: dict[str, Text] = {
    "agreed": Text(en="The young person agrees", cy="Mae'r person ifanc yn cytuno"),
    "representative": Text(
        en="They are the young person's representative, because the young person lacks capacity",
        cy="Cynrychiolydd y person ifanc ydyw, gan nad oes gan y person ifanc alluedd",
    ),
}
SOURCES: tuple[Source, ...] = (act("99"), act("83"), regs("34"), act("11(3), 12(2)"))
AGREEMENT: Source = act("11", "inferred")
"""That agreement opens the record is reasoned: the Act names the young person and forbids no one they choose."""


@dataclass(frozen=True, slots=True)
class OwnPeople:
    """The parts that may see the record, and those that may sign: consent, ask for a notice, appeal."""

    see: frozenset[Part]
    sign: frozenset[Part]


_NOBODY = OwnPeople(frozenset(), frozenset())
_OF_A_CHILD = OwnPeople(frozenset({"child", "parent"}), frozenset({"child", "parent"}))
_OF_A_YOUNG_PERSON = OwnPeople(frozenset({"young_person"}), frozenset({"young_person"}))
_WITH_AGREEMENT = OwnPeople(frozenset({"young_person", "parent"}), frozenset({"young_person"}))
_REPRESENTED = OwnPeople(frozenset({"young_person", "parent"}), frozenset({"parent"}))


def who_may_see(date_of_birth: date | None, *, on: date, basis: Basis = "") -> OwnPeople:
    """Who may see and sign on the day; `basis` is what stands for the parent. No birth date: nobody is known."""
    if date_of_birth is None:
        return _NOBODY
    if is_child(date_of_birth, on=on):
        return _OF_A_CHILD
    return {"": _OF_A_YOUNG_PERSON, "agreed": _WITH_AGREEMENT, "representative": _REPRESENTED}[basis]


def is_child(date_of_birth: date, *, on: date) -> bool:
    """Not over compulsory school age on the day (s.99(1))."""
    return date_of_birth > latest_birth_date_over_compulsory_school_age(on)
