"""Whether a frame is a roll already, to the letter: then a million rows need no careful reading."""

import polars as pl

from cynllun.adapters.identifiers.upn_columns import surely_valid
from cynllun.adapters.imports.columns import LONGEST, ROLL, Column
from cynllun.adapters.imports.dates import EARLIEST, LATEST
from cynllun.law.choices import SCHOOL_YEARS


def is_clean(frame: pl.DataFrame) -> bool:
    """Whether every column of the roll in the frame is typed and holds only what it may hold.

    UPNs are not looked at: a wrong one is a warning, which `rows_with_doubtful_upns` finds.
    """
    if "learner_id" not in frame.columns or not {"date_of_birth", "year_group"} & set(frame.columns):
        return False
    present = [column for column in ROLL.values() if column.name in frame.columns]
    if any(frame.schema[column.name] != column.type for column in present):
        return False
    return bool(frame.select(pl.all_horizontal(*map(_holds_only, present), _in_order(frame.columns))).item())


def doubtful_upns(frame: pl.DataFrame) -> pl.DataFrame:
    """The few rows ("index", "upn") whose UPN a person's arithmetic should go through."""
    rows = frame.lazy().select("upn").with_row_index("index")
    return rows.filter(pl.col("upn").is_not_null() & ~surely_valid(pl.col("upn"))).collect()


def _holds_only(column: Column) -> pl.Expr:
    value = pl.col(column.name)
    if column.name == "learner_id":
        tidy = (value == value.str.strip_chars()) & (value.str.len_chars().is_between(1, LONGEST))
        return tidy.all(ignore_nulls=False).fill_null(value=False) & (value.n_unique() == pl.len())
    if column.kind == "date":
        return value.is_between(EARLIEST, LATEST).all()
    if column.kind == "upn":
        return (value.str.len_chars() > 0).all()
    allowed = SCHOOL_YEARS if column.kind == "school_year" else column.choices
    return value.is_in(list(allowed)).all()


def _in_order(columns: list[str]) -> pl.Expr:
    """No event before birth, no end before its start."""
    dates = [name for name, column in ROLL.items() if column.kind == "date" and name in columns]
    born = [pl.col(name) >= pl.col("date_of_birth") for name in dates if "date_of_birth" in dates]
    ends = [
        pl.col(name) >= pl.col(start)
        for name in dates
        if name.endswith("_to") and (start := name.replace("_to", "_from")) in dates
    ]
    return pl.all_horizontal(pl.lit(value=True), *(order.all() for order in (*born, *ends)))
