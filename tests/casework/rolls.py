"""Frames in the form of a roll, for tests."""

from collections.abc import Mapping, Sequence
from datetime import date

import polars as pl

from cynllun.casework.frames import COLUMNS

Row = Mapping[str, date | str | None]


def roll_of(*rows: Row) -> pl.DataFrame:
    """A roll as `roll_frame` gives it."""
    whole = [{"pk": number, **dict.fromkeys(COLUMNS), **row} for number, row in enumerate(rows, start=1)]
    return pl.DataFrame(whole, schema={"pk": pl.Int64, **COLUMNS})


def file_of(columns: Sequence[str], *rows: Row) -> pl.DataFrame:
    """The rows of a file that has these columns."""
    whole = [{**dict.fromkeys(columns), **row} for row in rows]
    return pl.DataFrame(whole, schema={name: COLUMNS[name] for name in columns})


def records_of(*records: tuple[str, str]) -> pl.DataFrame:
    """Facts recorded in Cynllun as (learner_id, fact)."""
    return pl.DataFrame(list(records), schema={"learner_id": pl.String, "fact": pl.String}, orient="row")
