"""What the demonstration's pupils needed at the changeover, or have needed since."""

from __future__ import annotations

from datetime import date

import numpy as np
import polars as pl

from cynllun.bulk.demonstration.schools import MODEL, SCHOOLS, as_establishments
from cynllun.bulk.synthetic.columns import PROVISIONS, SETTINGS, YEARS_IN_2021, worded
from cynllun.bulk.synthetic.draws import Dates, Draws, Integers, only
from cynllun.bulk.synthetic.learners import MAINTAINED, PRU, Learners, born
from cynllun.bulk.synthetic.roll import facts_of, roll_frame
from cynllun.law.authorities import AUTHORITIES

_HABITS = list(AUTHORITIES).index(MODEL)
_IN_UNIT = np.array([school.kind == "pru" for school in SCHOOLS])
_WITH_PLAN = np.array([{"special": 97.0, "pru": 40.0}.get(school.kind, 9.0) for school in SCHOOLS])
_LOOKED_AFTER = 1.3
_IDP = PROVISIONS.index("idp")
_YOUNGEST = np.timedelta64(2 * 365, "D")


def needs(ids: pl.Series, school: Integers, year: Integers, *, seed: int, on: date) -> pl.DataFrame:
    """A roll's rows, without numbers and year groups, for learners at a school (its place in SCHOOLS).

    `year` is the place in YEARS_IN_2021, below zero for those too young to be at school in 2021-22.
    """
    was_at_school = year >= 0
    then, since = np.flatnonzero(was_at_school), np.flatnonzero(~was_at_school)
    rows = [
        _through_the_changeover(ids[then], school[then], year[then], seed),
        _since_the_changeover(ids[since], school[since], year[since], seed, on),
    ]
    return pl.concat(rows)[np.argsort(np.concatenate([then, since]))]


def _through_the_changeover(ids: pl.Series, school: Integers, year: Integers, seed: int) -> pl.DataFrame:
    """Drawn like the made-up Wales. Most who are at the unit now were at another school then."""
    draws = Draws(seed, "through the changeover", len(ids))
    unit, otherwise = draws.chance(30.0), draws.chance(10.0)
    elsewhere = np.where(unit, PRU, np.where(otherwise, SETTINGS.index("eotas"), MAINTAINED))
    found = Learners(
        seed=seed,
        schools=as_establishments(_HABITS),
        authority=np.full(len(ids), _HABITS),
        setting=np.where(_IN_UNIT[school], elsewhere, MAINTAINED),
        year=np.minimum(year, len(YEARS_IN_2021) - 1),
        school=school,
        recorded_later=np.zeros(len(ids), dtype=np.int64),
        born=born(draws, year),
    )
    columns = facts_of(found)
    for name in ("later_year_group", "later_year_group_school_year"):
        del columns[name]
    return roll_frame({"learner_id": ids, **columns})


def _since_the_changeover(
    ids: pl.Series, school: Integers, year: Integers, seed: int, on: date
) -> pl.DataFrame:
    draws = Draws(seed, "since the changeover", len(ids))
    birth, today = born(draws, year), np.datetime64(on, "D")
    has_plan = draws.chance(_WITH_PLAN[school]) & (birth + _YOUNGEST < today)
    columns: dict[str, Dates | pl.Series] = {
        "learner_id": ids,
        "date_of_birth": birth,
        "setting": worded(SETTINGS, np.where(_IN_UNIT[school], PRU, MAINTAINED)),
        "provision": worded(PROVISIONS, np.where(has_plan, _IDP, 0)),
        "provision_from": only(has_plan, draws.days(birth + _YOUNGEST, today)),
        "looked_after_from": only(draws.chance(_LOOKED_AFTER), draws.days(birth, today)),
    }
    return roll_frame(columns)
