"""Rolls that programs hand to the command line: CSV, XLSX or Parquet by the ending, "-" for CSV on stdin."""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from pathlib import Path

import polars as pl
from polars.exceptions import PolarsError

from cynllun.adapters.formulas import restored
from cynllun.adapters.imports import refusals
from cynllun.adapters.imports.clean_rolls import doubtful_upns, is_clean
from cynllun.adapters.imports.columns import ROLL
from cynllun.adapters.imports.limits import MACHINE_FILES
from cynllun.adapters.imports.normalise import normalise
from cynllun.adapters.imports.read import read_table
from cynllun.adapters.imports.readers import reader_of
from cynllun.adapters.imports.table import Derived, Problem, Table
from cynllun.law.refusals import Refusal
from cynllun.law.words import Text

_DATES = {column.name: pl.Date for column in ROLL.values() if column.kind == "date"}
_PARQUET = Text(en="a Parquet file", cy="ffeil Parquet")


@dataclass(frozen=True, slots=True)
class Roll:
    """A roll ready to be placed.

    `frame` has every column of the roll, in order and typed (dates as Date, all else as String), then
    the file's other columns. `absent` are the roll's columns that the file lacks, all null. `problems` are
    warnings.
    """

    frame: pl.DataFrame
    absent: frozenset[str]
    problems: tuple[Problem, ...] = ()
    derived: tuple[Derived, ...] = ()
    notes: tuple[Text, ...] = ()


class UnusableRoll(Refusal):
    """Rows of the roll cannot be used; `problems` names each."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(
            Text(
                en=f"The roll cannot be used. Problems: {len(problems)}.",
                cy=f"Ni ellir defnyddio'r gofrestr. Problemau: {len(problems)}.",
            )
        )
        self.problems = problems


def read_roll(path: str | Path, *, on: date | None = None) -> Roll:
    """The roll in the file; `on` is today, after which nobody is born.

    Raises:
        UnusableFile: nothing in it can be read, or its ending is not one of the three.
        UnusableRoll: a row cannot be used; each is named.
        OSError: the path cannot be opened.
    """
    source = BytesIO(sys.stdin.buffer.read()) if str(path) == "-" else Path(path)
    frame, table = _reader(str(path))(source)
    if frame is not None and is_clean(frame) and not _born_after(frame, on):
        return _clean(frame)
    return _careful(table(), on)


Source = Path | BytesIO
Found = tuple[pl.DataFrame | None, Callable[[], Table]]
"""A typed frame if the file gives one at once, and a way to read the file carefully."""


def _reader(path: str) -> Callable[[Source], Found]:
    endings = {".csv": _csv, ".xlsx": _workbook, ".parquet": _parquet}
    ending = ".csv" if path == "-" else Path(path).suffix.lower()
    if ending not in endings:
        raise refusals.unknown_ending(path)
    return endings[ending]


def _csv(source: Source) -> Found:
    try:
        frame = pl.read_csv(source, infer_schema=False, schema_overrides=_DATES)
    except PolarsError:
        return None, lambda: _csv_table(source)
    return _restored(frame), lambda: _csv_table(source)


def _csv_table(source: Source) -> Table:
    """Every cell as text: at once where commas, UTF-8 and a heading say that a program wrote the file."""
    try:
        frame = pl.read_csv(_rewound(source), infer_schema=False)
    except PolarsError:
        frame = pl.DataFrame()
    if "learner_id" not in frame.columns or any("_duplicated_" in name for name in frame.columns):
        return read_table(_rewound(source), MACHINE_FILES)
    numbers = pl.Series("row", range(2, frame.height + 2), dtype=pl.Int64)
    filled = frame.select(~pl.all_horizontal(pl.all().is_null())).to_series()
    return Table(_restored(frame).filter(filled), numbers.filter(filled))


def _workbook(source: Source) -> Found:
    return None, lambda: read_table(source, MACHINE_FILES)


def _parquet(source: Source) -> Found:
    try:
        frame = pl.read_parquet(source)
        texts = frame.with_columns(pl.all().cast(pl.String))
    except (PolarsError, OSError) as error:
        if isinstance(error, FileNotFoundError):
            raise
        raise refusals.damaged(_PARQUET) from None
    numbers = pl.Series("row", range(1, len(frame) + 1), dtype=pl.Int64)
    return frame, lambda: Table(texts, numbers)


def _rewound(source: Source) -> Source:
    if isinstance(source, BytesIO):
        source.seek(0)
    return source


def _restored(frame: pl.DataFrame) -> pl.DataFrame:
    """Text that was made harmless for spreadsheets, as it was."""
    texts = [name for name, type_ in frame.schema.items() if type_ == pl.String and name not in _CODED]
    return restored(frame, texts)


_CODED = frozenset(ROLL) - {"learner_id"}


def _clean(frame: pl.DataFrame) -> Roll:
    absent = frozenset(ROLL) - set(frame.columns)
    return Roll(_in_roll_order(frame), absent, problems=tuple(_doubts(frame)) if "upn" not in absent else ())


def _doubts(frame: pl.DataFrame) -> list[Problem]:
    read = reader_of(ROLL["upn"])
    cells = [(index, number, read(number)) for index, number in doubtful_upns(frame).iter_rows()]
    return [
        Problem(index + 2, "upn", "upn", number, "warning", cell.trouble)
        for index, number, cell in cells
        if cell.trouble
    ]


def _careful(table: Table, on: date | None) -> Roll:
    found = normalise(table, {name: name for name in table.columns if name in ROLL}, on=on)
    if found.errors:
        raise UnusableRoll(found.errors)
    others = [name for name in table.columns if name not in ROLL]
    frame = pl.concat([found.rows.drop("row"), table.frame.select(others)], how="horizontal")
    return Roll(_in_roll_order(frame), found.absent, found.problems, found.derived, found.notes)


def _in_roll_order(frame: pl.DataFrame) -> pl.DataFrame:
    others = [name for name in frame.columns if name not in ROLL]
    missing = [
        pl.lit(None, dtype=column.type).alias(name)
        for name, column in ROLL.items()
        if name not in frame.columns
    ]
    return frame.with_columns(missing).select(*ROLL, *others)


def _born_after(frame: pl.DataFrame, on: date | None) -> bool:
    if on is None or "date_of_birth" not in frame.columns:
        return False
    return bool((frame["date_of_birth"] > on).any())
