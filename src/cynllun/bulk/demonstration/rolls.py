"""The rolls of the demonstration's schools on a day: most pupils have been through the changeover."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
import polars as pl

from cynllun.bulk.demonstration.names import names
from cynllun.bulk.demonstration.pupils import needs
from cynllun.bulk.demonstration.schools import MODEL, SCHOOLS, DemonstrationSchool
from cynllun.bulk.synthetic.columns import ROLL_COLUMNS, worded
from cynllun.bulk.synthetic.draws import Draws, Integers
from cynllun.bulk.synthetic.roll import with_blanks
from cynllun.bulk.synthetic.unique_pupil_numbers import unique_pupil_numbers
from cynllun.law.ages import YEAR_GROUPS, school_year_of, school_year_starts
from cynllun.law.facts import FACTS

_SEED = 2018
_BLANK_PERCENT = 2.0
_NURSERY, _SIXTH_FORM = YEAR_GROUPS.index("N2"), YEAR_GROUPS.index("12")
_EVENTS = [name for name in ROLL_COLUMNS if name in FACTS and FACTS[name].event]
_DATED_EVENTS = [name for name in _EVENTS if ROLL_COLUMNS[name] is pl.Date]

_LATE_YEAR_GROUPS_IN_2022 = ("1", "2", "3", "4", "7", "8")
_TIME_TO_APPEAL_ENDED = date(2025, 9, 12)
_APPEALS_END_IN_DAYS = (9, 16, 23, 30, 37, 44)
"""How long after the day six appeals will be finally determined: decided, with time left to go further."""


@dataclass(frozen=True)
class SchoolRoll:
    """`learners` has the roll's columns in their order, then forename and surname; one row a learner."""

    school: DemonstrationSchool
    on: date
    learners: pl.DataFrame


def demonstration_rolls(on: date) -> list[SchoolRoll]:
    """The rolls of the five schools as they stand on the day, the same for the same day.

    The facts of those who were at school in 2021-22 are as they were around the snapshots, with what has
    happened since, up to the day. ValueError for a day before 1 September 2021.
    """
    years_since = school_year_starts(school_year_of(on)).year - 2021
    if years_since < 0:
        raise ValueError(f"the changeover began on 1 September 2021, so there is no roll on {on}")
    school, group = _places()
    draws = Draws(_SEED, "demonstration", len(school))
    roll = needs(_ids(school), school, group - years_since, seed=_SEED, on=on)
    roll = _with_appeals_open(_up_to(roll, on), group - years_since, on)
    roll = roll.with_columns(
        upn=_upn(school, group, on),
        year_group=worded(YEAR_GROUPS, group),
        year_group_school_year=pl.lit(school_year_of(on)),
    )
    roll = with_blanks(roll, draws, _BLANK_PERCENT).with_columns(names(draws))
    return [
        SchoolRoll(about, on, roll.filter(pl.Series(school == place))) for place, about in enumerate(SCHOOLS)
    ]


def _places() -> tuple[Integers, Integers]:
    """The school (its place in SCHOOLS) and the year group (in YEAR_GROUPS) of each learner, in order."""
    schools, drawn = [], []
    for place, school in enumerate(SCHOOLS):
        groups = np.array([YEAR_GROUPS.index(group) for group in school.year_groups])
        weights = np.where((groups < _NURSERY) | (groups >= _SIXTH_FORM), 0.4, 1.0)
        chosen = Draws(_SEED, school.establishment, school.learners).weighted(weights)
        drawn.append(np.sort(groups[chosen]))
        schools.append(np.full(school.learners, place))
    return np.concatenate(schools), np.concatenate(drawn)


def _ids(school: Integers) -> pl.Series:
    """The school's number and a serial in it."""
    numbers = worded([about.establishment for about in SCHOOLS], school).alias("school")
    serial = (pl.int_range(pl.len()).over("school") + 1).cast(pl.String).str.zfill(4)
    return numbers.to_frame().select(pl.col("school") + serial).to_series().alias("learner_id")


def _upn(school: Integers, group: Integers, on: date) -> pl.Series:
    """Issued on entry to N2, by the school itself or by the primary school."""
    takes_infants = np.array(["R" in about.year_groups for about in SCHOOLS])
    issuer = np.where(takes_infants[school], school, 0)
    year = school_year_starts(school_year_of(on)).year - np.maximum(group - _NURSERY, 0)
    return unique_pupil_numbers(
        authority=np.full(len(school), int(MODEL)),
        establishment=np.array([int(about.establishment) for about in SCHOOLS])[issuer],
        year=year,
        missing=np.zeros(len(school), dtype=np.bool_),
    )


def _up_to(roll: pl.DataFrame, on: date) -> pl.DataFrame:
    """Without what comes after the day."""
    known = ~(pl.col("provision_from") > on).fill_null(value=False)
    return roll.with_columns(
        *(pl.when(pl.col(name) <= on).then(pl.col(name)).alias(name) for name in _DATED_EVENTS),
        provision=pl.when(known).then("provision").otherwise(pl.lit("none")),
        provision_from=pl.when(known).then("provision_from"),
    )


def _with_appeals_open(roll: pl.DataFrame, year: Integers, on: date) -> pl.DataFrame:
    """A few with a statement and nothing else on record but an appeal that is about to end.

    Of the last two it was not recorded that they have a statement, so today's answer is not known.
    """
    if on < _TIME_TO_APPEAL_ENDED:
        return roll
    late = [YEAR_GROUPS.index(group) - 1 for group in _LATE_YEAR_GROUPS_IN_2022]
    might = roll.filter(pl.Series(np.isin(year, late)), pl.col("provision") == "statement")["learner_id"]
    wanted = len(_APPEALS_END_IN_DAYS)
    chosen = might.gather_every(max(len(might) // wanted, 1)).head(wanted)
    ends = [on + timedelta(days=days) for days in _APPEALS_END_IN_DAYS[: len(chosen)]]
    appeals = chosen.to_frame().with_columns(
        appeal_window_ends_on=_TIME_TO_APPEAL_ENDED, appeal_finally_determined_on=pl.Series(ends)
    )
    among, unrecorded = (pl.col("learner_id").is_in(ids.implode()) for ids in (chosen, chosen.tail(2)))
    return roll.with_columns(
        pl.when(~among).then(pl.col(*_EVENTS)).name.keep(),
        provision=pl.when(~unrecorded).then("provision"),
    ).update(appeals, on="learner_id", maintain_order="left")
