"""Cells that a spreadsheet would run as a formula, made harmless on the way out and restored on the way in.

An apostrophe before = + - @, a tab or a carriage return makes a spreadsheet show the cell, not run it.
Apostrophes that stand there already get one more, so that taking one away always gives back what was there.
"""

import polars as pl

_WOULD_RUN = r"^('*[=+\-@\t\r])"
_HARMLESS = r"^'('*[=+\-@\t\r])"


def harmless(column: pl.Expr) -> pl.Expr:
    """The text column, safe to open in a spreadsheet."""
    return column.str.replace(_WOULD_RUN, "'$1")


def restored(column: pl.Expr) -> pl.Expr:
    """The text column as it was before `harmless`."""
    return column.str.replace(_HARMLESS, "$1")
