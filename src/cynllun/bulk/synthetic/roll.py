"""The made-up Wales as a roll, and the school of each of its learners."""

from __future__ import annotations

import numpy as np
import polars as pl

from cynllun.bulk.synthetic.circumstances import circumstances
from cynllun.bulk.synthetic.columns import PROVISIONS, ROLL_COLUMNS, SETTINGS, YEARS_IN_2021, worded
from cynllun.bulk.synthetic.draws import Dates
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
    needs = provision(found)
    events = circumstances(found, needs)
    left = np.asarray(events["left_maintained_school_on"])
    columns: dict[str, Dates | pl.Series] = {
        "learner_id": _ids(found),
        "upn": upn(found),
        "date_of_birth": found.born,
        "year_group": worded(YEARS_IN_2021, found.year + found.recorded_later),
        "year_group_school_year": worded(("2021-22", "2022-23"), found.recorded_later),
        "setting": worded(SETTINGS, found.setting),
        "provision": worded(PROVISIONS, needs.kind),
        "provision_from": needs.since,
        **events,
        **notices(found, needs, left),
    }
    frame = pl.DataFrame({name: pl.Series(columns[name], dtype=kind) for name, kind in ROLL_COLUMNS.items()})
    return _with_blanks(frame, found)


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


def _with_blanks(frame: pl.DataFrame, found: Learners) -> pl.DataFrame:
    """One of the facts that the law asks for first is lost from a few rows, as real rolls have it."""
    draws = found.draws("blanks")
    blank = draws.chance(wales().circumstances["blank"])
    fact = np.where(blank, draws.weighted([1.0] * len(_MAY_BE_BLANK)), -1)
    return frame.with_columns(
        pl.when(pl.Series(fact != place)).then(pl.col(name)).alias(name)
        for place, names in enumerate(_MAY_BE_BLANK)
        for name in names
    )
