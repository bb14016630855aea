"""The tables in a report: below lines about the meeting, and one below the other."""

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from io import StringIO

from cynllun.adapters.imports.attendance.headings import columns_of

_SEPARATORS = "\t,;|"
_MOST_ROWS = 5_000


class TooManyRows(ValueError):
    """The file has more rows than a meeting has joins."""


@dataclass(slots=True)
class Section:
    """A table: where its columns stand, its headings, and its rows, numbered as a spreadsheet counts."""

    columns: dict[str, int]
    headings: Sequence[str]
    rows: list[tuple[int, list[str]]] = field(default_factory=list)

    def cell(self, row: Sequence[str], column: str) -> str:
        """What stands in a column; blank where the row or the table has none."""
        place = self.columns.get(column)
        return row[place].strip() if place is not None and place < len(row) else ""


def sections_of(text: str) -> list[Section]:
    """Every table that says who was there.

    Teams tells of everybody twice, added up and then join by join: only the sums are taken. Raises csv.Error
    where a quotation is not closed, and TooManyRows.
    """
    found = max((_sections(text, each) for each in _SEPARATORS), key=_size)
    summed = [each for each in found if "account" in each.columns and "joined" in each.columns]
    return summed or found


def _sections(text: str, separator: str) -> list[Section]:
    found: list[Section] = []
    is_open = False
    for number, row in _rows(text, separator):
        columns = columns_of(row)
        filled = sum(bool(cell.strip()) for cell in row)
        if columns:
            found.append(Section(columns, row))
            is_open = True
        elif filled <= 1:  # a blank line, or the name of the next table
            is_open = False
        elif is_open:
            found[-1].rows.append((number, row))
    return found


def _rows(text: str, separator: str) -> Iterator[tuple[int, list[str]]]:
    reader = csv.reader(StringIO(text, newline=""), delimiter=separator)
    for number, row in enumerate(reader, start=1):
        if number > _MOST_ROWS:
            raise TooManyRows
        yield number, row


def _size(sections: Sequence[Section]) -> int:
    return sum(len(section.columns) for section in sections)
