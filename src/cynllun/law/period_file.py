"""A period of the law as data/periods.toml declares it: its start, length, end, exceptions and sources."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files
from typing import Any, Literal, get_args

from cynllun.law.citations import citation
from cynllun.law.sources import CERTAINTY_IN_WORDS, Certainty, Source
from cynllun.law.words import Text

Unit = Literal["school days", "term-time days", "working days", "weeks", "months"]
Ends = Literal["as counted", "working day", "Tribunal working day"]

UNITS_IN_WORDS: dict[Unit, Text] = {
    "school days": Text(en="school days", cy="o ddiwrnodau ysgol"),
    "term-time days": Text(en="term-time days", cy="o ddiwrnodau amser tymor"),
    "working days": Text(en="working days", cy="o ddiwrnodau gwaith"),
    "weeks": Text(en="weeks", cy="wythnos"),
    "months": Text(en="months", cy="mis"),
}

_STARTS = Text(en="Starts", cy="Yn dechrau")
_LENGTH = Text(en="Length", cy="Hyd")
_UNLESS = Text(en="Unless", cy="Oni bai")


@dataclass(frozen=True, slots=True)
class Period:
    """One period as the law gives it. `certainty` is that of its length."""

    name: str
    what: Text
    start: Text
    length: int
    unit: Unit
    ends: Ends
    begins_with_the_start: bool
    exceptions: Text | None
    sources: tuple[Source, ...]
    certainty: Certainty

    @property
    def cite(self) -> str:
        return "; ".join(source.cite for source in self.sources)

    @property
    def length_in_words(self) -> Text:
        unit = UNITS_IN_WORDS[self.unit]
        return Text(en=f"{self.length} {unit.en}", cy=f"{self.length} {unit.cy}")

    @property
    def needs_calendar(self) -> bool:
        return self.unit in ("school days", "term-time days")

    def in_full(self, language: str) -> str:
        """What must happen, from when, how long, what excuses lateness, and the sources with their links."""
        certainty = CERTAINTY_IN_WORDS[self.certainty].in_(language)
        lines = [
            self.what.in_(language),
            f"{_STARTS.in_(language)}: {self.start.in_(language)}",
            f"{_LENGTH.in_(language)}: {self.length_in_words.in_(language)} ({certainty})",
        ]
        if self.exceptions:
            lines.append(f"{_UNLESS.in_(language)}: {self.exceptions.in_(language)}")
        return "\n".join(
            [*lines, *(f"{source.name.in_(language)}: {source.link}" for source in self.sources)]
        )


def _period(name: str, entry: dict[str, Any]) -> Period:
    unit, ends, certainty = entry["unit"], entry.get("ends", "as counted"), entry["certainty"]
    if unit not in get_args(Unit) or ends not in get_args(Ends) or certainty not in get_args(Certainty):
        raise ValueError(
            f"data/periods.toml, “{name}”: its unit, ends or certainty is not one of the known words"
        )
    return Period(
        name=name,
        what=Text(**entry["what"]),
        start=Text(**entry["start"]),
        length=entry["length"],
        unit=unit,
        ends=ends,
        begins_with_the_start=entry.get("begins_with_the_start", False),
        exceptions=Text(**entry["exceptions"]) if "exceptions" in entry else None,
        sources=tuple(citation(source) for source in entry["sources"]),
        certainty=certainty,
    )


def read_periods() -> Mapping[str, Period]:
    """Every period by its name, in the file's order; ValueError or KeyError where one is incomplete."""
    table = tomllib.loads(files("cynllun.law").joinpath("data/periods.toml").read_text("utf-8"))
    return {name: _period(name, entry) for name, entry in table.items()}
