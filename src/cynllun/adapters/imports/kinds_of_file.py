"""What a file is by its first bytes, whatever its name says."""

import re

from cynllun.adapters.imports import refusals
from cynllun.law.words import Text

_STRANGERS = {
    b"%PDF": Text(en="a PDF document", cy="dogfen PDF"),
    b"\xd0\xcf\x11\xe0": Text(
        en="an old Excel workbook (.xls) or one with a password; save it as .xlsx without a password",
        cy="hen lyfr gwaith Excel (.xls) neu un â chyfrinair; cadwch ef fel .xlsx heb gyfrinair",
    ),
    b"\x89PNG": Text(en="a picture", cy="llun"),
    b"\xff\xd8\xff": Text(en="a picture", cy="llun"),
    b"GIF8": Text(en="a picture", cy="llun"),
    b"{\\rtf": Text(en="a text document (RTF)", cy="dogfen destun (RTF)"),
    b"\x1f\x8b": Text(en="a compressed file", cy="ffeil gywasgedig"),
    b"Rar!": Text(en="a compressed file", cy="ffeil gywasgedig"),
    b"7z\xbc\xaf": Text(en="a compressed file", cy="ffeil gywasgedig"),
    b"PAR1": Text(en="a Parquet file", cy="ffeil Parquet"),
    b"SQLite format 3": Text(en="a database", cy="cronfa ddata"),
}
_WEB_PAGE = Text(
    en="a web page saved as a spreadsheet; open it in a spreadsheet and save it as .xlsx",
    cy="tudalen we wedi'i chadw fel taenlen; agorwch hi mewn taenlen a'i chadw fel .xlsx",
)
_START = 4096


def kind_of_file(data: bytes) -> str:
    """ "workbook", "xml" or "text".

    Raises:
        UnusableFile: the file is empty, or is something known that is not a roll.
    """
    for signature, found in _STRANGERS.items():
        if data.startswith(signature):
            raise refusals.not_a_roll(found)
    if data.startswith(b"PK\x03\x04"):
        return "workbook"
    start = _plain_start(data)
    if not start and len(data) <= _START:
        raise refusals.empty()
    if re.match(rb"<(!doctype\s+html|html|table|head|body)\b", start, re.IGNORECASE):
        raise refusals.not_a_roll(_WEB_PAGE)
    if re.match(rb"<[?!a-z]", start, re.IGNORECASE):
        return "xml"
    return "text"


def _plain_start(data: bytes) -> bytes:
    """The first characters as plain bytes: byte order mark, UTF-16's zeros and white space removed."""
    start = data[:_START]
    for mark in (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff"):
        start = start.removeprefix(mark)
    return start.replace(b"\0", b"").strip()
