"""The schools of the made-up Wales with their pupils, plans and units, without a single learner drawn."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import polars as pl

from cynllun.bulk.synthetic.draws import Draws, Integers, Numbers
from cynllun.bulk.synthetic.establishments import KINDS, Establishments, establishments
from cynllun.bulk.synthetic.published import wales

UNITS = np.array([7.0, 7.0, 9.8, 13.0, 10.0])
"""Units that a pupil of each phase counts for in its school's head-teacher group. As known, not read: 9 in
Years 7 to 9 and 11 in Years 10 and 11 are 9.8 over the five; a pupil referral unit is taken to be between."""
_UNEVENNESS = 5.0


@lru_cache(maxsize=4)
def school_sizes(seed: int) -> pl.DataFrame:
    """One row a school: those of `Establishments.frame`, then pupils, plans (whole numbers) and units.

    Each authority's pupils add up to its published number, to the rounding of each school, and the plans of
    all but special schools to the published number of plans that schools keep.
    """
    found = establishments(seed)
    places = _scaled(found)
    pupils = np.rint(places.sum(axis=1)).astype(np.int64)
    return found.frame().with_columns(
        pupils=pl.Series(pupils),
        plans=pl.Series(_plans(found, pupils, seed)),
        units=pl.Series(places @ UNITS),
    )


def _scaled(found: Establishments) -> Numbers:
    """The places of each school by phase, so many that an authority's are as many as its published pupils."""
    drawn = np.bincount(found.authority, weights=found.places.sum(axis=1))
    scaled: Numbers = found.places * (wales().pupils / drawn)[found.authority][:, None]
    return scaled


def _plans(found: Establishments, pupils: Integers, seed: int) -> Integers:
    """As the pupils are, unevenly. At a special school nearly everybody has one."""
    special = np.array([kind.name == "special" for kind in KINDS])[found.kind]
    draws = Draws(seed, "plans of schools", len(pupils))
    weight = np.where(
        special, 0.0, draws.spread(pupils.astype(np.float64), np.full(len(pupils), _UNEVENNESS))
    )
    shared = np.minimum(np.rint(wales().school_plans * weight / weight.sum()), pupils)
    plans: Integers = np.where(special, np.rint(pupils * 0.97), shared).astype(np.int64)
    return plans
