"""Rolls in: any file that a school may send, its columns recognised, its values understood."""

from cynllun.adapters.imports.columns import COLUMNS, ROLL
from cynllun.adapters.imports.headings import suggest_mapping
from cynllun.adapters.imports.limits import UPLOADS, Limits
from cynllun.adapters.imports.normalise import Import, normalise
from cynllun.adapters.imports.read import read_table
from cynllun.adapters.imports.refusals import UnusableFile
from cynllun.adapters.imports.table import Derived, Problem, Table

__all__ = [
    "COLUMNS",
    "ROLL",
    "UPLOADS",
    "Derived",
    "Import",
    "Limits",
    "Problem",
    "Table",
    "UnusableFile",
    "normalise",
    "read_table",
    "suggest_mapping",
]
