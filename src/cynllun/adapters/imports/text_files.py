"""CSV and its relatives: commas, semicolons, tabs or bars; quoted cells that run over several lines."""

import csv
from dataclasses import replace
from io import StringIO
from itertools import islice

from cynllun.adapters.formulas import restored
from cynllun.adapters.imports import refusals
from cynllun.adapters.imports.encodings import decode
from cynllun.adapters.imports.limits import Limits
from cynllun.adapters.imports.sheets import table_of
from cynllun.adapters.imports.table import Table

_SEPARATORS = ",;\t|"
_SAMPLE = 30


def read_text(data: bytes, limits: Limits) -> Table:
    """The table in a text file.

    Raises:
        UnusableFile: not text, or no table in it.
    """
    text, notes = decode(data)
    separator, text = _separator(text)
    rows: list[list[str]] = []
    reader = csv.reader(_lines(text), delimiter=separator)
    try:
        for row in reader:
            rows.append(row)
            if len(rows) > limits.rows + _SAMPLE:
                raise refusals.too_many_rows(limits.rows)
    except csv.Error:  # a cell longer than the reader's limit: only ever a quotation mark left open
        raise refusals.open_quotation(len(rows) + 1) from None
    table = table_of(rows, limits, notes)
    return replace(table, frame=restored(table.frame, table.columns))


def _separator(text: str) -> tuple[str, str]:
    """The separator and the text after the line "sep=;" that spreadsheets write to name it."""
    first, _, rest = text.partition("\n")
    if first.startswith("sep=") and len(first.rstrip()) == 5:
        return first[4], rest
    return max(_SEPARATORS, key=lambda separator: _evenness(text, separator)), text


def _evenness(text: str, separator: str) -> tuple[int, int]:
    """How many of the first rows have the commonest width above one, and that width."""
    try:
        widths = [len(row) for row in islice(csv.reader(_lines(text), delimiter=separator), _SAMPLE)]
    except csv.Error:
        return 0, 0
    wide = [width for width in widths if width > 1]
    commonest = max(set(wide), key=wide.count, default=0)
    return wide.count(commonest), commonest


def _lines(text: str) -> StringIO:
    return StringIO(text, newline="")
