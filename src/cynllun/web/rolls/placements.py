"""The placements of a roll on a day: worked out when a page asks, never stored."""

from datetime import date
from functools import partial

import polars as pl
from django.db.models import QuerySet

from cynllun.accounts.kinds import Kind
from cynllun.accounts.models import Organisation
from cynllun.bulk.place import place_roll
from cynllun.casework.frames import COLUMNS, roll_frame
from cynllun.casework.models import Roll
from cynllun.law.facts import EVENTS
from cynllun.web.rolls.cache import FrameCache
from cynllun.web.rolls.year_groups import group_on

_ROLLS = FrameCache(rows=400_000)
_PLACED = FrameCache(rows=400_000)


def schools_of(organisation: Organisation) -> QuerySet[Organisation]:
    """The organisation itself, or every school and college in the area of an authority."""
    if organisation.kind != Kind.AUTHORITY:
        return Organisation.objects.filter(pk=organisation.pk)
    return Organisation.objects.filter(authority=organisation.authority).exclude(kind=Kind.AUTHORITY)


def placed(organisation: Organisation, *, on: date, law: str) -> pl.DataFrame:
    """Every learner of the organisation's schools with the answer for that day.

    Columns: "pk" and "school" (numbers), those of casework.frames, "group_on" (the year group on the day, its
    number in YEAR_GROUP_NUMBERS), those of bulk.place.
    """
    rolls = Roll.objects.filter(school__in=schools_of(organisation)).order_by("school")
    frames = [placed_roll(roll, on=on, law=law) for roll in rolls]
    return pl.concat(frames) if frames else _place(_no_roll(), on, law, frozenset())


def placed_roll(roll: Roll, *, on: date, law: str) -> pl.DataFrame:
    """One school's part of `placed`."""
    absent = frozenset(roll.absent) & EVENTS
    frame = _ROLLS.get((roll.school_id, roll.version), partial(_read, roll.school_id))
    key = (roll.school_id, roll.version, on, law)
    return _PLACED.get(key, partial(_place, frame, on, law, absent))


def _read(school: int) -> pl.DataFrame:
    return roll_frame(school).insert_column(1, pl.lit(school, dtype=pl.Int64).alias("school"))


def _no_roll() -> pl.DataFrame:
    return pl.DataFrame(schema={"pk": pl.Int64, "school": pl.Int64, **COLUMNS})


def _place(roll: pl.DataFrame, on: date, law: str, absent: frozenset[str]) -> pl.DataFrame:
    return place_roll(roll.with_columns(group_on(on).alias("group_on")), on=on, law=law, absent=absent)
