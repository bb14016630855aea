"""Unique pupil numbers for whole columns.

A check letter, the authority (3 digits), the establishment (4), the year of issue (2) and a serial (3). Each
digit is weighted by its place, 2 to 13; the sum modulo 23 gives the letter. Source: UPN 2.0 (secondary).
"""

import numpy as np
import polars as pl

from cynllun.bulk.synthetic.draws import Booleans, Integers

_LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ"
_LAST_SERIAL = 999


def check_letters(numbers: Integers) -> pl.Series:
    """The check letter of each twelve-digit number."""
    weighted = sum((numbers // 10 ** (13 - place) % 10) * place for place in range(2, 14))
    return pl.Series(list(_LETTERS)).gather(pl.Series(np.asarray(weighted) % 23))


def unique_pupil_numbers(
    *, authority: Integers, establishment: Integers, year: Integers, missing: Booleans
) -> pl.Series:
    """A number for each learner, serials in row order within a school and a year of issue.

    Blank where `missing`, and where a school has used its 999 serials of a year.
    """
    issued = (authority * 10_000 + establishment) * 100 + year % 100
    serial = pl.Series("issued", issued).to_frame().select(pl.int_range(pl.len()).over("issued") + 1)
    serials: Integers = serial.to_series().to_numpy()
    numbers = issued * 1000 + serials
    text = check_letters(numbers) + pl.Series(numbers).cast(pl.String)
    usable = pl.Series(~missing & (serials <= _LAST_SERIAL))
    return pl.select(pl.when(usable).then(text)).to_series()
