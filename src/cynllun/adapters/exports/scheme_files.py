"""What each school gets from a scheme, as a table for a spreadsheet: amounts as numbers, to the penny."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from io import BytesIO

import polars as pl

from cynllun.adapters.exports.roll_files import write_csv
from cynllun.law.words import Text
from cynllun.workforce.schemes.reckoning import Line
from cynllun.workforce.schemes.schools import KINDS

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_MONEY = pl.Decimal(14, 2)
_SHEET = Text(en="Schools", cy="Ysgolion")
_COLUMNS: Mapping[str, tuple[Text, pl.DataType]] = {
    "school": (Text(en="School", cy="Ysgol"), pl.String()),
    "kind": (Text(en="Kind", cy="Math"), pl.String()),
    "pupils": (Text(en="Pupils", cy="Disgyblion"), pl.Int64()),
    "plans": (Text(en="Plans", cy="Cynlluniau"), pl.Int64()),
    "group": (Text(en="Head-teacher group", cy="Grŵp pennaeth"), pl.Int64()),
    "point": (Text(en="Pay point (blank: as now)", cy="Pwynt cyflog (gwag: fel nawr)"), pl.String()),
    "days": (Text(en="Days of release a week", cy="Diwrnodau rhyddhau yr wythnos"), pl.Float64()),
    "post": (Text(en="For the post, £", cy="Am y swydd, £"), _MONEY),
    "release": (Text(en="For release, £", cy="Am ryddhau, £"), _MONEY),
    "for_plans": (Text(en="For plans, £", cy="Am gynlluniau, £"), _MONEY),
    "gets": (Text(en="Gets, £", cy="Yn ei gael, £"), _MONEY),
    "now": (Text(en="Pays now, £", cy="Yn ei dalu nawr, £"), _MONEY),
    "difference": (Text(en="Difference, £", cy="Gwahaniaeth, £"), _MONEY),
}


def lines_to_csv(lines: Iterable[Line], language: str) -> bytes:
    """UTF-8 with a byte order mark, without which Excel spoils ŵ and ŷ."""
    stream = BytesIO(_BYTE_ORDER_MARK)
    stream.seek(0, 2)
    write_csv(_frame(lines, language), stream)
    return stream.getvalue()


def lines_to_xlsx(lines: Iterable[Line], language: str) -> bytes:
    """One sheet, its headings frozen."""
    stream = BytesIO()
    _frame(lines, language).write_excel(
        stream,
        worksheet=_SHEET.in_(language),
        dtype_formats={_MONEY: "#,##0.00", pl.Float64: "0.0###"},
        freeze_panes=(1, 0),
        autofit=True,
    )
    return stream.getvalue()


def _frame(lines: Iterable[Line], language: str) -> pl.DataFrame:
    schema = {label.in_(language): kind for label, kind in _COLUMNS.values()}
    return pl.DataFrame([_row(line, language) for line in lines], schema=schema, orient="row")


def _row(line: Line, language: str) -> tuple[str | int | float | Decimal, ...]:
    school = line.school
    return (
        school.name.in_(language), KINDS[school.kind].in_(language), school.pupils, school.plans,
        school.group, line.point, float(line.days), line.post, line.release, line.plans, line.gets, line.now,
        line.difference,
    )  # fmt: skip
