"""Which files a school may attach to show something: told by their bytes, never by their name.

What could hold a program is refused: a macro in a document, a page with script, an archive.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import BinaryIO
from zipfile import BadZipFile, ZipFile

from cynllun.law.refusals import Refusal
from cynllun.law.words import Text

LARGEST = 10 * 1024 * 1024
"""Bytes of one file."""
MOST_FILES = 10
"""For one question at one school."""
_OFFICE = "application/vnd.openxmlformats-officedocument"


@dataclass(frozen=True, slots=True)
class FileKind:
    """What a file is: the ending of its name when it is downloaded, and what a browser is told of it."""

    ending: str
    content_type: str


PDF = FileKind("pdf", "application/pdf")
DOCX = FileKind("docx", f"{_OFFICE}.wordprocessingml.document")
XLSX = FileKind("xlsx", f"{_OFFICE}.spreadsheetml.sheet")
PNG = FileKind("png", "image/png")
JPEG = FileKind("jpg", "image/jpeg")
KINDS: Mapping[str, FileKind] = {kind.ending: kind for kind in (PDF, DOCX, XLSX, PNG, JPEG)}
_SIGNS = ((b"%PDF-", PDF), (b"\x89PNG\r\n\x1a\n", PNG), (b"\xff\xd8\xff", JPEG))
_DOCUMENTS = (("word/document.xml", DOCX), ("xl/workbook.xml", XLSX))
_PROGRAMS = ("vbaproject.bin", "vbadata.xml", "/activex/", "/embeddings/")

WHICH = Text(
    en="Choose a PDF, a Word document (.docx), an Excel workbook (.xlsx) or a picture (.png, .jpg).",
    cy="Dewiswch PDF, dogfen Word (.docx), llyfr gwaith Excel (.xlsx) neu lun (.png, .jpg).",
)
EMPTY = Text(en="The file is empty.", cy="Mae'r ffeil yn wag.")
TOO_LARGE = Text(
    en=f"The file is larger than {LARGEST // 1024**2} MB. Make it smaller, or give a link to it instead.",
    cy=f"Mae'r ffeil yn fwy na {LARGEST // 1024**2} MB. Gwnewch hi'n llai, neu rhowch ddolen ati yn lle "
    "hynny.",
)
PROGRAM = Text(
    en="The file holds a program (a macro, or another file inside it). Save it as a PDF and attach that.",
    cy="Mae rhaglen yn y ffeil (macro, neu ffeil arall y tu mewn iddi). Cadwch hi fel PDF ac atodwch honno.",
)


def kind_of(file: BinaryIO, size: int) -> FileKind:
    """What the bytes are. Refusal for one that is empty, too large, a program or of another kind."""
    if not size:
        raise Refusal(EMPTY)
    if size > LARGEST:
        raise Refusal(TOO_LARGE)
    file.seek(0)
    head = file.read(8)
    for sign, kind in _SIGNS:
        if head.startswith(sign):
            return kind
    return _document(file)


def _document(file: BinaryIO) -> FileKind:
    """Only the list of what is inside is read: nothing is unpacked."""
    try:
        with ZipFile(file) as archive:
            inside = [name.casefold() for name in archive.namelist()]
    except (BadZipFile, NotImplementedError, UnicodeDecodeError):
        raise Refusal(WHICH) from None
    if any(part in name for name in inside for part in _PROGRAMS):
        raise Refusal(PROGRAM)
    for part, kind in _DOCUMENTS:
        if part in inside:
            return kind
    raise Refusal(WHICH)
