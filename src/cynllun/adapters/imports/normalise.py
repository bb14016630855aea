"""From a file's own words to the roll's: every value understood, or a problem in words; nothing guessed."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

import polars as pl

from cynllun.adapters.formulas import restored
from cynllun.adapters.identifiers import upn
from cynllun.adapters.imports.cells import BLANK, Cell, failed_formula, is_blank
from cynllun.adapters.imports.checks import problems_between_columns, problems_of_mapping
from cynllun.adapters.imports.columns import LONGEST, NAMES, ROLL, Column
from cynllun.adapters.imports.dates import LATEST, read_date
from cynllun.adapters.imports.table import Derived, Problem, Table
from cynllun.adapters.imports.words_for_values import read_choice, read_yes_no
from cynllun.adapters.imports.year_groups import read_school_year, read_year_group
from cynllun.law.words import Text

_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Import:
    """A file in the roll's form.

    `rows` has "row" (the file's row number), every column of the roll, typed, and the learner's names where
    the file has them. `absent` are the roll's columns that the file lacks and no default fills.
    """

    rows: pl.DataFrame
    problems: tuple[Problem, ...]
    derived: tuple[Derived, ...]
    notes: tuple[Text, ...]
    absent: frozenset[str]

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems that left something out, as against those that only ask for a look."""
        return tuple(problem for problem in self.problems if problem.severity == "error")


def normalise(
    table: Table,
    mapping: Mapping[str, str],
    defaults: Mapping[str, str] | None = None,
    *,
    on: date | None = None,
) -> Import:
    """The table's rows in the roll's form, with everything that is wrong with them.

    `mapping` gives the file's heading for a column of the roll (or "forename", "surname"). `defaults` are
    values, in any form that a cell may have, for the rows in which a column is blank or missing. `on` is
    today: nobody is born after it. Bad data never raises; headings in `mapping` that the file lacks are
    left aside.
    """
    mapping = {column: heading for column, heading in mapping.items() if heading in table.frame.columns}
    work = _Work(table, mapping, dict(defaults or {}), on or LATEST)
    columns = [work.column(column) for column in ROLL.values()]
    names = [work.column(column) for column in NAMES.values() if column.name in mapping]
    rows = pl.DataFrame([table.row_numbers.alias("row"), *columns, *names])
    problems = [
        *table.problems,
        *problems_of_mapping(mapping),
        *work.problems,
        *problems_between_columns(rows, mapping),
    ]
    problems.sort(key=lambda problem: problem.row or 0)
    return Import(
        rows=rows,
        problems=tuple(problems),
        derived=(*table.derived, *_shared_heading(mapping), *work.derived),
        notes=table.notes,
        absent=frozenset(ROLL) - set(mapping) - set(defaults or {}),
    )


class _Work:
    """The problems and derivations met while the columns are read one by one."""

    def __init__(self, table: Table, mapping: Mapping[str, str], defaults: dict[str, str], on: date) -> None:
        self.table = table
        self.mapping = mapping
        self.defaults = defaults
        self.on = on
        self.problems: list[Problem] = []
        self.derived: list[Derived] = []

    def column(self, column: Column) -> pl.Series:
        """The column in the roll's form. Each distinct text is read once."""
        texts = self._texts(column.name)
        if column.kind == "text" and not self._shares_upn(column.name):
            return self._with_default(column, self._text(column.name, texts))
        read = reader_of(ROLL["upn"] if column.kind == "text" else column, self.on)
        cells = {text: read(text) for text in texts.unique().drop_nulls()}
        self._report(column.name, texts, cells)
        values = _replaced(texts, cells, column.type)
        return self._with_default(column, values.alias(column.name))

    def _texts(self, name: str) -> pl.Series:
        heading = self.mapping.get(name)
        if heading is None:
            return pl.Series(name, [None] * len(self.table.frame), dtype=pl.String)
        return self.table.frame[heading].alias(name)

    def _shares_upn(self, name: str) -> bool:
        """Whether the UPN is the learner's number too: then both are written alike."""
        return name == "learner_id" and self.mapping.get(name) == self.mapping.get("upn") is not None

    def _text(self, name: str, texts: pl.Series) -> pl.Series:
        """Text on one line, as it was before anything was done to it for spreadsheets."""
        tidy = restored(pl.col(name)).str.replace_all(r"\s+", " ").str.strip_chars()
        texts = texts.to_frame().select(pl.when(tidy != "").then(tidy).alias(name)).to_series()
        too_long = texts.str.len_chars() > LONGEST
        for row, text in zip(self.table.row_numbers.filter(too_long), texts.filter(too_long), strict=True):
            self.problems.append(
                Problem(row, name, self.mapping[name], f"{text[:_SHOWN]}…", "error", _TOO_LONG)
            )
        return texts.set(too_long.fill_null(value=False), None)

    def _report(self, name: str, texts: pl.Series, cells: Mapping[str, Cell]) -> None:
        if self._shares_upn(name):
            return
        notable = {text: cell for text, cell in cells.items() if cell.trouble or cell.how}
        for row, text in self._where(texts, notable):
            cell = notable[text]
            if cell.trouble:
                shown = text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
                self.problems.append(
                    Problem(row, name, self.mapping[name], shown, cell.severity, cell.trouble)
                )
            if cell.how:
                self.derived.append(Derived(row, name, cell.how))

    def _where(self, texts: pl.Series, wanted: Iterable[str]) -> Iterable[tuple[int, str]]:
        found = texts.is_in(pl.Series(list(wanted), dtype=pl.String)).fill_null(value=False)
        return zip(self.table.row_numbers.filter(found), texts.filter(found), strict=True)

    def _with_default(self, column: Column, values: pl.Series) -> pl.Series:
        """The values, blanks filled with what was chosen for the whole file."""
        default = self.defaults.get(column.name)
        if not default or not values.null_count():
            return values
        cell = reader_of(column, self.on)(default)
        if cell.value is None:
            self.problems.append(Problem(None, column.name, "", default, "error", cell.trouble or _TOO_LONG))
            return values
        if column.name in self.mapping:
            rows = self.table.row_numbers.filter(values.is_null())
            self.derived.extend(Derived(row, column.name, _CHOSEN) for row in rows)
        else:
            self.derived.append(Derived(None, column.name, _CHOSEN))
        return values.fill_null(pl.lit(cell.value, dtype=column.type))


def _replaced(texts: pl.Series, cells: Mapping[str, Cell], type_: type[pl.DataType]) -> pl.Series:
    if not cells:
        return pl.Series(texts.name, [None] * len(texts), dtype=type_)
    new = pl.Series([cell.value for cell in cells.values()], dtype=type_)
    return texts.replace_strict(pl.Series(list(cells)), new, default=None, return_dtype=type_)


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


def _shared_heading(mapping: Mapping[str, str]) -> list[Derived]:
    heading = mapping.get("learner_id")
    if heading is None or heading != mapping.get("upn"):
        return []
    return [
        Derived(
            None,
            "learner_id",
            Text(
                en="the UPN serves as the learner's number, since the file has no other",
                cy="yr UPN yw rhif y dysgwr hefyd, gan nad oes un arall yn y ffeil",
            ),
        )
    ]


_TOO_LONG = Text(
    en=f"this is longer than {LONGEST} characters, so it may be the wrong column; shorten it or choose "
    "another",
    cy=f"mae hwn yn hirach na {LONGEST} o nodau, felly gall mai'r golofn anghywir ydyw; byrhewch ef neu "
    "dewiswch un arall",
)
_CHOSEN = Text(en="chosen for the whole file", cy="dewiswyd ar gyfer y ffeil gyfan")
_SINCE_WHEN = Cell(
    trouble=Text(
        en="this says that it happened but not when, and the law turns on the day; write the date",
        cy="mae hwn yn dweud iddo ddigwydd ond nid pryd, ac mae'r gyfraith yn troi ar y diwrnod; "
        "ysgrifennwch y dyddiad",
    )
)
