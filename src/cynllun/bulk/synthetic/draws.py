"""Repeatable draws: each subject has its own stream, so a new subject leaves the old ones as they were."""

from __future__ import annotations

from datetime import date, timedelta

import numpy as np
import numpy.typing as npt

Booleans = npt.NDArray[np.bool_]
Integers = npt.NDArray[np.int64]
Numbers = npt.NDArray[np.float64]
Dates = npt.NDArray[np.datetime64]
"""Days (datetime64[D]); NaT where it has not happened."""

NEVER = np.datetime64("NaT", "D")


def _is_taught(day: date) -> bool:
    """A weekday outside the usual holidays: rough, because a made-up notice needs no more."""
    holidays = (((7, 21), (8, 31)), ((12, 21), (12, 31)), ((1, 1), (1, 5)), ((4, 1), (4, 14)))
    month_day = (day.month, day.day)
    return day.weekday() < 5 and not any(first <= month_day <= last for first, last in holidays)


_FROM = date(2010, 9, 1)
_TAUGHT: Dates = np.array(
    [on for n in range(7000) if _is_taught(on := _FROM + timedelta(days=n))], dtype="datetime64[D]"
)


def day(year: int, month: int, day_of_month: int) -> np.datetime64:
    return np.datetime64(date(year, month, day_of_month), "D")


class Draws:
    """The stream of one subject for one seed. Every draw is for `learners` at once."""

    def __init__(self, seed: int, subject: str, learners: int) -> None:
        self._stream = np.random.Generator(np.random.PCG64([seed, *subject.encode()]))
        self._learners = learners

    def fractions(self) -> Numbers:
        """Evenly from 0 up to, not including, 1."""
        return self._stream.random(self._learners)

    def chance(self, percent: float | Numbers) -> Booleans:
        """True for that many in a hundred."""
        return self.fractions() * 100 < percent

    def weighted(self, weights: Numbers | list[float]) -> Integers:
        """Places in `weights`, each as often as its weight."""
        upto = np.cumsum(weights)
        places = np.searchsorted(upto, self.fractions() * upto[-1], side="right")
        chosen: Integers = np.minimum(places, len(upto) - 1)
        return chosen

    def one_of_each(self, rows: Integers, weights: Numbers) -> Integers:
        """Columns of the table `weights`, by the row that each learner has."""
        upto = np.cumsum(weights, axis=1)
        fractions = self.fractions()
        chosen = np.zeros(self._learners, dtype=np.int64)
        for column in range(weights.shape[1] - 1):
            chosen += fractions * upto[rows, -1] >= upto[rows, column]
        return chosen

    def spread(self, mean: Numbers, evenness: Numbers) -> Numbers:
        """Sizes about a mean (a gamma distribution); the greater the evenness, the nearer to it."""
        return self._stream.gamma(evenness, mean / evenness, self._learners)

    def days(self, first: Dates | np.datetime64, last: Dates | np.datetime64) -> Dates:
        """Any day from `first` to `last`; `first` where `last` is before it."""
        room = np.maximum((last - first).astype(np.int64), 0) + 1
        chosen: Dates = first + np.floor(self.fractions() * room).astype("timedelta64[D]")
        return chosen

    def taught_days(self, first: Dates | np.datetime64, last: Dates | np.datetime64) -> Dates:
        """A day in term from `first` to `last` (the next one where there is none between)."""
        start = np.searchsorted(_TAUGHT, first)
        room = np.maximum(np.searchsorted(_TAUGHT, last, side="right") - start, 1)
        places = start + np.floor(self.fractions() * room).astype(np.int64)
        chosen: Dates = _TAUGHT[np.minimum(places, len(_TAUGHT) - 1)]
        return chosen


def only(where: Booleans, days: Dates) -> Dates:
    """The days of those whom the mask names; never for the rest."""
    return np.where(where, days, NEVER)
