"""The rows of a spreadsheet as a page carries them while they are mended: nothing is kept on the server."""

import json
import re
from collections.abc import Mapping, Sequence

from django.http import QueryDict

from cynllun.adapters.imports.training import Row, mended
from cynllun.adapters.imports.training.reading import COLUMNS, MOST_ROWS

_NAME = re.compile(r"cell-(\d{1,9})-([a-z_]+)", re.ASCII)

_NO_TEXT = re.compile(r"[\x00\ud800-\udfff]")
"""What no database keeps as text."""


class NotCarried(ValueError):
    """What the page sent back is not what it was given."""


def carry(rows: Sequence[Row]) -> str:
    """As the page holds them."""
    return json.dumps([[row.number, *(row.cell(column) for column in COLUMNS)] for row in rows])


def carried(data: QueryDict) -> list[Row]:
    """The rows of the page, with the cells that were mended on it and without those left out.

    Raises NotCarried.
    """
    left_out = set(data.getlist("out"))
    rows = [row for row in _rows(data.get("rows", "")) if str(row.number) not in left_out]
    return mended(rows, _cells(data))


def name_of(row: int, column: str) -> str:
    """The name of the control for a cell."""
    return f"cell-{row}-{column}"


def _rows(text: str) -> list[Row]:
    try:
        lines = json.loads(text)
        rows = [_row(line) for line in lines]
    except (ValueError, TypeError, RecursionError) as error:
        raise NotCarried from error
    if len(rows) > MOST_ROWS:
        raise NotCarried
    return rows


def _row(line: object) -> Row:
    if not isinstance(line, list) or len(line) != 1 + len(COLUMNS) or type(line[0]) is not int:
        raise NotCarried
    if not all(isinstance(cell, str) and not _NO_TEXT.search(cell) for cell in line[1:]):
        raise NotCarried
    return Row(line[0], dict(zip(COLUMNS, line[1:], strict=True)))


def _cells(data: QueryDict) -> Mapping[tuple[int, str], str]:
    named = [(match, str(data[name])) for name in data if (match := _NAME.fullmatch(name))]
    return {(int(match[1]), match[2]): _NO_TEXT.sub("", value).strip() for match, value in named}
