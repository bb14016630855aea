"""How ready the schools of an authority say they are, as a CSV: numbers alone, in the reader's language."""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO

import polars as pl

from cynllun.adapters.formulas import harmless
from cynllun.law.words import Text
from cynllun.workforce.readiness.figures import AreaFigures
from cynllun.workforce.readiness.questions import AREAS

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_SCHOOL, _KIND = Text(en="School", cy="Ysgol"), Text(en="Kind", cy="Math")
_BEGUN, _OVERDUE = Text(en="Begun", cy="Wedi dechrau"), Text(en="Overdue", cy="Yn hwyr")
_YES, _NO = Text(en="yes", cy="ydy"), Text(en="no", cy="nac ydy")
_PARTS = {
    "in_place": Text(en="in place", cy="yn eu lle"),
    "applying": Text(en="of", cy="o"),
    "more": Text(en="better less worse", cy="gwell llai gwaeth"),
}


@dataclass(frozen=True, slots=True)
class SchoolLine:
    """A school and what it comes to in each area; no figures where it has not begun the term's assessment."""

    school: Text
    kind: Text
    figures: Sequence[AreaFigures]
    overdue: int


def to_csv(lines: Sequence[SchoolLine], language: str) -> bytes:
    """UTF-8 with a byte order mark, without which Excel spoils ŵ and ŷ; no cell is a formula."""
    texts = {
        _SCHOOL: [line.school.in_(language) for line in lines],
        _KIND: [line.kind.in_(language) for line in lines],
        _BEGUN: [(_YES if line.figures else _NO).in_(language) for line in lines],
    }
    columns = {heading.in_(language): pl.Series(values, dtype=pl.String) for heading, values in texts.items()}
    names = list(columns)
    for area, heading in AREAS.items():
        for part, words in _PARTS.items():
            values = [_value(line, area, part) for line in lines]
            columns[f"{heading.in_(language)}: {words.in_(language)}"] = pl.Series(values, dtype=pl.Int64)
    columns[_OVERDUE.in_(language)] = pl.Series([line.overdue for line in lines], dtype=pl.Int64)
    stream = BytesIO(_BYTE_ORDER_MARK)
    stream.seek(0, 2)
    harmless(pl.DataFrame(columns), names).write_csv(stream)
    return stream.getvalue()


def _value(line: SchoolLine, area: str, part: str) -> int | None:
    return next((getattr(each, part) for each in line.figures if each.area == area), None)
