"""The right way to read a cell of each column of the roll."""

from collections.abc import Callable
from datetime import date

from cynllun.adapters.identifiers import upn
from cynllun.adapters.imports.cells import BLANK, Cell, failed_formula, is_blank
from cynllun.adapters.imports.columns import Column
from cynllun.adapters.imports.dates import LATEST, read_date
from cynllun.adapters.imports.words_for_values import read_choice, read_yes_no
from cynllun.adapters.imports.year_groups import read_school_year, read_year_group
from cynllun.law.words import Text


def reader_of(column: Column, on: date = LATEST) -> Callable[[str], Cell]:
    """The function that reads one text of the column; it never raises."""

    def read(text: str) -> Cell:
        text = text.strip()
        if is_blank(text):
            return BLANK
        return failed_formula(text) or _read(column, text, on)

    return read


def _read(column: Column, text: str, on: date) -> Cell:
    if column.kind == "date":
        return read_date(text, latest=on) if column.name == "date_of_birth" else _event(text)
    if column.kind == "year_group":
        return read_year_group(text)
    if column.kind == "school_year":
        return read_school_year(text)
    if column.kind == "upn":
        return _upn(text)
    return Cell(text) if column.kind == "text" else read_choice(text, column.name, column.choices)


def _event(text: str) -> Cell:
    """A date; "no" means that it has not happened, and "yes" lacks the day."""
    answer = read_yes_no(text)
    if answer == "no":
        return BLANK
    return _SINCE_WHEN if answer == "yes" else read_date(text)


def _upn(text: str) -> Cell:
    """The number; one that is wrong is kept as it is, since it may be all that identifies the learner."""
    try:
        return Cell(upn.validate(text))
    except upn.InvalidUPN as refusal:
        why = refusal.text
    trouble = Text(
        en=f"{why.en}; it is kept as it is, correct it in the school's system",
        cy=f"{why.cy}; fe'i cedwir fel y mae, cywirwch ef yn system yr ysgol",
    )
    return Cell(upn.compact(text) or None, trouble=trouble)


_SINCE_WHEN = Cell(
    trouble=Text(
        en="this says that it happened but not when, and the law turns on the day; write the date",
        cy="mae hwn yn dweud iddo ddigwydd ond nid pryd, ac mae'r gyfraith yn troi ar y diwrnod; "
        "ysgrifennwch y dyddiad",
    )
)
