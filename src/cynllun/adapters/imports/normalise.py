"""From a file's own words to the roll's: every value understood, or a problem in words; nothing guessed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

import polars as pl

from cynllun.adapters.imports.cells import Cell
from cynllun.adapters.imports.checks import problems_between_columns, problems_of_mapping
from cynllun.adapters.imports.columns import LONGEST, NAMES, ROLL, Column
from cynllun.adapters.imports.dates import LATEST
from cynllun.adapters.imports.readers import reader_of
from cynllun.adapters.imports.table import Derived, Problem, Table
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
            values, refused = self._text(column.name, texts)
        else:
            values, refused = self._coded(column, texts)
        return self._with_default(column, values, values.is_null() & ~refused)

    def _texts(self, name: str) -> pl.Series:
        heading = self.mapping.get(name)
        if heading is None:
            return pl.Series(name, [None] * len(self.table.frame), dtype=pl.String)
        return self.table.frame[heading].alias(name)

    def _shares_upn(self, name: str) -> bool:
        """Whether the UPN is the learner's number too: then both are written alike."""
        return name == "learner_id" and self.mapping.get(name) == self.mapping.get("upn") is not None

    def _text(self, name: str, texts: pl.Series) -> tuple[pl.Series, pl.Series]:
        """Text on one line, and where it was too long to be kept."""
        tidy = pl.col(name).str.replace_all(r"\s+", " ").str.strip_chars()
        values = texts.to_frame().select(pl.when(tidy != "").then(tidy).alias(name)).to_series()
        too_long = (values.str.len_chars() > LONGEST).fill_null(value=False)
        for row, text in zip(self.table.row_numbers.filter(too_long), values.filter(too_long), strict=True):
            self._problem(row, name, text, "error", _TOO_LONG)
        if name in NAMES:
            lost = values.str.contains("?", literal=True).fill_null(value=False)
            for row, text in zip(self.table.row_numbers.filter(lost), values.filter(lost), strict=True):
                self._problem(row, name, text, "warning", _LOST_LETTER)
        return values.set(too_long, None), too_long

    def _coded(self, column: Column, texts: pl.Series) -> tuple[pl.Series, pl.Series]:
        """Values of the column's kind, and where a text could not be understood."""
        shares_upn = self._shares_upn(column.name)
        read = reader_of(ROLL["upn"] if shares_upn else column, self.on)
        cells = {text: read(text) for text in texts.unique().drop_nulls()}
        if not shares_upn:
            self._report(column.name, texts, cells)
        refused = [text for text, cell in cells.items() if cell.trouble and cell.value is None]
        return _replaced(texts, cells, column.type), _is_one_of(texts, refused)

    def _report(self, name: str, texts: pl.Series, cells: Mapping[str, Cell]) -> None:
        notable = _is_one_of(texts, [text for text, cell in cells.items() if cell.trouble or cell.how])
        for row, text in zip(self.table.row_numbers.filter(notable), texts.filter(notable), strict=True):
            cell = cells[text]
            if cell.trouble:
                self._problem(row, name, text, cell.severity, cell.trouble)
            if cell.how:
                self.derived.append(Derived(row, name, cell.how))

    def _problem(self, row: int | None, name: str, value: str, severity: str, text: Text) -> None:
        shown = value if len(value) <= _SHOWN else f"{value[:_SHOWN]}…"
        self.problems.append(Problem(row, name, self.mapping.get(name, ""), shown, severity, text))

    def _with_default(self, column: Column, values: pl.Series, blank: pl.Series) -> pl.Series:
        """The values, blanks filled with what was chosen for the whole file."""
        default = self.defaults.get(column.name)
        if not default or not blank.any():
            return values
        cell = reader_of(column, self.on)(default)
        if cell.value is None:
            self._problem(None, column.name, default, "error", cell.trouble or _TOO_LONG)
            return values
        rows = self.table.row_numbers.filter(blank) if column.name in self.mapping else [None]
        self.derived.extend(Derived(row, column.name, _CHOSEN) for row in rows)
        return values.zip_with(~blank, pl.repeat(cell.value, len(values), dtype=column.type, eager=True))


def _is_one_of(texts: pl.Series, wanted: Iterable[str]) -> pl.Series:
    return texts.is_in(pl.Series(list(wanted), dtype=pl.String)).fill_null(value=False)


def _replaced(texts: pl.Series, cells: Mapping[str, Cell], type_: type[pl.DataType]) -> pl.Series:
    if not cells:
        return pl.Series(texts.name, [None] * len(texts), dtype=type_)
    new = pl.Series([cell.value for cell in cells.values()], dtype=type_)
    return texts.replace_strict(pl.Series(list(cells)), new, default=None, return_dtype=type_)


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
_LOST_LETTER = Text(
    en="a “?” stands in this name, as programs write for letters such as ŵ and ŷ that their file cannot "
    "hold; where the roll has the same name with such a letter, the roll's stays",
    cy="mae “?” yn yr enw hwn, fel yr ysgrifenna rhaglenni yn lle llythrennau fel ŵ ac ŷ na all eu ffeil eu "
    "cynnwys; lle mae'r un enw â llythyren o'r fath ar y gofrestr, enw'r gofrestr sy'n aros",
)
_CHOSEN = Text(en="chosen for the whole file", cy="dewiswyd ar gyfer y ffeil gyfan")
