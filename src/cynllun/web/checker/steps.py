"""Which page comes next: the law says what it still needs, and each page asks one thing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from cynllun.law.facts import EVENTS, FACTS
from cynllun.law.questions import questions
from cynllun.web.checker.state import Answers

_WITH = {"year_group": "year_group_school_year", "later_year_group": "later_year_group_school_year"}
"""A year group means nothing without its school year, so both are asked on one page."""


@dataclass(frozen=True, slots=True)
class Step:
    """A page: the day, one fact, which of several events have happened, or when one of them did."""

    kind: Literal["day", "fact", "events", "when"]
    names: tuple[str, ...]


_DAY = Step("day", ("on",))


def next_step(answers: Answers, law: str = "as-commenced") -> Step | None:
    """The next page, or None once the answer can be given."""
    if answers.on is None:
        return _DAY
    if answers.undated:
        return _fact("when", answers.undated[0])
    names = questions(
        answers.facts,
        on=answers.on,
        law=law,
        asked=answers.asked,
        passed=answers.passed,
        full=answers.full,
    )
    if not names:
        return None
    return Step("events", names) if names[0] in EVENTS else _fact("fact", names[0])


def step_of(name: str, answers: Answers) -> Step | None:
    """The page where a fact was asked, for someone who wants to change the answer. None for no such page."""
    if name == "on":
        return _DAY
    if name == "events" or (name in EVENTS and FACTS[name].kind == "yes"):
        chosen = {name, *answers.given} - set(_WITH.values())
        events = tuple(event for event in FACTS if event in EVENTS and event in chosen)
        return Step("events", events) if events else None
    name = next((group for group, year in _WITH.items() if year == name), name)
    if name not in FACTS:
        return None
    return _fact("when" if name in EVENTS else "fact", name)


def last_step(answers: Answers) -> Step | None:
    """The page before the next one: that of the last answer."""
    names = [name for name in answers.given if name not in _WITH.values()]
    if not names:
        return _DAY if answers.on else None
    last = names[-1]
    dated = FACTS[last].kind != "yes" and answers.given[last] not in ("yes", "no")
    return step_of(last if last not in EVENTS or dated else "events", answers)


def _fact(kind: Literal["fact", "when"], name: str) -> Step:
    return Step(kind, (name, _WITH[name]) if name in _WITH else (name,))
