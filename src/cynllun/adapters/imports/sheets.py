"""From rows of cells to a table: which row holds the headings, and what is untidy."""

from collections import Counter
from collections.abc import Sequence

import polars as pl

from cynllun.adapters.imports import refusals
from cynllun.adapters.imports.headings import looks_like_data, recognised
from cynllun.adapters.imports.limits import Limits
from cynllun.adapters.imports.table import Problem, Table
from cynllun.law.words import Text

_HEADINGS_WITHIN = 20


def table_of(rows: Sequence[Sequence[str]], limits: Limits, notes: Sequence[Text] = ()) -> Table:
    """The table that `rows` hold, the first of them being row 1.

    Raises:
        UnusableFile: no headings, headings that repeat, no rows, or too much of anything.
    """
    top = heading_row(rows)
    headings = _headings(rows[top])
    body = [
        (number, row) for number, row in enumerate(rows[top + 1 :], start=top + 2) if any(map(str.strip, row))
    ]
    if not body:
        raise refusals.no_rows()
    if len(body) > limits.rows:
        raise refusals.too_many_rows(limits.rows)
    if len(headings) > limits.columns:
        raise refusals.too_many_columns(limits.columns)
    width = len(headings)
    problems = [_overflow(number, width) for number, row in body if any(map(str.strip, row[width:]))]
    frame = _frame(headings, [row for _, row in body])
    return Table(
        frame=frame,
        row_numbers=pl.Series("row", [number for number, _ in body], dtype=pl.Int64),
        notes=(*notes, *_above(top)),
        problems=tuple(problems),
    )


def heading_row(rows: Sequence[Sequence[str]]) -> int:
    """The row, among the first, with the most headings that are known; otherwise the first with any text.

    Raises:
        UnusableFile: nothing but blanks, or learners from the very first row.
    """
    filled = [index for index, row in enumerate(rows[:_HEADINGS_WITHIN]) if any(map(str.strip, row))]
    if not filled:
        raise refusals.empty()
    best = max(filled, key=lambda index: (recognised(rows[index]), -index))
    if not recognised(rows[best]) and looks_like_data(rows[filled[0]]):
        raise refusals.no_headings()
    return best


def _headings(row: Sequence[str]) -> list[str]:
    """The headings, tidied; a column without one is called by its letter, as "[D]"."""
    tidy = [" ".join(cell.split()) for cell in row]
    while tidy and not tidy[-1]:
        tidy.pop()
    named = [heading or f"[{column_letter(index)}]" for index, heading in enumerate(tidy)]
    counts = Counter(heading.casefold() for heading in named)
    repeats = {heading.casefold(): heading for heading in named if counts[heading.casefold()] > 1}
    if repeats:
        raise refusals.repeated_headings(list(repeats.values()))
    return named


def column_letter(index: int) -> str:
    """The letters that a spreadsheet gives the column: 0 is A, 26 is AA."""
    letters = ""
    index += 1
    while index:
        index, remainder = divmod(index - 1, 26)
        letters = chr(ord("A") + remainder) + letters
    return letters


def _frame(headings: list[str], rows: list[Sequence[str]]) -> pl.DataFrame:
    width = len(headings)
    even = [row if len(row) == width else [*row, *[""] * (width - len(row))][:width] for row in rows]
    columns = zip(*even, strict=True)
    frame = pl.DataFrame(
        {heading: pl.Series(cells, dtype=pl.String) for heading, cells in zip(headings, columns, strict=True)}
    )
    stripped = pl.all().str.strip_chars()
    return frame.with_columns(pl.when(stripped != "").then(stripped).name.keep())


def _overflow(number: int, width: int) -> Problem:
    text = Text(
        en=f"Row {number} has more cells than the {width} headings, so its values may be under the wrong "
        "headings. Look for a separator inside a cell, and put quotation marks around that cell.",
        cy=f"Mae gan res {number} fwy o gelloedd na'r {width} pennawd, felly gall ei gwerthoedd fod o dan y "
        "penawdau anghywir. Chwiliwch am wahanydd y tu mewn i gell, a rhowch ddyfynodau o amgylch y gell "
        "honno.",
    )
    return Problem(number, "", "", "", "error", text)


def _above(top: int) -> list[Text]:
    if not top:
        return []
    return [
        Text(
            en=f"The headings were found in row {top + 1}; what is above them was not read.",
            cy=f"Cafwyd y penawdau yn rhes {top + 1}; ni ddarllenwyd yr hyn sydd uwch eu pennau.",
        )
    ]
