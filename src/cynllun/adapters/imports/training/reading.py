"""The cells of a spreadsheet of training, under the names of a record, before they are understood."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import BinaryIO

from cynllun.adapters.imports.folding import fold
from cynllun.adapters.imports.limits import Limits
from cynllun.adapters.imports.read import read_table
from cynllun.adapters.imports.refusals import UnusableFile, empty, no_rows
from cynllun.law.words import Text
from cynllun.workforce.training.entries import RECORD_LABELS

MOST_ROWS = 1000
COLUMNS = tuple(RECORD_LABELS)
NEEDED = ("name", "course", "taken_on")
_LIMITS = Limits(size=5_000_000, rows=MOST_ROWS, columns=100, cells=100_000, unpacked=50_000_000)
_HEADINGS: Mapping[str, Sequence[str]] = {
    "name": ("name", "full name", "staff name", "staff member", "staff", "employee", "person", "colleague",
             "enw", "enw llawn", "aelod o staff", "aelod staff", "staff enw", "gweithiwr"),
    "forename": ("forename", "first name", "given name", "enw cyntaf", "blaenenw"),
    "surname": ("surname", "last name", "family name", "cyfenw"),
    "email": ("email", "e mail", "email address", "work email", "ebost", "e bost", "cyfeiriad e bost",
              "cyfeiriad ebost"),
    "role": ("role", "job", "job title", "post", "position", "rol", "swydd", "teitl swydd"),
    "course": ("course", "course code", "course name", "course title", "training", "title", "code", "cwrs",
               "cod", "cod cwrs", "cod y cwrs", "enw cwrs", "enw'r cwrs", "enw r cwrs", "teitl",
               "hyfforddiant"),
    "taken_on": ("taken on", "date", "date taken", "date completed", "completed", "completed on",
                 "completion date", "course date", "training date", "attended on", "dyddiad",
                 "dyddiad dilyn", "dyddiad cwblhau", "cwblhawyd", "dyddiad y cwrs", "dyddiad hyfforddiant"),
    "language": ("language", "medium", "iaith", "cyfrwng"),
    "certificate": ("certificate", "certificate number", "certificate no", "cert no", "reference",
                    "tystysgrif", "rhif tystysgrif", "rhif y dystysgrif", "cyfeirnod"),
}  # fmt: skip
_KNOWN = {fold(heading): column for column, headings in _HEADINGS.items() for heading in headings}


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its number as a spreadsheet counts, headings included, and its cells by COLUMNS."""

    number: int
    cells: Mapping[str, str] = field(default_factory=dict)

    def cell(self, column: str) -> str:
        """What stands there; blank for nothing."""
        return self.cells.get(column, "")


def read_rows(source: BinaryIO) -> list[Row]:
    """The rows of a CSV file or a workbook. Raises UnusableFile, where a column is missing too."""
    try:
        table = read_table(source, _LIMITS)
    except UnusableFile as unusable:
        raise UnusableFile(_OURS.get(unusable.text, unusable.text)) from unusable
    found = _columns(table.columns)
    missing = [column for column in NEEDED if column not in found and not _has_two_names(column, found)]
    if missing:
        raise UnusableFile(_missing(missing, table.columns))
    rows = zip(table.row_numbers, table.frame.iter_rows(named=True), strict=True)
    return [Row(number, _cells(found, cells)) for number, cells in rows]


def _columns(headings: Sequence[str]) -> dict[str, str]:
    """The heading of each column that is known; the first, where two would do."""
    found: dict[str, str] = {}
    for heading in headings:
        column = _KNOWN.get(fold(heading))
        if column and column not in found:
            found[column] = heading
    return found


def _has_two_names(column: str, found: Mapping[str, str]) -> bool:
    return column == "name" and {"forename", "surname"} <= found.keys()


def _cells(found: Mapping[str, str], cells: Mapping[str, str | None]) -> dict[str, str]:
    read = {column: (cells[heading] or "").strip() for column, heading in found.items()}
    both = f"{read.pop('forename', '')} {read.pop('surname', '')}".strip()
    return {**read, "name": read.get("name") or both}


def _missing(missing: Sequence[str], headings: Sequence[str]) -> Text:
    wanted = [RECORD_LABELS[column] for column in missing]
    there = ", ".join(f"“{heading}”" for heading in headings[:12])
    return Text(
        en=f"The file has no column for: {', '.join(each.en for each in wanted)}. Its headings are {there}. "
        "Name the columns so, in one row above the rows, and choose the file again.",
        cy=f"Nid oes colofn yn y ffeil ar gyfer: {', '.join(each.cy for each in wanted)}. Ei phenawdau yw "
        f"{there}. Enwch y colofnau felly, mewn un rhes uwchben y rhesi, a dewiswch y ffeil eto.",
    )


_OURS: Mapping[Text, Text] = {
    empty().text: Text(
        en="The file is empty. Choose the spreadsheet in which the training is.",
        cy="Mae'r ffeil yn wag. Dewiswch y daenlen y mae'r hyfforddiant ynddi.",
    ),
    no_rows().text: Text(
        en="The file has headings and no rows under them. Write a row for each person and course.",
        cy="Mae penawdau yn y ffeil a dim rhesi oddi tanynt. Ysgrifennwch res ar gyfer pob person a chwrs.",
    ),
}
