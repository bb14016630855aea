"""Files as different systems export a school's roll, for the demonstration and for tests."""

from __future__ import annotations

from datetime import UTC, date, datetime
from io import BytesIO

import polars as pl
import xlsxwriter

from cynllun.bulk.demonstration.rolls import SchoolRoll
from cynllun.bulk.demonstration.schools import MODEL
from cynllun.bulk.demonstration.shown import CENSUS_CODES, DATE, shown
from cynllun.bulk.demonstration.transfer_file import transfer_file

_SIMS = {
    "Adno": "number", "UPN": "upn", "Legal Surname": "surname", "Legal Forename": "forename", "DOB": "born",
    "Year": "group", "SEN Status": "status", "SEN Start Date": "since", "In Care": "in_care",
    "IDP Notice Date": "idp_notice", "No IDP Notice Date": "no_idp_notice",
}  # fmt: skip
_ARBOR = {
    "Student ID": "number", "UPN": "upn", "First name": "forename", "Last name": "surname",
    "Date of birth": "born", "Year group": "group", "SEN status": "status", "SEN start date": "since",
    "Looked after": "in_care", "IDP notice": "idp_notice", "No IDP notice": "no_idp_notice",
}  # fmt: skip
_ARBOR_STATUS = {
    CENSUS_CODES["none"]: None,
    CENSUS_CODES["school_action"]: "School Action",
    CENSUS_CODES["school_action_plus"]: "School Action Plus",
    CENSUS_CODES["statement"]: "Statement",
}
_NURSERY_AND_RECEPTION = {"N1": "Nursery 1", "N2": "Nursery 2", "R": "Reception"}


def sample_exports(roll: SchoolRoll) -> dict[str, bytes]:
    """By file name: a CSV as from SIMS, a workbook as from Arbor, and a Common Transfer File.

    All three tell of the same learners and have the mistakes of `shown`; the same roll gives the same bytes.
    """
    frame = shown(roll)
    return {
        "sims.csv": _sims(frame),
        "arbor.xlsx": _arbor(frame, roll.on),
        f"{MODEL}{roll.school.establishment}_CTF_XXXXXXX_001.xml": transfer_file(frame, roll),
    }


def _sims(frame: pl.DataFrame) -> bytes:
    """In Windows' western letters, which lack ŵ and ŷ: a question mark stands in their place."""
    nursery = pl.col("group").str.starts_with("N")
    columns = frame.with_columns(
        group=pl.when(nursery).then("group").otherwise("Year " + pl.col("group")),
        in_care=pl.col("in_care").replace({"yes": "T", "no": "F"}),
    ).select(pl.col(column).alias(heading) for heading, column in _SIMS.items())
    return columns.write_csv(line_terminator="\r\n").encode("cp1252", errors="replace")


def _arbor(frame: pl.DataFrame, on: date) -> bytes:
    """A merged title over the headings, dates as dates, no status for those who have none."""
    year = pl.col("group").replace(_NURSERY_AND_RECEPTION)
    columns = frame.with_columns(
        group=pl.when(pl.col("group").is_in(_NURSERY_AND_RECEPTION)).then(year).otherwise("Year " + year),
        status=pl.col("status").replace(_ARBOR_STATUS),
    ).select(pl.col(column).alias(heading) for heading, column in _ARBOR.items())
    file = BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True}) as book:
        book.set_properties({"created": datetime(on.year, on.month, on.day, tzinfo=UTC)})
        sheet, as_date = book.add_worksheet("Students"), book.add_format({"num_format": "dd/mm/yyyy"})
        sheet.merge_range(0, 0, 0, len(_ARBOR) - 1, f"Students on {on:{DATE}}")
        sheet.write_row(1, 0, columns.columns)
        for number, row in enumerate(columns.iter_rows(), start=2):
            for place, text in enumerate(row):
                if text is not None and (day := _day(text)):
                    sheet.write_datetime(number, place, day, as_date)
                elif text is not None:
                    sheet.write_string(number, place, text)
    return file.getvalue()


def _day(text: str) -> date | None:
    parts = text.split("/")
    try:
        return date(*map(int, reversed(parts))) if len(parts[-1]) == len("2026") else None
    except (TypeError, ValueError):
        return None
