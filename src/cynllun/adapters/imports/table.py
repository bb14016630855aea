"""What was found in a file, before it is known what its columns mean."""

from dataclasses import dataclass

import polars as pl

from cynllun.law.words import Text


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong with one cell, one row (`column` is empty) or the whole file (`row` is None too).

    `row` is counted as a spreadsheet counts it, headings included. `column` is the roll's column, `heading`
    the file's own. With `severity` "error" the value was left out; with "warning" it was kept and should be
    looked at.
    """

    row: int | None
    column: str
    heading: str
    value: str
    severity: str
    text: Text


@dataclass(frozen=True, slots=True)
class Derived:
    """A value that the file does not hold as such, and how it came about; `row` None means every row."""

    row: int | None
    column: str
    how: Text


@dataclass(frozen=True, slots=True)
class Table:
    """Columns of text under the file's own headings; a blank cell is null.

    `row_numbers` has one number for each row of `frame`, counted as a spreadsheet counts, headings included.
    `notes` are about the file as a whole; `problems` were met while reading it.
    """

    frame: pl.DataFrame
    row_numbers: pl.Series
    notes: tuple[Text, ...] = ()
    problems: tuple[Problem, ...] = ()
    derived: tuple[Derived, ...] = ()

    @property
    def columns(self) -> list[str]:
        return self.frame.columns
