"""Dates as people write them in Wales: the day first, months in either language, Excel's day numbers."""

import re
from datetime import date, timedelta

from cynllun.adapters.imports.cells import Cell
from cynllun.adapters.imports.folding import fold
from cynllun.law.words import Text

_MONTHS = (
    ("january", "jan", "ionawr", "ion"),
    ("february", "feb", "chwefror", "chwef", "chwe", "chw"),
    ("march", "mar", "mawrth", "fawrth", "maw"),
    ("april", "apr", "ebrill", "ebr"),
    ("may", "mai", "fai"),
    ("june", "jun", "mehefin", "fehefin", "meh"),
    ("july", "jul", "gorffennaf", "orffennaf", "gorff", "gor"),
    ("august", "aug", "awst", "aws"),
    ("september", "sept", "sep", "medi", "fedi", "med"),
    ("october", "oct", "hydref", "hyd"),
    ("november", "nov", "tachwedd", "dachwedd", "tach", "tac"),
    ("december", "dec", "rhagfyr", "ragfyr", "rhag", "rha"),
)
_MONTH = {word: number for number, words in enumerate(_MONTHS, start=1) for word in words}

_TIME = r"(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?[ap]m)?(?:Z|[+-]\d{2}:?\d{2})?)?"
_YEAR_FIRST = re.compile(rf"(\d{{4}})([-/.])(\d{{1,2}})\2(\d{{1,2}}){_TIME}", re.ASCII | re.IGNORECASE)
_DAY_FIRST = re.compile(rf"(\d{{1,2}})([-/. ])(\d{{1,2}})\2(\d{{4}}){_TIME}", re.ASCII | re.IGNORECASE)
_SHORT_YEAR = re.compile(rf"\d{{1,2}}([-/. ])\d{{1,2}}\1\d{{2}}{_TIME}", re.ASCII | re.IGNORECASE)
_IN_WORDS = re.compile(
    r"(\d{1,2}) ?(?:st|nd|rd|th|af|ail|il|ydd|ed|fed|eg)? (?:of |o )?([a-z]+) (\d{2,4})", re.ASCII
)
_MONTH_FIRST = re.compile(r"([a-z]+) (\d{1,2}) ?(?:st|nd|rd|th)? (\d{2,4})", re.ASCII)
_DAY_NUMBER = re.compile(r"(\d{5})(?:\.\d+)?", re.ASCII)
_EIGHT_DIGITS = re.compile(r"(\d{4})(\d{2})(\d{2})", re.ASCII)

_EXCEL_EPOCH = date(1899, 12, 30)
EARLIEST = date(1990, 1, 1)
LATEST = date(2100, 12, 31)


def read_date(text: str, *, latest: date = LATEST) -> Cell:
    """The date in a cell, from 1990 to `latest`; `Cell.trouble` says why a date cannot be told.

    The day always comes before the month. A year of two digits is never completed.
    """
    cell = _read(text.strip())
    if isinstance(cell.value, date) and not EARLIEST <= cell.value <= latest:
        return _out_of_range(cell.value, latest)
    return cell


def _read(text: str) -> Cell:
    if match := _YEAR_FIRST.fullmatch(text):
        return _date(int(match[1]), int(match[3]), int(match[4]))
    if match := _DAY_FIRST.fullmatch(text):
        return _date(int(match[4]), int(match[3]), int(match[1]))
    if _SHORT_YEAR.fullmatch(text):
        return _SHORT
    if match := _DAY_NUMBER.fullmatch(text):
        return _from_day_number(int(match[1]))
    if match := _EIGHT_DIGITS.fullmatch(text):
        return _from_digits(int(match[1]), int(match[2]), int(match[3]))
    return _in_words(fold(text))


def _in_words(text: str) -> Cell:
    if match := _IN_WORDS.fullmatch(text):
        day, month, year = match[1], match[2], match[3]
    elif match := _MONTH_FIRST.fullmatch(text):
        day, month, year = match[2], match[1], match[3]
    else:
        return _NOT_A_DATE
    if month not in _MONTH:
        return _NOT_A_DATE
    return _date(int(year), _MONTH[month], int(day)) if len(year) == 4 else _SHORT


def _date(year: int, month: int, day: int) -> Cell:
    try:
        return Cell(date(year, month, day))
    except ValueError:
        return _NO_SUCH_MONTH if month > 12 >= day else _NO_SUCH_DAY


def _from_day_number(number: int) -> Cell:
    found = _EXCEL_EPOCH + timedelta(days=number)
    how = Text(
        en=f"read as Excel's day number: {number} is {found.isoformat()}",
        cy=f"darllenwyd fel rhif diwrnod Excel: {found.isoformat()} yw {number}",
    )
    return Cell(found, how=how)


def _from_digits(year: int, month: int, day: int) -> Cell:
    cell = _date(year, month, day)
    how = Text(en="read as year, month, day", cy="darllenwyd fel blwyddyn, mis, diwrnod")
    return Cell(cell.value, how=how) if cell.value else _NOT_A_DATE


def _out_of_range(found: date, latest: date) -> Cell:
    return Cell(
        trouble=Text(
            en=f"{found.isoformat()} cannot be right: the date must be from {EARLIEST.isoformat()} to "
            f"{latest.isoformat()}; correct it",
            cy=f"ni all {found.isoformat()} fod yn gywir: rhaid i'r dyddiad fod rhwng "
            f"{EARLIEST.isoformat()} a {latest.isoformat()}; cywirwch ef",
        )
    )


_SHORT = Cell(
    trouble=Text(
        en="the year has two digits, so the century would be a guess; write it with four, as in 01/09/2014",
        cy="dau ddigid sydd i'r flwyddyn, felly dyfalu'r ganrif fyddai hynny; ysgrifennwch bedwar, fel yn "
        "01/09/2014",
    )
)
_NO_SUCH_MONTH = Cell(
    trouble=Text(
        en="dates are read with the day first, and there is no such month; write 13 September 2014 as "
        "13/09/2014",
        cy="darllenir dyddiadau gyda'r diwrnod yn gyntaf, ac nid oes mis o'r fath; ysgrifennwch 13 Medi "
        "2014 fel 13/09/2014",
    )
)
_NO_SUCH_DAY = Cell(
    trouble=Text(
        en="there is no such day in the calendar; correct the date",
        cy="nid oes diwrnod o'r fath yn y calendr; cywirwch y dyddiad",
    )
)
_NOT_A_DATE = Cell(
    trouble=Text(
        en="this is not a date that can be read; write it as 01/09/2014 or 2014-09-01",
        cy="nid yw hwn yn ddyddiad y gellir ei ddarllen; ysgrifennwch ef fel 01/09/2014 neu 2014-09-01",
    )
)
