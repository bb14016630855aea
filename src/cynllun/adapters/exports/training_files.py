"""How many of each school's staff lack each course, as a file: numbers alone, in the reader's language."""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO

import polars as pl

from cynllun.adapters.formulas import harmless
from cynllun.law.words import Text

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_SCHOOL = Text(en="School", cy="Ysgol")
_COURSE = Text(en="Course", cy="Cwrs")
_LACK = Text(en="Lack it or will within 60 days", cy="Hebddo nawr, neu o fewn 60 diwrnod")
_MUST = Text(en="Must take it", cy="Yn gorfod ei ddilyn")


@dataclass(frozen=True, slots=True)
class SchoolGaps:
    """A school; and for each course how many lack it and how many must take it. None: left out."""

    school: Text
    numbers: Sequence[tuple[int | None, int | None]]


def to_csv(courses: Sequence[Text], lines: Sequence[SchoolGaps], language: str) -> bytes:
    """A row for each school and course; UTF-8 with a byte order mark, and no cell is a formula."""
    rows = [
        (line.school.in_(language), course.in_(language), *numbers)
        for line in lines
        for course, numbers in zip(courses, line.numbers, strict=True)
    ]
    names = [heading.in_(language) for heading in (_SCHOOL, _COURSE, _LACK, _MUST)]
    types = (pl.String, pl.String, pl.Int64, pl.Int64)
    frame = pl.DataFrame(rows, schema=dict(zip(names, types, strict=True)), orient="row")
    stream = BytesIO(_BYTE_ORDER_MARK)
    stream.seek(0, 2)
    harmless(frame, names[:2]).write_csv(stream)
    return stream.getvalue()
