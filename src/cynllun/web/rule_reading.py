"""A rule laid out for reading: whom it holds, what is due, and each way in which the new law comes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from cynllun.law.days_in_words import in_words
from cynllun.law.doubts import Doubt
from cynllun.law.facts import FACTS
from cynllun.law.sources import CERTAINTY_IN_WORDS, Source
from cynllun.law.told import Line, line_of
from cynllun.law.transfer.requests import Request
from cynllun.law.transfer.shape import Move, Rule, Saving
from cynllun.law.words import Text

_DAY_GIVEN = Text(en="that day", cy="y diwrnod hwnnw")


@dataclass(frozen=True, slots=True)
class Way:
    """A saving or a move: what it says, on what condition, and by which article."""

    name: str
    text: Text
    when: Line | None
    event: Text | None
    source: Source
    certainty: Text


@dataclass(frozen=True, slots=True)
class RuleReading:
    rule: Rule
    who: Line
    ways: tuple[Way, ...]
    request: Request | None
    window_begins: date | None
    doubts: Sequence[Doubt]


def reading_of(
    rule: Rule, request: Request | None, begins: date | None, doubts: Sequence[Doubt]
) -> RuleReading:
    """The rule with its terms and its articles in the order in which they are asked."""
    parts: tuple[Saving | Move, ...] = (*rule.savings, *rule.moves)
    ways = tuple(_way(rule, part) for part in parts)
    return RuleReading(rule, line_of(rule.who), ways, request, begins, doubts)


def _way(rule: Rule, part: Saving | Move) -> Way:
    day = in_words(part.day) if isinstance(part, Move) and part.day else _DAY_GIVEN
    reason = Text(en=part.reason.en.replace("{date}", day.en), cy=part.reason.cy.replace("{date}", day.cy))
    event = FACTS[part.event].label if isinstance(part, Move) and part.event else None
    when = line_of(part.when) if part.when is not None else None
    certainty = CERTAINTY_IN_WORDS[part.source.certainty]
    return Way(part.rule or rule.id, reason, when, event, part.source, certainty)
