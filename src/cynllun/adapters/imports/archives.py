"""Whether a workbook (a ZIP archive) is safe to open: measured by unpacking it, not by what it says."""

import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO

from cynllun.adapters.imports import refusals
from cynllun.adapters.imports.limits import Limits
from cynllun.law.words import Text

WORKBOOK = Text(en="an Excel workbook", cy="llyfr gwaith Excel")
_ARCHIVE = Text(en="a ZIP archive that holds no workbook", cy="archif ZIP heb lyfr gwaith")
_CHUNK = 1 << 20
_OVERLAP = 200
_SMALL = 10_000_000
_LOCAL_HEADER = struct.Struct("<4s5H3L2H")
_CELL = re.compile(rb"<(?:\w+:)?c\s[^<>]*?\br\s*=\s*[\"']([A-Za-z]{1,3})([0-9]{1,7})")
_FAILED = re.compile(rb"<(?:\w+:)?c\s[^<>]*?\bt\s*=\s*[\"']e[\"']")


@dataclass(frozen=True, slots=True)
class Contents:
    """What unpacking showed.

    The furthest row and column that a cell claims, the room that a reader of all the sheets reserves (in
    cells), and how many formulas failed.
    """

    rows: int = 0
    columns: int = 0
    room: int = 0
    failed_formulas: int = 0

    def __add__(self, other: "Contents") -> "Contents":
        return Contents(
            max(self.rows, other.rows),
            max(self.columns, other.columns),
            self.room + other.room,
            self.failed_formulas + other.failed_formulas,
        )


def inspect(data: bytes, limits: Limits) -> Contents:
    """Unpack every part once, piece by piece, and measure.

    A cell far away makes a reader reserve room for all the cells before it, so rows and columns count too.

    Raises:
        UnusableFile: damaged, no workbook, or larger in any way than the limits.
    """
    parts = _parts(data)
    _check_size(sum(part.file_size for part in parts), len(data), limits)
    unpacked = 0
    contents = Contents()
    for part in parts:
        rows = columns = failed = 0
        for chunk, overlap in _overlapping(_unpack(data, part)):
            unpacked += len(chunk) - overlap
            _check_size(unpacked, len(data), limits)
            cells = _CELL.findall(chunk)
            rows = max([rows, *(int(row) for _, row in cells)])
            columns = max([columns, *map(_column_number, {letters for letters, _ in cells})])
            failed += sum(match.end() > overlap for match in _FAILED.finditer(chunk))
        contents += Contents(rows, columns, rows * columns, failed)
    return _within(contents, limits)


def _overlapping(chunks: Iterator[bytes]) -> Iterator[tuple[bytes, int]]:
    """Each chunk after the end of the one before, so that no tag is cut in two; and how much is repeated."""
    tail = b""
    for chunk in chunks:
        yield tail + chunk, len(tail)
        tail = (tail + chunk)[-_OVERLAP:]


def _parts(data: bytes) -> list[zipfile.ZipInfo]:
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, struct.error):
        raise refusals.damaged(WORKBOOK) from None
    if not any(part.filename.startswith("xl/") for part in parts):
        raise refusals.not_a_roll(_ARCHIVE)
    return parts


def _unpack(data: bytes, part: zipfile.ZipInfo) -> Iterator[bytes]:
    try:
        fields = _LOCAL_HEADER.unpack_from(data, part.header_offset)
    except struct.error:
        raise refusals.damaged(WORKBOOK) from None
    start = part.header_offset + _LOCAL_HEADER.size + fields[-2] + fields[-1]
    packed = data[start : start + part.compress_size]
    if part.compress_type == zipfile.ZIP_STORED:
        yield packed
    elif part.compress_type == zipfile.ZIP_DEFLATED:
        yield from _inflate(packed)
    else:
        raise refusals.damaged(WORKBOOK)


def _inflate(packed: bytes) -> Iterator[bytes]:
    inflater = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        while packed and not inflater.eof:
            yield inflater.decompress(packed, _CHUNK)
            packed = inflater.unconsumed_tail
    except zlib.error:
        raise refusals.damaged(WORKBOOK) from None


def _check_size(unpacked: int, packed: int, limits: Limits) -> None:
    if unpacked > limits.unpacked or unpacked > max(_SMALL, packed * limits.ratio):
        raise refusals.unpacks_too_large()


def _within(contents: Contents, limits: Limits) -> Contents:
    if contents.columns > limits.columns:
        raise refusals.too_many_columns(limits.columns)
    if contents.rows > limits.rows + 1000 or contents.room > limits.cells:
        raise refusals.too_many_rows(limits.rows)
    return contents


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - ord("A") + 1
    return number
