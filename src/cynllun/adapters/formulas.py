"""Cells that a spreadsheet would run as a formula, made harmless on the way out and restored on the way in.

An apostrophe before = + - @, a tab or a carriage return makes a spreadsheet show the cell, not run it.
Apostrophes that stand there already get one more, so that taking one away always gives back what was there.
"""

import polars as pl

_WOULD_RUN = r"^'*[=+\-@\t\r]"
_HARMLESS = r"^'+[=+\-@\t\r]"


def harmless(column: pl.Expr) -> pl.Expr:
    """The text column, safe to open in a spreadsheet."""
    return pl.when(column.str.contains(_WOULD_RUN)).then(pl.concat_str(pl.lit("'"), column)).otherwise(column)


def restored(column: pl.Expr) -> pl.Expr:
    """The text column as it was before `harmless`."""
    return pl.when(column.str.contains(_HARMLESS)).then(column.str.slice(1)).otherwise(column)
