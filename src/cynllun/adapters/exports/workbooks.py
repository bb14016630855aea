"""A frame as an XLSX workbook: dates as dates, text as text, never a formula or a link."""

from typing import BinaryIO

import polars as pl
from xlsxwriter import Workbook

_PLAIN = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
_WIDTH = 120


def write_workbook(frame: pl.DataFrame, stream: BinaryIO, *, sheet: str = "Roll") -> None:
    """One sheet with the headings frozen and a filter on each column.

    Raises:
        xlsxwriter.exceptions.XlsxWriterException: more rows than a sheet can hold (1,048,575).
    """
    with Workbook(stream, _PLAIN) as workbook:
        frame.write_excel(
            workbook,
            worksheet=sheet,
            dtype_formats={pl.Date: "dd/mm/yyyy"},
            column_widths=_WIDTH,
            freeze_panes=(1, 0),
            autofilter=True,
        )
