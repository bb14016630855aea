"""What the answers of one school come to in each area, and what has changed since an earlier term."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from cynllun.law.words import Text
from cynllun.workforce.readiness.questions import AREAS, Question
from cynllun.workforce.readiness.states import Change, State, change

Level = Literal["all", "most", "some", "none", "nothing"]


@dataclass(frozen=True, slots=True)
class AreaFigures:
    """How many questions of an area have each answer ("" for none), and how many changed in which way.

    `changes` is None where there is no earlier term to compare with.
    """

    area: str
    states: Mapping[str, int]
    changes: Mapping[Change, int] | None

    @property
    def name(self) -> Text:
        return AREAS[self.area]

    @property
    def asked(self) -> int:
        return sum(self.states.values())

    @property
    def in_place(self) -> int:
        return self.states.get(State.IN_PLACE, 0)

    @property
    def answered(self) -> int:
        return self.asked - self.unanswered

    @property
    def unanswered(self) -> int:
        return self.states.get("", 0)

    @property
    def applying(self) -> int:
        """Those that apply: all but what the school says does not."""
        return self.asked - self.states.get(State.NOT_APPLICABLE, 0)

    @property
    def level(self) -> Level:
        """In words for a shade: "most" is half or more, "nothing" that nothing applies."""
        if not self.applying:
            return "nothing"
        if self.in_place == self.applying:
            return "all"
        if not self.in_place:
            return "none"
        return "most" if 2 * self.in_place >= self.applying else "some"

    @property
    def more(self) -> int | None:
        """Answers that are better, less those that are worse; None without an earlier term."""
        if self.changes is None:
            return None
        return self.changes.get("better", 0) - self.changes.get("worse", 0)


def figures_of(
    asked: Mapping[str, Sequence[Question]],
    states: Mapping[str, str],
    before: Mapping[str, str] | None = None,
) -> list[AreaFigures]:
    """For each area, from the state of each question by its name, now and in the earlier term."""
    return [
        AreaFigures(
            area,
            Counter(states.get(question.name, "") for question in questions),
            None if before is None else _changes(questions, states, before),
        )
        for area, questions in asked.items()
    ]


def _changes(
    questions: Sequence[Question], states: Mapping[str, str], before: Mapping[str, str]
) -> Counter[Change]:
    pairs = ((before.get(question.name, ""), states.get(question.name, "")) for question in questions)
    return Counter(change(first, second) for first, second in pairs)
