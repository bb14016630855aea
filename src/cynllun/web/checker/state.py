"""What has been answered so far. It lives in the address and nowhere else."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from urllib.parse import urlencode

from cynllun.law.evaluate import RULE_SETS
from cynllun.law.facts import EVENTS, FACTS, Fact
from cynllun.law.questions import FOLLOWS
from cynllun.law.reading import FactValue

YES, NO, UNKNOWN = "yes", "no", "unknown"
BEGINS = RULE_SETS["as-commenced"].begins
ENDS = RULE_SETS["as-commenced"].ends or date.max
EARLIEST, LATEST = date(1990, 1, 1), date(2099, 12, 31)


@dataclass(frozen=True, slots=True)
class Answers:
    """The day asked about, and each fact's answer in the order in which they were given.

    An answer is a value (a date in ISO form), "unknown", or for an event "no", or "yes" while its day is
    still to be asked. `refused` holds what an address says that is no answer.
    """

    on: date | None = None
    given: Mapping[str, str] = field(default_factory=dict)
    full_wanted: bool = False
    refused: Mapping[str, str] = field(default_factory=dict)

    @property
    def facts(self) -> dict[str, FactValue]:
        """What the law may read."""
        return {name: value for name, text in self.given.items() if (value := _value(FACTS[name], text))}

    @property
    def asked(self) -> frozenset[str]:
        """Events that have been answered, and those that a "no" answers with them."""
        answered = {name for name, text in self.given.items() if name in EVENTS and text != UNKNOWN}
        return frozenset(answered | {name for name, first in FOLLOWS.items() if self.given.get(first) == NO})

    @property
    def passed(self) -> frozenset[str]:
        """What the person does not know."""
        return frozenset(name for name, text in self.given.items() if text == UNKNOWN)

    @property
    def unknown(self) -> frozenset[str]:
        """Events that may have happened: not asked about, or on a day that nobody knows."""
        return EVENTS - self.asked

    @property
    def undated(self) -> tuple[str, ...]:
        """Events that have happened, on a day still to be asked."""
        return tuple(name for name, text in self.given.items() if text == YES and FACTS[name].kind != "yes")

    @property
    def full(self) -> bool:
        """Whether the rule and the day are wanted as well as the system."""
        return self.full_wanted or (self.on is not None and self.on < ENDS)

    def answering(self, answers: Mapping[str, str]) -> Answers:
        """The same with more answers; an answer given again keeps its place."""
        given = {**self.given, **{name: text for name, text in answers.items() if name in FACTS}}
        on = date.fromisoformat(answers["on"]) if "on" in answers else self.on
        return replace(self, on=on, given=given)

    def without(self, names: Iterable[str]) -> Answers:
        """The same before these were answered."""
        left_out = set(names)
        return replace(self, given={name: text for name, text in self.given.items() if name not in left_out})

    def pairs(self, without: Iterable[str] = ()) -> list[tuple[str, str]]:
        """The answers as the names and values of an address."""
        start = [("on", self.on.isoformat())] if self.on else []
        full = [("full", "1")] if self.full_wanted else []
        left_out = set(without)
        return [pair for pair in (*start, *self.given.items(), *full) if pair[0] not in left_out]

    def address(self, *more: tuple[str, str]) -> str:
        """The query part of this page's address, with more after it."""
        return "?" + urlencode([*self.pairs(), *more])


def read(query: Mapping[str, str]) -> Answers:
    """The answers that an address holds. What it does not know is left alone; blanks are not answers."""
    given: dict[str, str] = {}
    refused: dict[str, str] = {}
    for name, text in query.items():
        if name in FACTS and text:
            (given if _is_answer(FACTS[name], text) else refused)[name] = text
    on = _day(query.get("on", ""))
    if query.get("on") and (on is None or on < BEGINS):
        refused = {"on": query["on"], **refused}
        on = None
    return Answers(on, given, query.get("full") == "1", refused)


def _is_answer(fact: Fact, text: str) -> bool:
    words = {UNKNOWN, YES, NO} if fact.event else {UNKNOWN}
    return text in words or text in fact.choices or (fact.kind == "date" and _day(text) is not None)


def _value(fact: Fact, text: str) -> FactValue:
    if fact.kind == "date":
        return _day(text)
    return text if text in fact.choices else None


def _day(text: str) -> date | None:
    """A date in ISO form within reason, or None."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return day if EARLIEST <= day <= LATEST else None
