"""Those who registered for an event, as a file: the columns that its purpose takes, in the reader's "
"language."""

from collections.abc import Iterable
from io import BytesIO

import polars as pl

from cynllun.adapters.exports.workbooks import write_workbook
from cynllun.adapters.formulas import harmless
from cynllun.law.words import Text
from cynllun.outreach.choices import LanguageNeed, Part, State
from cynllun.outreach.models import Registration
from cynllun.outreach.purposes import COLUMNS, Purpose

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_SHEET = Text(en="Registered", cy="Wedi cofrestru")
_FOR = Text(en="For this purpose alone", cy="I'r diben hwn yn unig")
_YES, _NO = Text(en="Yes", cy="Ydy"), Text(en="No", cy="Nac ydy")
_LANGUAGES = {"en": Text(en="English", cy="Saesneg"), "cy": Text(en="Welsh", cy="Cymraeg")}


def to_csv(registrations: Iterable[Registration], purpose: Purpose, language: str) -> bytes:
    """UTF-8 with a byte order mark, without which Excel spoils ŵ and ŷ; no cell is a formula."""
    frame = _frame(registrations, purpose, language)
    stream = BytesIO(_BYTE_ORDER_MARK)
    stream.seek(0, 2)
    harmless(frame, frame.columns).write_csv(stream)
    return stream.getvalue()


def to_xlsx(registrations: Iterable[Registration], purpose: Purpose, language: str) -> bytes:
    """One sheet, every cell text."""
    stream = BytesIO()
    write_workbook(_frame(registrations, purpose, language), stream, sheet=_SHEET.in_(language))
    return stream.getvalue()


def _frame(registrations: Iterable[Registration], purpose: Purpose, language: str) -> pl.DataFrame:
    """A column for each that the purpose takes, and last the purpose itself in every row."""
    rows = list(registrations)
    columns = {
        COLUMNS[name].in_(language): [_said(each, name, language) for each in rows]
        for name in purpose.columns
    }
    columns[_FOR.in_(language)] = [purpose.name.in_(language)] * len(rows)
    return pl.DataFrame(columns, schema=dict.fromkeys(columns, pl.String))


def _said(registration: Registration, name: str, language: str) -> str:
    value = getattr(registration, name)
    words = {
        "state": lambda: State(value).text,
        "part": lambda: Part(value).text,
        "language_need": lambda: LanguageNeed(value).text,
        "language": lambda: _LANGUAGES[value],
        "attended": lambda: _YES if value else _NO,
    }
    if name in words:
        return words[name]().in_(language)
    return "" if value is None else str(value)
