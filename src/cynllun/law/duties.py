"""Every duty, choice and exemption of each kind of setting, as data/duties.toml declares it.

Its days are named, not written: they are read from the law's own dated values whenever they are asked for.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal, get_args

from cynllun.law import values
from cynllun.law.citations import citation
from cynllun.law.periods import PERIODS
from cynllun.law.setting_kinds import KINDS, MAINTAINED
from cynllun.law.sources import Certainty, Source
from cynllun.law.words import Text

Force = Literal["must", "may", "need not"]
TOPICS: Mapping[str, Text] = {
    "changeover": Text(en="The move from SEN to ALN", cy="Symud o AAA i ADY"),
    "decide": Text(en="Deciding about ALN", cy="Penderfynu ynghylch ADY"),
    "plan": Text(en="Plans and provision", cy="Cynlluniau a darpariaeth"),
    "review": Text(en="Reviews, moves and endings", cy="Adolygu, symud a dod i ben"),
    "people": Text(en="Families and other bodies", cy="Teuluoedd a chyrff eraill"),
    "post": Text(en="The post", cy="Y swydd"),
}
"""What a duty is about, in the order in which a briefing tells it."""


@dataclass(frozen=True, slots=True)
class NamedDay:
    """A day by its name in a data file, as the law stood after every amendment."""

    data: str
    name: str

    @property
    def day(self) -> date:
        return values.load(self.data)[self.name][-1].value


@dataclass(frozen=True, slots=True)
class Duty:
    """One statement about a kind of setting. `until` is the first day on which it no longer holds.

    It is to be done within `period`, or with `not_before` only once that is over; blank is whenever it arises.
    """

    name: str
    force: Force
    topic: str
    kinds: tuple[str, ...]
    roles: tuple[str, ...]
    what: Text
    prepare: Text | None
    bearer: Text | None
    begins: NamedDay
    until: NamedDay | None
    period: str
    not_before: bool
    sources: tuple[Source, ...]
    certainty: Certainty

    def concerns(self, kind: str, role: str) -> bool:
        """Whether somebody with that role acts in it at that kind of setting."""
        return kind in self.kinds and (not self.roles or role in self.roles)

    def holds(self, on: date) -> bool:
        return self.begins.day <= on and (self.until is None or on < self.until.day)


def _duty(name: str, entry: dict[str, Any]) -> Duty:
    duty = Duty(
        name=name,
        force=entry["force"],
        topic=entry["topic"],
        kinds=tuple(kind for group in entry["kinds"] for kind in _kinds(group)),
        roles=tuple(entry.get("roles", ())),
        what=Text(**entry["what"]),
        prepare=Text(**entry["prepare"]) if "prepare" in entry else None,
        bearer=Text(**entry["bearer"]) if "bearer" in entry else None,
        begins=_named(entry["from"]),
        until=_named(entry["until"]) if "until" in entry else None,
        period=entry.get("period", ""),
        not_before=entry.get("not_before", False),
        sources=tuple(citation(source) for source in entry["sources"]),
        certainty=entry["certainty"],
    )
    _require_known_words(duty)
    return duty


def _kinds(group: str) -> tuple[str, ...]:
    return MAINTAINED if group == "maintained" else (group,)


def _named(entry: dict[str, str]) -> NamedDay:
    ((data, name),) = entry.items()
    return NamedDay(data, name)


def _require_known_words(duty: Duty) -> None:
    roles = {role for kind in duty.kinds for role in KINDS[kind].roles}
    known = (
        duty.force in get_args(Force)
        and duty.topic in TOPICS
        and duty.certainty in get_args(Certainty)
        and duty.period in {"", *PERIODS}
        and roles.issuperset(duty.roles)
    )
    if not (known and duty.sources):
        raise ValueError(
            f"data/duties.toml, “{duty.name}”: a word is not one of the known, or no source is given"
        )


DUTIES: Mapping[str, Duty] = {name: _duty(name, entry) for name, entry in values.document("duties").items()}
"""Every one by its name, in the file's order."""


def listing() -> str:
    """Every one on a line of its own: a duty gained, lost or moved is a change that somebody sees."""
    return "".join(f"{_line(duty)}\n" for duty in DUTIES.values())


def _line(duty: Duty) -> str:
    until = f" until {duty.until.day}" if duty.until else ""
    period = f", {duty.period}" if duty.period else ""
    sources = "; ".join(source.cite for source in duty.sources)
    who = f"{' '.join(duty.kinds)}: {' '.join(duty.roles) or 'everybody'}"
    return f"{duty.name} | {duty.force} | {who} | {duty.begins.day}{until}{period} | {sources} | {duty.certainty}"
