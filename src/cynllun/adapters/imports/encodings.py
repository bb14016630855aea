"""From bytes to text: UTF-8, UTF-16 or Windows-1252, with or without a byte order mark."""

import codecs
import re

from cynllun.adapters.imports import refusals
from cynllun.law.words import Text

_MARKS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF32_LE: "utf-32",  # before UTF-16, whose mark begins the same
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0e-\x1f]")
_BINARY = Text(en="not text", cy="ffeil nad yw'n destun")
_OLD_WINDOWS = Text(
    en="The file is in an old Windows encoding (cp1252), which cannot hold ŵ and ŷ. Check those letters in "
    "names, or save the file as “CSV UTF-8”.",
    cy="Mae'r ffeil mewn hen amgodiad Windows (cp1252), na all gynnwys ŵ ac ŷ. Gwiriwch y llythrennau "
    "hynny mewn enwau, neu cadwch y ffeil fel “CSV UTF-8”.",
)


def decode(data: bytes) -> tuple[str, list[Text]]:
    """The text and what should be said about how it was read.

    Raises:
        UnusableFile: the bytes are no text, or in none of these encodings.
    """
    encoding = _encoding(data)
    notes = []
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        if encoding != "utf-8":
            raise refusals.unknown_encoding() from None
        text = _old_windows(data)
        notes.append(_OLD_WINDOWS)
    if _CONTROLS.search(text):
        raise refusals.not_a_roll(_BINARY)
    return text, notes


def _encoding(data: bytes) -> str:
    for mark, encoding in _MARKS.items():
        if data.startswith(mark):
            return encoding
    start = data[:2000]
    if start[1::2].count(0) > len(start) // 4:
        return "utf-16-le"
    if start[::2].count(0) > len(start) // 4:
        return "utf-16-be"
    return "utf-8"


def _old_windows(data: bytes) -> str:
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        raise refusals.unknown_encoding() from None
