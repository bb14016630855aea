"""Who was there: the joins of a meeting added up by person, and set beside those who registered."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from difflib import get_close_matches

from cynllun.outreach.choices import State
from cynllun.outreach.models import Registration
from cynllun.outreach.search.words import folded

_BESIDE_A_NAME = re.compile(r"\([^)]*\)|\[[^]]*\]")
_NOT_A_LETTER = re.compile(r"[\W_]+")
_ALIKE = 0.8
"""How like two names must be, from 0 to 1, for a person to be asked whether they are one."""
_MOST_ALIKE = 3


@dataclass(frozen=True, slots=True)
class Join:
    """Somebody came in and left again. `span` is by the file's own clock, where it has one.

    `addresses` are in lower case; `row` is counted as a spreadsheet counts.
    """

    row: int
    name: str
    addresses: tuple[str, ...]
    seconds: int
    span: tuple[datetime, datetime] | None = None


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody in the file, with all the time that they were there."""

    name: str
    addresses: tuple[str, ...]
    minutes: int
    rows: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Matched:
    """A person, the registration of their address if there is one, else those of names alike."""

    person: Person
    registration: Registration | None
    alike: tuple[Registration, ...]


def people(joins: Iterable[Join]) -> list[Person]:
    """The persons of a file: one for each address, and for each name that stands without one."""
    by_person: dict[str, list[Join]] = {}
    for join in joins:
        key = join.addresses[0] if join.addresses else plain(join.name)
        by_person.setdefault(key, []).append(join)
    return [_person(joined) for joined in by_person.values()]


def matched(persons: Sequence[Person], registrations: Iterable[Registration]) -> list[Matched]:
    """Each person beside who they are by address, or else beside whom they may be by name.

    A name proves nothing: it is for somebody to say. Who is found by address is offered to nobody else.
    """
    standing = [each for each in registrations if each.state != State.CANCELLED]
    by_address = {each.email: each for each in standing}
    sure = [
        next((by_address[each] for each in person.addresses if each in by_address), None)
        for person in persons
    ]
    taken = {found.pk for found in sure if found}
    by_name: dict[str, list[Registration]] = {}
    for each in standing:
        if each.pk not in taken:
            by_name.setdefault(plain(each.name), []).append(each)
    return [
        Matched(person, found, () if found else _alike(person, by_name))
        for person, found in zip(persons, sure, strict=True)
    ]


def plain(name: str) -> str:
    """A name without accents, capitals and what tools write beside it: "Siân (Guest)" is "sian"."""
    return _NOT_A_LETTER.sub(" ", folded(_BESIDE_A_NAME.sub(" ", name))).strip()


def _person(joins: Sequence[Join]) -> Person:
    first = joins[0]
    seconds = sum(join.seconds for join in joins)
    spans = [join.span for join in joins if join.span]
    if len(spans) == len(joins):
        seconds = min(seconds, _together(spans))
    return Person(first.name, first.addresses, seconds // 60, tuple(join.row for join in joins))


def _together(spans: Iterable[tuple[datetime, datetime]]) -> int:
    """How many seconds lie in at least one span: who joins by two devices is there once."""
    in_order = sorted(spans)
    total, until = timedelta(), in_order[0][0]
    for start, end in in_order:
        total += max(end - max(start, until), timedelta())
        until = max(until, end)
    return int(total.total_seconds())


def _alike(person: Person, by_name: Mapping[str, Sequence[Registration]]) -> tuple[Registration, ...]:
    names = get_close_matches(plain(person.name), by_name, n=_MOST_ALIKE, cutoff=_ALIKE)
    return tuple(each for name in names for each in by_name[name])
