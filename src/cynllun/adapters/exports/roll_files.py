"""Rolls and placements as files for programs: the contract's column names and values, nothing translated."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

import polars as pl

from cynllun.adapters.exports.whole_files import whole_file
from cynllun.adapters.exports.workbooks import write_workbook
from cynllun.adapters.formulas import harmless
from cynllun.adapters.imports.columns import ROLL
from cynllun.adapters.imports.refusals import unknown_ending
from cynllun.bulk.place import COLUMNS as ANSWER

_OUR_WORDS = (frozenset(ROLL) - {"learner_id", "upn"}) | frozenset(ANSWER)


def write_roll(frame: pl.DataFrame, path: str | Path) -> None:
    """Write the frame as CSV, XLSX or Parquet by the path's ending; "-" is CSV on standard output.

    The file appears under its name only once it is whole. Text that came from outside is made harmless for
    spreadsheets in CSV (`read_roll` restores it) and is plain text in XLSX.

    Raises:
        UnusableFile: the ending is none of the three.
        OSError: the file cannot be written.
    """
    if str(path) == "-":
        write_csv(frame, sys.stdout.buffer)
        return
    path = Path(path)
    writers: dict[str, Callable[[pl.DataFrame, BinaryIO], None]] = {
        ".csv": write_csv,
        ".xlsx": write_workbook,
        ".parquet": lambda frame, stream: frame.write_parquet(stream),
    }
    if path.suffix.lower() not in writers:
        raise unknown_ending(str(path))
    with whole_file(path) as stream:
        writers[path.suffix.lower()](frame, stream)


def write_csv(frame: pl.DataFrame, stream: BinaryIO) -> None:
    """The frame as CSV in UTF-8, every text and heading from outside made harmless."""
    outside = [name for name, type_ in frame.schema.items() if type_ == pl.String and name not in _OUR_WORDS]
    harmless(frame, outside).write_csv(stream)
