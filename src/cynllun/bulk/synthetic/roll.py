"""The made-up Wales as a roll, and the school of each of its learners."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import polars as pl

from cynllun.bulk.synthetic.circumstances import circumstances
from cynllun.bulk.synthetic.columns import PROVISIONS, ROLL_COLUMNS, SETTINGS, YEARS_IN_2021, worded
from cynllun.bulk.synthetic.draws import Dates, Draws
from cynllun.bulk.synthetic.learners import Learners, draw_learners, schools_of, upn
from cynllun.bulk.synthetic.notices import notices
from cynllun.bulk.synthetic.provision import provision
from cynllun.bulk.synthetic.published import wales

_MAY_BE_BLANK = (
    ("date_of_birth",),
    ("year_group", "year_group_school_year"),
    ("setting",),
    ("provision",),
    ("provision_from",),
)


def synthetic(learners: int, seed: int) -> pl.DataFrame:
    """A roll of that many made-up learners, with exactly ROLL_COLUMNS, in no order of school or age.

    Learners are as recorded in 2021-22 or 2022-23, events as they happened up to 2026. The same arguments
    give the same frame. ValueError for fewer than one learner or a seed below zero.
    """
    found = _drawn(learners, seed)
    columns = {
        "learner_id": _ids(found),
        "upn": upn(found),
        "year_group": worded(YEARS_IN_2021, found.year + found.recorded_later),
        "year_group_school_year": worded(("2021-22", "2022-23"), found.recorded_later),
        **facts_of(found),
    }
    return with_blanks(roll_frame(columns), found.draws("blanks"), wales().circumstances["blank"])


def schools(learners: int, seed: int) -> pl.DataFrame:
    """The school that each learner of `synthetic(learners, seed)` attends, row for row.

    Columns: learner_id, authority (code), establishment, kind, medium ("welsh", "dual", "english"), name_en,
    name_cy. All but the first two are blank for a learner at no maintained school.
    """
    found = _drawn(learners, seed)
    return schools_of(found).insert_column(0, _ids(found).alias("learner_id"))


def _drawn(wanted: int, seed: int) -> Learners:
    if wanted < 1 or seed < 0:
        raise ValueError(f"needs one learner or more and a seed of 0 or more, not {wanted} and {seed}")
    return draw_learners(wanted, seed)


def _ids(found: Learners) -> pl.Series:
    number = pl.int_range(1, len(found) + 1).cast(pl.String).str.zfill(7)
    return pl.select("W" + number).to_series()


def facts_of(found: Learners) -> dict[str, Dates | pl.Series]:
    """The columns that tell of a learner's needs and of what happened: all but numbers and year groups."""
    needs = provision(found)
    events = circumstances(found, needs)
    return {
        "date_of_birth": found.born,
        "setting": worded(SETTINGS, found.setting),
        "provision": worded(PROVISIONS, needs.kind),
        "provision_from": needs.since,
        **events,
        **notices(found, needs, np.asarray(events["left_maintained_school_on"])),
    }


def roll_frame(columns: Mapping[str, Dates | pl.Series]) -> pl.DataFrame:
    """The columns given, typed and in the roll's order; those not given are blank."""
    rows = len(columns["learner_id"])
    blank = pl.Series([None], dtype=pl.Null).new_from_index(0, rows)
    return pl.DataFrame(
        {name: pl.Series(columns.get(name, blank), dtype=kind) for name, kind in ROLL_COLUMNS.items()}
    )


def with_blanks(roll: pl.DataFrame, draws: Draws, percent: float) -> pl.DataFrame:
    """One of the facts that the law asks for first is lost from a few rows, as real rolls have it."""
    fact = np.where(draws.chance(percent), draws.weighted([1.0] * len(_MAY_BE_BLANK)), -1)
    return roll.with_columns(
        pl.when(pl.Series(fact != place)).then(pl.col(name)).alias(name)
        for place, names in enumerate(_MAY_BE_BLANK)
        for name in names
    )
