"""Every answer that a set of rules can give, numbered, so that a frame can carry a number for a sentence."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Literal

from cynllun.law.sources import Certainty, Source
from cynllun.law.transfer.shape import GivenBy, Move, Rule, RuleSet, Saving
from cynllun.law.words import Text

System = Literal["SEN", "ALN", "NOT_KNOWN"]


@dataclass(frozen=True, eq=False, slots=True)
class Outcome:
    """An answer's fixed part; `reason` may hold {date}. `notice_from` and `automatic` are blank once the child has moved."""

    number: int
    system: System
    rule: str
    source: Source
    reason: Text
    how: str
    within: Rule | None
    automatic: date | None = None
    notice_from: GivenBy = ""

    @property
    def certainty(self) -> Certainty:
        return self.source.certainty


class Outcomes:
    """The answers of one set, by the saving or the move that they come from."""

    def __init__(self, rules: RuleSet) -> None:
        self.all: list[Outcome] = []
        self._by_part: dict[tuple[int, int], Outcome] = {}
        self.before = self._saved(None, rules.before)
        self._otherwise = [(saving.since, self._saved(None, saving)) for saving in rules.otherwise]
        self.afterwards = self._moved(None, rules.afterwards) if rules.afterwards else None
        for rule in (*rules.beside, *rules.rules):
            for saving in rule.savings:
                self._saved(rule, saving)
            for move in rule.moves:
                self._moved(rule, move)

    def of(self, rule: Rule, part: Saving | Move) -> Outcome:
        return self._by_part[id(rule), id(part)]

    def otherwise(self, on: date) -> Outcome:
        """The answer for whoever no rule holds on the day."""
        return [outcome for since, outcome in self._otherwise if since is None or since <= on][-1]

    def _saved(self, rule: Rule | None, saving: Saving) -> Outcome:
        return self._add(
            rule, saving, "SEN", saving.rule, saving.source, saving.reason, "saved", saving.automatic,
            rule.notice_from if rule else "",
        )  # fmt: skip

    def _moved(self, rule: Rule | None, move: Move) -> Outcome:
        return self._add(rule, move, "ALN", move.rule, move.source, move.reason, move.how, None, "")

    def _add(self, within: Rule | None, part: Saving | Move, system: System, rule: str, source: Source, reason: Text, how: str,
             automatic: date | None, notice_from: GivenBy) -> Outcome:  # fmt: skip
        name = (
            Text(en=f"{within.name.en} {reason.en}", cy=f"{within.name.cy} {reason.cy}") if within else reason
        )
        rule = rule or (within.id if within else "")
        outcome = Outcome(len(self.all), system, rule, source, name, how, within, automatic, notice_from)
        self.all.append(outcome)
        self._by_part[id(within), id(part)] = outcome
        return outcome


@cache
def outcomes_of(rules: RuleSet) -> Outcomes:
    return Outcomes(rules)
