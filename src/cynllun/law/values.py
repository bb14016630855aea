"""Dated, cited figures from data/*.toml. A value without a source, a certainty and a date does not load."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from typing import get_args

from cynllun.law.sources import Certainty

_REQUIRED = {"value", "from", "source", "certainty"}


class NotEncoded(LookupError):
    """The law of that day is not in Cynllun, so it says nothing rather than guess."""


@dataclass(frozen=True, slots=True)
class Version:
    """A value as the law gave it from a day on. `checked_by` and `checked_on` say who compared it with the source."""

    value: date
    from_: date
    source: str
    certainty: Certainty
    checked_by: str | None = None
    checked_on: date | None = None


@cache
def load(name: str) -> dict[str, tuple[Version, ...]]:
    """Every value of data/<name>.toml, its versions oldest first; ValueError names the first that is incomplete."""
    text = (files("cynllun.law") / "data" / f"{name}.toml").read_text(encoding="utf-8")
    return {
        key: tuple(_version(key, entry) for entry in entries) for key, entries in tomllib.loads(text).items()
    }


def value(name: str, *, on: date, data: str = "transfer") -> date:
    """The value in force on a day; NotEncoded before its first version."""
    versions = load(data).get(name)
    if versions is None:
        raise NotEncoded(f"“{name}” is not in data/{data}.toml")
    in_force = [version for version in versions if version.from_ <= on]
    if not in_force:
        raise NotEncoded(f"“{name}” begins on {versions[0].from_}; nothing is encoded for {on}")
    return in_force[-1].value


def _version(key: str, entry: dict[str, object]) -> Version:
    lacking = _REQUIRED - entry.keys()
    if lacking or entry["certainty"] not in get_args(Certainty):
        raise ValueError(
            f"“{key}” lacks {sorted(lacking) or 'a certainty that is one of ' + str(get_args(Certainty))}"
        )
    return Version(
        value=entry["value"],  # type: ignore[arg-type]
        from_=entry["from"],  # type: ignore[arg-type]
        source=str(entry["source"]),
        certainty=entry["certainty"],  # type: ignore[arg-type]
        checked_by=entry.get("checked_by"),  # type: ignore[arg-type]
        checked_on=entry.get("checked_on"),  # type: ignore[arg-type]
    )
