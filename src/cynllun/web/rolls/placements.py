"""The placements of a roll on a day: worked out when a page asks, never stored."""

from collections.abc import Sequence
from datetime import date

import polars as pl
from django.db.models import QuerySet

from cynllun.accounts.kinds import SETTINGS, Kind
from cynllun.accounts.models import Organisation
from cynllun.bulk.place import place_roll
from cynllun.casework.frames import COLUMNS, roll_frame
from cynllun.casework.models import Roll
from cynllun.law.facts import EVENTS
from cynllun.web.observing import PLACEMENTS
from cynllun.web.rolls.cache import FrameCache
from cynllun.web.rolls.year_groups import group_on

_ROLLS = FrameCache(rows=400_000)
_PLACED = FrameCache(rows=400_000)


def schools_of(organisation: Organisation) -> QuerySet[Organisation]:
    """The organisation itself, or every school and college in the area of an authority."""
    if organisation.kind != Kind.AUTHORITY:
        return Organisation.objects.filter(pk=organisation.pk)
    return Organisation.objects.filter(authority=organisation.authority, kind__in=SETTINGS)


def placed(organisation: Organisation, *, on: date, law: str, with_assumed: bool = False) -> pl.DataFrame:
    """Every learner of the organisation's schools with the answer for that day.

    Columns: "pk" and "school" (numbers), those of casework.frames, "group_on" (the year group on the day, its
    number in YEAR_GROUP_NUMBERS), those of bulk.place. `assumed` takes many times as long as all the rest, so
    it is blank unless asked for.
    """
    rolls = list(Roll.objects.filter(school__in=schools_of(organisation)).order_by("school"))
    if not with_assumed:
        return _placed(rolls, on, law, frozenset())
    by_absent: dict[frozenset[str], list[Roll]] = {}
    for roll in rolls:
        by_absent.setdefault(frozenset(roll.absent) & EVENTS, []).append(roll)
    parts = [_placed(alike, on, law, absent) for absent, alike in by_absent.items()]
    return pl.concat(parts) if parts else _placed([], on, law, frozenset())


def _placed(rolls: Sequence[Roll], on: date, law: str, absent: frozenset[str]) -> pl.DataFrame:
    """All of these rolls placed at once: placing takes about as long for one school as for sixty."""

    def place() -> pl.DataFrame:
        frame = pl.concat([_NO_ROLL, *map(_read, rolls)]).with_columns(group_on(on).alias("group_on"))
        PLACEMENTS.inc(frame.height)
        return place_roll(frame, on=on, law=law, absent=absent)

    versions = tuple(roll.version for roll in rolls)
    return _PLACED.get((versions, on, law, absent), place)


def _read(roll: Roll) -> pl.DataFrame:
    school = pl.lit(roll.school_id, dtype=pl.Int64).alias("school")
    return _ROLLS.get(roll.version, lambda: roll_frame(roll.school_id).insert_column(1, school))


_NO_ROLL = pl.DataFrame(schema={"pk": pl.Int64, "school": pl.Int64, **COLUMNS})
