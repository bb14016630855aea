"""A placed roll for a person to download: headings and values in their language."""

from io import BytesIO

import polars as pl

from cynllun.adapters.exports.labels import heading, values
from cynllun.adapters.exports.roll_files import write_csv
from cynllun.adapters.exports.workbooks import write_workbook
from cynllun.adapters.imports.columns import COLUMNS
from cynllun.law.words import Text

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_SHEET = Text(en="Roll", cy="Cofrestr")
_LISTS_OF_FACTS = ("missing", "assumed")


def to_csv(frame: pl.DataFrame, language: str) -> bytes:
    """UTF-8 with a byte order mark, without which Excel spoils ŵ and ŷ."""
    stream = BytesIO(_BYTE_ORDER_MARK)
    stream.seek(0, 2)
    write_csv(in_words(frame, language), stream)
    return stream.getvalue()


def to_xlsx(frame: pl.DataFrame, language: str) -> bytes:
    stream = BytesIO()
    write_workbook(in_words(frame, language), stream, sheet=_SHEET.in_(language))
    return stream.getvalue()


def in_words(frame: pl.DataFrame, language: str) -> pl.DataFrame:
    """The frame with one column of reasons, every code as its word and every heading in the language."""
    ours, other = ("reason_cy", "reason_en") if language.startswith("cy") else ("reason_en", "reason_cy")
    if ours in frame.columns:
        frame = frame.drop(other, strict=False).rename({ours: "reason"})
    frame = frame.with_columns(_worded(name, language) for name in frame.columns)
    return frame.rename({name: heading(name, language) for name in frame.columns})


def _worded(name: str, language: str) -> pl.Expr:
    column = pl.col(name)
    if name in _LISTS_OF_FACTS:
        labels = {fact: definition.label.in_(language) for fact, definition in COLUMNS.items()}
        return (
            column.cast(pl.String)
            .str.extract_all(r"\w+")
            .list.eval(pl.element().replace(labels))
            .list.join("; ")
        )
    words = values(name, language)
    return column.replace(words) if words else column
