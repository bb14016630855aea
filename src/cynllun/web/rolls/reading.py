"""An upload's file, read and understood; what is wrong with it, grouped so that it can be kept and shown."""

from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import Any, BinaryIO

import polars as pl
from django.conf import settings

from cynllun.adapters.imports import Derived, Import, Limits, Problem, Table, normalise, read_table
from cynllun.casework.frames import COLUMNS
from cynllun.casework.models import RollUpload
from cynllun.law.facts import FACTS
from cynllun.law.words import Text

PREVIEWED = 15
"""How many rows a preview shows."""


def read_file(file: BinaryIO) -> Table:
    """The table in a file that has just arrived. Raises UnusableFile."""
    return read_table(file, _limits())


def table_of(upload: RollUpload) -> Table:
    """The table in an upload's file. Raises UnusableFile."""
    return _table(upload.file.path)


@lru_cache(maxsize=2)
def _table(path: str) -> Table:
    return read_table(Path(path), _limits())


def _limits() -> Limits:
    return Limits(size=settings.LARGEST_UPLOAD)


def read_upload(upload: RollUpload, *, first: int | None = None, with_usual: bool = True) -> Import:
    """The file in the roll's form, by the upload's mapping and defaults; only its `first` rows if given.

    Without `with_usual` blanks stay for which the roll may know better than the value for the whole file.
    """
    table = table_of(upload)
    if first is not None:
        table = Table(table.frame.head(first), table.row_numbers.head(first), table.notes)
    left_blank = set() if with_usual else set(usual_values(upload))
    defaults = {name: value for name, value in upload.defaults.items() if name not in left_blank}
    return normalise(table, upload.mapping, defaults, on=upload.uploaded_on)


def usual_values(upload: RollUpload) -> dict[str, str]:
    """The values for whoever has none; a school year is not one: it tells what the file's groups mean."""
    chosen = upload.defaults.items()
    return {name: value for name, value in chosen if value and name != "year_group_school_year"}


def columns_of(upload: RollUpload, imported: Import) -> list[str]:
    """The columns that the file fills: mapped to a heading, or given one value for the whole file."""
    filled = set(upload.mapping) | {name for name, value in upload.defaults.items() if value}
    return [name for name in COLUMNS if name in filled and name in imported.rows.columns]


def absent_facts(imported: Import) -> frozenset[str]:
    """The facts for which the file has no column."""
    return imported.absent & set(FACTS)


def usable_rows(imported: Import) -> pl.DataFrame:
    """The rows without an error."""
    bad = {problem.row for problem in imported.problems if problem.severity == "error"}
    return imported.rows.filter(~pl.col("row").is_in([row for row in bad if row is not None]))


def grouped_problems(problems: Iterable[Problem]) -> list[dict[str, Any]]:
    """One entry for each thing that is wrong with a column, errors first, with its rows and values."""
    groups: dict[tuple[str, str, str, Text], list[list[Any]]] = {}
    for problem in problems:
        key = (problem.severity, problem.column, problem.heading, problem.text)
        groups.setdefault(key, []).append([problem.row, problem.value])
    return [
        {
            "severity": severity,
            "column": column,
            "heading": heading,
            "en": text.en,
            "cy": text.cy,
            "cells": cells,
        }
        for (severity, column, heading, text), cells in sorted(groups.items(), key=lambda group: group[0][0])
    ]


def grouped_derived(derived: Iterable[Derived]) -> list[dict[str, Any]]:
    """One entry for each way in which a column's values were worked out; rows None means all."""
    groups: dict[tuple[str, Text], int | None] = {}
    for each in derived:
        key = (each.column, each.how)
        groups[key] = None if each.row is None else (groups.get(key) or 0) + 1
    return [
        {"column": column, "en": how.en, "cy": how.cy, "rows": rows} for (column, how), rows in groups.items()
    ]
