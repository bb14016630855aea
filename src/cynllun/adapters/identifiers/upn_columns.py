"""UPNs by the million: the same arithmetic as `upn`, over a column."""

import polars as pl

from cynllun.adapters.identifiers.upn import LETTERS

_PERMANENT = rf"^[{LETTERS}][0-9]{{12}}$"


def surely_valid(column: pl.Expr) -> pl.Expr:
    """True where the column holds a permanent UPN, compact, with the right check letter.

    False says only that `upn.validate` should look: the number may be temporary, or written with spaces.
    """
    body = column.str.slice(1).cast(pl.UInt64, strict=False)
    digits = [(body // 10 ** (11 - place)) % 10 * (place + 2) for place in range(12)]
    expected = column.str.slice(0, 1).replace_strict(
        list(LETTERS), list(range(len(LETTERS))), default=None, return_dtype=pl.UInt64
    )
    return (column.str.contains(_PERMANENT) & (pl.sum_horizontal(digits) % 23 == expected)).fill_null(
        value=False
    )
