"""What a school is asked, as questions.toml has it. No national form exists: the questions are Cynllun's own.

A question that stands on duties takes its sources and the kinds of setting that it is for from them, and is
asked in a term on whose last day one of them holds: what the law's data say changes it with them.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from cynllun.law.citations import citation
from cynllun.law.duties import DUTIES, Duty
from cynllun.law.setting_kinds import MAINTAINED
from cynllun.law.sources import CERTAINTY_IN_WORDS, Certainty, Source, least_certain
from cynllun.law.words import Text

OUR_ADVICE = Text(en="our own advice", cy="ein cyngor ni")
ASKED_OF = (*MAINTAINED, "fei")
"""The kinds of setting that have an assessment."""
_PATH = Path(__file__).with_name("questions.toml")


@dataclass(frozen=True, slots=True)
class Grounds:
    """What a question stands on, for a kind of setting on a day; without sources it is advice."""

    sources: tuple[Source, ...]
    certainty: Certainty | None

    @property
    def how_certain(self) -> Text:
        """In words; that it is our own advice where the law says nothing."""
        return CERTAINTY_IN_WORDS[self.certainty] if self.certainty else OUR_ADVICE


@dataclass(frozen=True, slots=True)
class Question:
    """`asks` is a statement that is in place or not; `shows` what could show it."""

    name: str
    area: str
    asks: Text
    shows: Text
    duties: tuple[Duty, ...]
    kinds: tuple[str, ...]
    sources: tuple[Source, ...]

    def holding(self, kind: str, *, on: date) -> tuple[Duty, ...]:
        """Its duties that such a setting has on that day."""
        return tuple(duty for duty in self.duties if kind in duty.kinds and duty.holds(on))

    def is_asked(self, kind: str, *, on: date) -> bool:
        for_such = bool(self.holding(kind, on=on)) if self.duties else kind in self.kinds
        return kind in ASKED_OF and for_such

    def grounds(self, kind: str, *, on: date) -> Grounds:
        """With the certainty of its least certain duty."""
        duties = self.holding(kind, on=on)
        sources = (*(source for duty in duties for source in duty.sources), *self.sources)
        if not sources:
            return Grounds((), None)
        certainty = least_certain(
            [*(duty.certainty for duty in duties), *(source.certainty for source in self.sources)]
        )
        return Grounds(tuple(dict.fromkeys(sources)), certainty)


def _question(name: str, entry: dict[str, Any]) -> Question:
    if entry["area"] not in AREAS:
        raise ValueError(f"questions.toml, “{name}”: “{entry['area']}” is not an area")
    return Question(
        name=name,
        area=entry["area"],
        asks=Text(**entry["asks"]),
        shows=Text(**entry["shows"]),
        duties=tuple(DUTIES[duty] for duty in entry.get("duties", ())),
        kinds=tuple(entry.get("kinds", ASKED_OF)),
        sources=tuple(citation(source) for source in entry.get("sources", ())),
    )


_DOCUMENT = tomllib.loads(_PATH.read_text(encoding="utf-8"))
AREAS: Mapping[str, Text] = {name: Text(**entry) for name, entry in _DOCUMENT.pop("areas").items()}
"""What the questions are about, in the order in which they are asked."""
QUESTIONS: Mapping[str, Question] = {name: _question(name, entry) for name, entry in _DOCUMENT.items()}
"""Every one by its name, in the file's order."""


def questions_for(kind: str, *, on: date) -> dict[str, list[Question]]:
    """What such a setting is asked on that day, by area; every area has a list."""
    asked = [question for question in QUESTIONS.values() if question.is_asked(kind, on=on)]
    return {area: [question for question in asked if question.area == area] for area in AREAS}
