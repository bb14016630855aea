"""Dated, cited figures from data/*.toml. A value without a source, a certainty and a date does not load.

A file gives either a list of versions for each name, each holding until the next; or tables, `[[figures]]`, each
with many values that hold from its first day to its last.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import Any, Generic, TypeVar, get_args

from cynllun.law.sources import Certainty

V = TypeVar("V", date, Decimal)

_REQUIRED = {"from", "source", "certainty"}


class NotEncoded(LookupError):
    """The law of that day is not in Cynllun, so it says nothing rather than guess."""


@dataclass(frozen=True, slots=True)
class Version(Generic[V]):
    """A value as the law gave it from a day on, to the last day that is known where `until` is one.

    `checked_by` and `checked_on` say who compared it with the source.
    """

    value: V
    from_: date
    source: str
    certainty: Certainty
    until: date | None = None
    checked_by: str | None = None
    checked_on: date | None = None


@cache
def load(name: str) -> dict[str, tuple[Version[date], ...]]:
    """Every value of data/<name>.toml, its versions oldest first; ValueError names the first that is incomplete."""
    return {
        key: tuple(_version(key, entry, entry.get("value")) for entry in entries)
        for key, entries in document(name).items()
    }


@cache
def load_figures(name: str) -> dict[str, tuple[Version[Decimal], ...]]:
    """Every figure of the tables of data/<name>.toml, oldest first; ValueError for one incomplete or overlapping."""
    found: dict[str, list[Version[Decimal]]] = {}
    for table in document(name)["figures"]:
        for key, value in table["values"].items():
            found.setdefault(key, []).append(_version(key, table, Decimal(value)))
    for key, versions in found.items():
        _require_whole(key, versions)
    return {key: tuple(versions) for key, versions in found.items()}


def value(name: str, *, on: date, data: str = "transfer") -> date:
    """The value in force on a day; NotEncoded before its first version."""
    versions = load(data).get(name)
    if versions is None:
        raise NotEncoded(f"“{name}” is not in data/{data}.toml")
    in_force = [version for version in versions if version.from_ <= on]
    if not in_force:
        raise NotEncoded(f"“{name}” begins on {versions[0].from_}; nothing is encoded for {on}")
    return in_force[-1].value


def document(name: str) -> dict[str, Any]:
    """data/<name>.toml as it is written; a number with a point is a Decimal."""
    text = (files("cynllun.law") / "data" / f"{name}.toml").read_text(encoding="utf-8")
    return tomllib.loads(text, parse_float=Decimal)


def _version(key: str, entry: dict[str, Any], value: V | None) -> Version[V]:
    lacking = {name for name in _REQUIRED if not entry.get(name)} | ({"value"} if value is None else set())
    if value is None or lacking or entry["certainty"] not in get_args(Certainty):
        raise ValueError(
            f"“{key}” lacks {sorted(lacking) or 'a certainty that is one of ' + str(get_args(Certainty))}"
        )
    return Version(
        value=value,
        from_=entry["from"],
        source=entry["source"],
        certainty=entry["certainty"],
        until=entry.get("until"),
        checked_by=entry.get("checked_by"),
        checked_on=entry.get("checked_on"),
    )


def _require_whole(key: str, versions: list[Version[Decimal]]) -> None:
    """Each ends on or after its first day, and the next begins on the day after."""
    for version in versions:
        if version.until is None or version.until < version.from_:
            raise ValueError(f"“{key}” from {version.from_} has no last day on or after it")
    for version, following in pairwise(versions):
        if version.until is None or following.from_ != version.until + timedelta(days=1):
            raise ValueError(f"“{key}” from {following.from_} does not follow the day before")
