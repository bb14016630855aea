"""A frame as an XLSX workbook: dates as dates, text as text, never a formula or a link."""

from datetime import date
from typing import BinaryIO

import polars as pl
from xlsxwriter import Workbook

_OPTIONS = {"constant_memory": True, "default_date_format": "dd/mm/yyyy"}
_WIDTH = 18


def write_workbook(frame: pl.DataFrame, stream: BinaryIO, *, sheet: str = "Roll") -> None:
    """One sheet with the headings frozen and a filter on each column. Blank cells are left out.

    Raises:
        ValueError: more rows than a sheet can hold (1,048,575).
    """
    if frame.height > 1_048_575:
        raise ValueError(f"{frame.height} rows do not fit on a sheet")
    with Workbook(stream, _OPTIONS) as workbook:
        page = workbook.add_worksheet(sheet)
        page.freeze_panes(1, 0)
        page.autofilter(0, 0, frame.height, max(frame.width - 1, 0))
        page.set_column(0, frame.width, _WIDTH)
        heading = workbook.add_format({"bold": True, "text_wrap": True, "valign": "top"})
        for column, name in enumerate(frame.columns):
            page.write_string(0, column, name, heading)
        for number, row in enumerate(frame.iter_rows(), start=1):
            for column, value in enumerate(row):
                if isinstance(value, date):
                    page.write_datetime(number, column, value)
                elif value is not None:
                    page.write_string(number, column, str(value))
