"""Any file that a school may send, as a table."""

from pathlib import Path
from typing import BinaryIO

from cynllun.adapters.imports import refusals
from cynllun.adapters.imports.kinds_of_file import kind_of_file
from cynllun.adapters.imports.limits import UPLOADS, Limits
from cynllun.adapters.imports.table import Table
from cynllun.adapters.imports.text_files import read_text
from cynllun.adapters.imports.transfer_files import read_transfer_file
from cynllun.adapters.imports.workbooks import read_workbook

_READERS = {"text": read_text, "workbook": read_workbook, "xml": read_transfer_file}


def read_table(source: Path | BinaryIO, limits: Limits = UPLOADS) -> Table:
    """The table in a CSV file, a workbook or a Common Transfer File; which one is told by its contents.

    Raises:
        UnusableFile: nothing in it can be read; the exception's `text` says why and what to do.
        OSError: the path cannot be opened.
    """
    data = _bytes(source, limits)
    return _READERS[kind_of_file(data)](data, limits)


def _bytes(source: Path | BinaryIO, limits: Limits) -> bytes:
    """All of the file, after its size is known to be within the limit."""
    if isinstance(source, Path):
        with source.open("rb") as stream:
            return _bytes(stream, limits)
    if source.seekable():
        size = source.seek(0, 2)
        source.seek(0)
        if size > limits.size:
            raise refusals.too_large(size, limits.size)
    data = source.read(limits.size + 1)
    if len(data) > limits.size:
        raise refusals.too_large(len(data), limits.size)
    return data
