"""The schools of an authority with their ALNCos, as a file: headings and words in the reader's language."""

from dataclasses import dataclass
from datetime import date
from io import BytesIO

import polars as pl

from cynllun.adapters.exports.workbooks import write_workbook
from cynllun.adapters.formulas import harmless
from cynllun.law.words import Text

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_SHEET = Text(en="ALNCos", cy="CADYau")
_HEADINGS = {
    "school": Text(en="School", cy="Ysgol"),
    "kind": Text(en="Kind", cy="Math"),
    "must": Text(en="Must have an ALNCo", cy="Rhaid cael CADY"),
    "standing": Text(en="Today", cy="Heddiw"),
    "names": Text(en="ALNCo", cy="CADY"),
    "since": Text(en="Since", cy="Ers"),
}
_ANSWERS = {
    True: Text(en="yes", cy="oes"),
    False: Text(en="no", cy="nac oes"),
    None: Text(en="not known", cy="ddim yn hysbys"),
}


@dataclass(frozen=True, slots=True)
class SchoolLine:
    """A school, whether it must have an ALNCo (None: not known), how it stands, who it is and since when."""

    school: Text
    kind: Text
    must: bool | None
    standing: Text
    names: str
    since: date | None


def to_csv(lines: list[SchoolLine], language: str) -> bytes:
    """UTF-8 with a byte order mark, without which Excel spoils ŵ and ŷ; no cell is a formula."""
    frame = _frame(lines, language)
    texts = [name for name, type_ in frame.schema.items() if type_ == pl.String]
    stream = BytesIO(_BYTE_ORDER_MARK)
    stream.seek(0, 2)
    harmless(frame, texts).write_csv(stream)
    return stream.getvalue()


def to_xlsx(lines: list[SchoolLine], language: str) -> bytes:
    """One sheet; a day is a day."""
    stream = BytesIO()
    write_workbook(_frame(lines, language), stream, sheet=_SHEET.in_(language))
    return stream.getvalue()


def _frame(lines: list[SchoolLine], language: str) -> pl.DataFrame:
    columns = {
        "school": pl.Series([line.school.in_(language) for line in lines], dtype=pl.String),
        "kind": pl.Series([line.kind.in_(language) for line in lines], dtype=pl.String),
        "must": pl.Series([_ANSWERS[line.must].in_(language) for line in lines], dtype=pl.String),
        "standing": pl.Series([line.standing.in_(language) for line in lines], dtype=pl.String),
        "names": pl.Series([line.names for line in lines], dtype=pl.String),
        "since": pl.Series([line.since for line in lines], dtype=pl.Date),
    }
    return pl.DataFrame({_HEADINGS[name].in_(language): column for name, column in columns.items()})
