"""A meeting tool's report: who came in when, for how long, and which rows could not be read."""

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from cynllun.adapters.imports.attendance import refusals
from cynllun.adapters.imports.attendance.headings import tool_of
from cynllun.adapters.imports.attendance.sections import Section, TooManyRows, sections_of
from cynllun.adapters.imports.attendance.times import (
    format_of,
    has_day,
    near,
    read_duration,
    read_minutes,
    read_stamp,
)
from cynllun.adapters.imports.encodings import decode
from cynllun.adapters.imports.refusals import UnusableFile
from cynllun.adapters.imports.table import Problem
from cynllun.law.words import Text
from cynllun.outreach.attendance import Join

_LONGEST_NAME, _LONGEST_ADDRESS = 200, 254
_NO = {"no", "na", "nac oedd"}
_YES = {"yes", "ie", "oedd"}


@dataclass(frozen=True, slots=True)
class Report:
    """What a file tells. `tool` is blank for a list made by hand; `notes` are about the whole file."""

    tool: str
    joins: list[Join]
    problems: list[Problem]
    notes: list[Text]


def read_report(data: bytes, *, day: date) -> Report:
    """The joins of a meeting of that day, from the CSV file of Zoom, Teams or Meet, in whatever encoding.

    Times are by the clock of whoever took the report; only their length is used. Raises UnusableFile.
    """
    try:
        text, notes = decode(data)
        sections = sections_of(text)
    except TooManyRows:
        raise refusals.too_long() from None
    except (UnusableFile, csv.Error):
        raise refusals.not_a_report() from None
    if not sections:
        raise refusals.not_a_report()
    stamps = [
        section.cell(row, column)
        for section in sections
        for _number, row in section.rows
        for column in ("joined", "left")
    ]
    reader = _Reader(day, format_of([stamp for stamp in stamps if stamp], day))
    joins = [join for section in sections for join in reader.joins(section)]
    if not joins and not reader.problems:
        raise refusals.nobody()
    tools = [tool for section in sections if (tool := tool_of(section.headings))]
    return Report(tools[0] if tools else "", joins, reader.problems, notes)


class _Reader:
    """Reads the rows of a file whose stamps are written in one way, and gathers what is wrong."""

    def __init__(self, day: date, written_as: str) -> None:
        self.day, self.written_as = day, written_as
        self.problems: list[Problem] = []

    def joins(self, section: Section) -> Iterator[Join]:
        for number, row in section.rows:
            if not _was_there(section, row):
                continue
            name, addresses = _name(section, row), _addresses(section, row)
            span = self._span(section, row)
            seconds = _seconds(section, row, span)
            if not (name or addresses):
                self._say(number, "error", refusals.NAMELESS)
            elif seconds is None:
                self._say(number, "error", refusals.NO_TIME, _written(section, row))
            else:
                if span and has_day(span[0]) and not near(span[0], self.day):
                    self._say(number, "warning", refusals.ANOTHER_DAY, section.cell(row, "joined"))
                yield Join(number, name or addresses[0], addresses, seconds, span)

    def _span(self, section: Section, row: Sequence[str]) -> tuple[datetime, datetime] | None:
        start = read_stamp(section.cell(row, "joined"), self.written_as)
        end = read_stamp(section.cell(row, "left"), self.written_as)
        return (start, end) if start and end and start <= end else None

    def _say(self, row: int, severity: str, text: Text, value: str = "") -> None:
        self.problems.append(Problem(row, "", "", value, severity, text))


def _was_there(section: Section, row: Sequence[str]) -> bool:
    """Whether the row is of somebody in the meeting: not of one who stayed away, nor of the waiting room."""
    came = section.cell(row, "attended").casefold() not in _NO
    return came and section.cell(row, "in_waiting_room").casefold() not in _YES


def _name(section: Section, row: Sequence[str]) -> str:
    parts = (section.cell(row, "forename"), section.cell(row, "surname"))
    return (section.cell(row, "name") or " ".join(filter(None, parts)))[:_LONGEST_NAME]


def _addresses(section: Section, row: Sequence[str]) -> tuple[str, ...]:
    """The address, and in Teams the account, which is written as one and may be another."""
    given = (section.cell(row, column).casefold() for column in ("email", "account"))
    return tuple(dict.fromkeys(filter(_is_address, given)))


def _is_address(text: str) -> bool:
    """Whether somebody can be written to there: the file says what it likes."""
    try:
        validate_email(text)
    except ValidationError:
        return False
    return len(text) <= _LONGEST_ADDRESS


def _seconds(section: Section, row: Sequence[str], span: tuple[datetime, datetime] | None) -> int | None:
    for column, read in (("minutes", read_minutes), ("duration", read_duration)):
        seconds = read(section.cell(row, column))
        if seconds is not None:
            return seconds
    return int((span[1] - span[0]).total_seconds()) if span else None


def _written(section: Section, row: Sequence[str]) -> str:
    return section.cell(row, "minutes") or section.cell(row, "duration") or section.cell(row, "joined")
