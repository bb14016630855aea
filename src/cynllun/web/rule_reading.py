"""A rule laid out for reading: whom it holds, what is due, and each way in which the new law comes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from cynllun.law.days_in_words import in_words
from cynllun.law.doubts import Doubt
from cynllun.law.sources import CERTAINTY_IN_WORDS, Source
from cynllun.law.told import Line, line_of
from cynllun.law.transfer.requests import Request, request_for, window_begins
from cynllun.law.transfer.shape import Move, Rule, Saving
from cynllun.law.words import Text

_DAY_GIVEN = Text(en="that day", cy="y diwrnod hwnnw")


@dataclass(frozen=True, slots=True)
class Way:
    """A saving or a move: what it says, on what condition, and by which article."""

    name: str
    anchor: str
    text: Text
    when: Line | None
    source: Source
    certainty: Text


@dataclass(frozen=True, slots=True)
class RuleReading:
    """`anchor` is the id of the place that a rule's name is linked to: blank where it has one already."""

    rule: Rule
    anchor: str
    who: Line
    ways: tuple[Way, ...]
    request: Request | None
    window_begins: date | None
    doubts: Sequence[Doubt]


class Anchors:
    """Gives each name to the first place that asks for it."""

    def __init__(self) -> None:
        self._given: set[str] = set()

    def first(self, name: str) -> str:
        """The name if this is its first place, otherwise nothing."""
        anchor = "" if name in self._given else name
        self._given.add(name)
        return anchor


def reading_of(rule: Rule, doubts: Sequence[Doubt], anchors: Anchors) -> RuleReading:
    """The rule with its terms and its articles in the order in which they are asked."""
    anchor = anchors.first(rule.id)
    parts: tuple[Saving | Move, ...] = (*rule.savings, *rule.moves)
    ways = tuple(_way(rule, part, anchors) for part in parts)
    who = line_of(rule.who)
    return RuleReading(rule, anchor, who, ways, request_for(rule.id), window_begins(rule.id), doubts)


def _way(rule: Rule, part: Saving | Move, anchors: Anchors) -> Way:
    day = in_words(part.day) if isinstance(part, Move) and part.day else _DAY_GIVEN
    reason = Text(en=part.reason.en.replace("{date}", day.en), cy=part.reason.cy.replace("{date}", day.cy))
    when = line_of(part.when) if part.when is not None else None
    certainty = CERTAINTY_IN_WORDS[part.source.certainty]
    name = part.rule or rule.id
    return Way(name, anchors.first(name), reason, when, part.source, certainty)
