"""Names in which a file has “?” for a letter that it could not write, such as ŵ or ŷ in an old encoding."""

from collections.abc import Iterable, Iterator

import polars as pl

_NAMES = ("forename", "surname")
_NOT_WESTERN = r"[^\x00-\x{FF}]"
"""What an encoding of Western European letters cannot hold."""


def with_letters_back(columns: Iterable[str], before: str) -> Iterator[pl.Expr]:
    """Each name of `columns`, as the roll has it wherever the file's is the same with its letters lost.

    The roll's own names stand in the columns that end in `before`.
    """
    for name in set(_NAMES) & set(columns):
        kept, lost = pl.col(name + before), pl.col(name).str.contains("?", literal=True)
        same = kept.str.replace_all(_NOT_WESTERN, "?") == pl.col(name)
        yield pl.when(lost & same).then(kept).otherwise(name).alias(name)
