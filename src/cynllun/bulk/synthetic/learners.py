"""Who the learners are: authority, year group, setting, school, birth date and unique pupil number."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import polars as pl

from cynllun.bulk.synthetic.columns import SETTINGS, YEARS_IN_2021, worded
from cynllun.bulk.synthetic.draws import Booleans, Dates, Draws, Integers
from cynllun.bulk.synthetic.establishments import (
    KINDS,
    PHASE_OF_YEAR,
    PRIMARY,
    SPECIAL,
    UNIT,
    Admissions,
    Establishments,
    establishments,
)
from cynllun.bulk.synthetic.published import wales
from cynllun.bulk.synthetic.unique_pupil_numbers import unique_pupil_numbers
from cynllun.law.authorities import AUTHORITIES

MAINTAINED, PRU = SETTINGS.index("maintained_school"), SETTINGS.index("pru")
_RECEPTION, _YEAR_11 = YEARS_IN_2021.index("R"), YEARS_IN_2021.index("11")
_CODES = np.array([int(code) for code in AUTHORITIES])
_WITHOUT_NUMBER = {"non_maintained_nursery": 95.0, "home_educated": 30.0, "independent": 40.0, "none": 30.0}
"""Of a hundred learners in a setting, how many have no unique pupil number: by judgement."""


@dataclass(frozen=True)
class Learners:
    """One place a learner in every array."""

    seed: int
    schools: Establishments
    authority: Integers
    setting: Integers
    year: Integers
    """place in YEARS_IN_2021"""
    school: Integers
    """place among the schools; -1 for a learner at none"""
    recorded_later: Integers
    """1 where the authority's roll is of 2022-23, 0 where it is of 2021-22 or the learner had left by then"""
    born: Dates

    def __len__(self) -> int:
        return len(self.year)

    def draws(self, subject: str) -> Draws:
        return Draws(self.seed, subject, len(self))

    def at_school(self) -> Booleans:
        """At a maintained school, a pupil referral unit included."""
        return self.school >= 0

    def at_special_school(self) -> Booleans:
        special: Booleans = self.schools.kind[self.school] == SPECIAL
        return self.at_school() & special


def draw_learners(count: int, seed: int) -> Learners:
    schools = establishments(seed)
    draws = Draws(seed, "learners", count)
    authority = draws.weighted(wales().pupils)
    setting, year = np.divmod(draws.weighted(wales().learners.ravel()), len(YEARS_IN_2021))
    later = Draws(seed, "recorded_later", len(AUTHORITIES)).chance(50.0)[authority] & (year < _YEAR_11)
    phase = np.where(setting == PRU, UNIT, PHASE_OF_YEAR[year + later])
    school = Admissions(schools).choose(draws, authority, phase)
    school[(setting != MAINTAINED) & (setting != PRU)] = -1
    on = born(draws, year)
    return Learners(seed, schools, authority, setting, year, school, later.astype(np.int64), on)


def born(draws: Draws, year: Integers) -> Dates:
    """Birth dates by place in YEARS_IN_2021, or before its first for younger children.

    Reception attains 5 in the school year, Year n attains n + 5; a few are taught out of their year.
    """
    percent = wales().circumstances["out_of_year"]
    fraction = draws.fractions() * 100
    age_ahead = np.where(fraction < percent * 0.8, 1, np.where(fraction < percent, -1, 0))
    attains = year - _RECEPTION + 5 + age_ahead
    january: Dates = (2021 - attains - 1970).astype("datetime64[Y]").astype("datetime64[M]")
    first: Dates = (january + np.timedelta64(8, "M")).astype("datetime64[D]")
    return draws.days(first, first + np.timedelta64(364, "D"))


def upn(found: Learners) -> pl.Series:
    """Unique pupil numbers as the school first attended issued them; blank for those who have none."""
    draws = found.draws("upn")
    elsewhere = Admissions(found.schools).choose(draws, found.authority, np.full(len(found), PRIMARY))
    teaches_primary = np.array([kind.phases[PRIMARY] > 0 for kind in KINDS])
    own = found.at_school() & teaches_primary[found.schools.kind[found.school]]
    issuer = np.where(own, found.school, elsewhere)
    nursery = _RECEPTION - 1
    issued = 2021 - np.maximum(found.year - nursery, 0)
    without = np.array([_WITHOUT_NUMBER.get(setting, 0.2) for setting in SETTINGS])
    return unique_pupil_numbers(
        authority=_CODES[found.schools.authority[issuer]],
        establishment=found.schools.number[issuer],
        year=issued,
        missing=draws.chance(without[found.setting]),
    )


def schools_of(found: Learners) -> pl.DataFrame:
    """The school that each learner attends; only the authority for a learner at none."""
    at = pl.Series(np.where(found.at_school(), found.school, len(found.schools.number)))
    known = found.schools.frame().drop("authority")
    blank = pl.DataFrame({name: [None] for name in known.columns}, schema=known.schema)
    authority = worded(list(AUTHORITIES), found.authority).alias("authority")
    return pl.concat([known, blank])[at].insert_column(0, authority)
