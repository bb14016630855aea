"""XLSX workbooks: the sheet with the roll, dates as dates, formulas as the values last worked out."""

import datetime
from io import BytesIO

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook

from cynllun.adapters.imports import refusals
from cynllun.adapters.imports.archives import WORKBOOK, inspect
from cynllun.adapters.imports.headings import recognised
from cynllun.adapters.imports.limits import Limits
from cynllun.adapters.imports.sheets import column_letter, heading_row, table_of
from cynllun.adapters.imports.table import Table
from cynllun.law.words import Text

_FAMILIAR = 20


def read_workbook(data: bytes, limits: Limits) -> Table:
    """The table in the sheet with the most headings that are known, else the first sheet that is not empty.

    Raises:
        UnusableFile: damaged, too large, or no table in it.
    """
    contents = inspect(data, limits)
    try:
        with CalamineWorkbook.from_filelike(BytesIO(data)) as workbook:
            sheets = [workbook.get_sheet_by_name(name) for name in workbook.sheet_names]
            filled = [(sheet, rows) for sheet in sheets if (rows := _rows(sheet))]
    except (CalamineError, OSError, ValueError):
        raise refusals.damaged(WORKBOOK) from None
    if not filled:
        raise refusals.empty()
    sheet, rows = max(filled, key=lambda pair: max(map(recognised, pair[1][:_FAMILIAR])))
    notes = [
        *_which_sheet(sheet, len(filled)),
        *_merged(sheet, heading_row(rows)),
        *_failed(contents.failed_formulas),
    ]
    return table_of(rows, limits, notes)


def _rows(sheet: CalamineSheet) -> list[list[str]]:
    rows = [[_text(cell) for cell in row] for row in sheet.to_python(skip_empty_area=False)]
    return rows if any(any(row) for row in rows) else []


def _text(cell: object) -> str:
    """A date as ISO, a whole number without its decimal point, yes and no as true and false."""
    if isinstance(cell, str):
        return cell
    if isinstance(cell, bool):
        return str(cell).lower()
    if isinstance(cell, datetime.datetime):
        return cell.date().isoformat()
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell)


def _which_sheet(sheet: CalamineSheet, filled: int) -> list[Text]:
    if filled == 1:
        return []
    return [
        Text(
            en=f"The workbook has {filled} sheets with something in them; only “{sheet.name}” was read.",
            cy=f"Mae {filled} o daflenni â rhywbeth ynddynt yn y llyfr gwaith; dim ond “{sheet.name}” a "
            "ddarllenwyd.",
        )
    ]


def _merged(sheet: CalamineSheet, headings: int) -> list[Text]:
    """Merged cells from the headings down; above them they only decorate a title."""
    ranges = [_range(*corners) for corners in sheet.merged_cell_ranges or [] if corners[1][0] >= headings]
    if not ranges:
        return []
    which = ", ".join(ranges[:5]) + (" …" if len(ranges) > 5 else "")
    return [
        Text(
            en=f"Cells are merged ({which}). Only the first cell of each holds the value; the others were "
            "read as blank. If the value belongs to each row, unmerge the cells, fill them in and send the "
            "file again.",
            cy=f"Mae celloedd wedi'u huno ({which}). Dim ond cell gyntaf pob un sy'n dal y gwerth; "
            "darllenwyd y lleill fel rhai gwag. Os yw'r gwerth yn perthyn i bob rhes, dadunwch y celloedd, "
            "llenwch nhw ac anfonwch y ffeil eto.",
        )
    ]


def _range(first: tuple[int, int], last: tuple[int, int]) -> str:
    return ":".join(f"{column_letter(column)}{row + 1}" for row, column in (first, last))


def _failed(count: int) -> list[Text]:
    if not count:
        return []
    return [
        Text(
            en=f"Cells with a formula that failed (such as #N/A): {count}. They were read as blank. Correct "
            "the formulas or type the values.",
            cy=f"Celloedd â fformiwla a fethodd (megis #N/A): {count}. Fe'u darllenwyd fel rhai gwag. "
            "Cywirwch y fformiwlâu neu teipiwch y gwerthoedd.",
        )
    ]
