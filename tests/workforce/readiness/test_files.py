"""A file is what its bytes say, whatever its name is."""

from io import BytesIO
from zipfile import ZipFile

import pytest

from cynllun.law.refusals import Refusal
from cynllun.workforce.readiness import files
from cynllun.workforce.readiness.files import FileKind, kind_of


def archive(*names: str) -> bytes:
    stream = BytesIO()
    with ZipFile(stream, "w") as packed:
        for name in names:
            packed.writestr(name, "x")
    return stream.getvalue()


def kind(content: bytes) -> FileKind:
    return kind_of(BytesIO(content), len(content))


@pytest.mark.parametrize(
    ("content", "ending"),
    [
        (b"%PDF-1.7\n", "pdf"),
        (b"\x89PNG\r\n\x1a\nrest", "png"),
        (b"\xff\xd8\xff\xe0rest", "jpg"),
        (archive("[Content_Types].xml", "word/document.xml"), "docx"),
        (archive("[Content_Types].xml", "xl/workbook.xml"), "xlsx"),
    ],
    ids=["pdf", "png", "jpeg", "docx", "xlsx"],
)
def test_what_is_taken(content: bytes, ending: str) -> None:
    assert kind(content).ending == ending


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", files.EMPTY),
        (b"<html><script>", files.WHICH),
        (b"<svg xmlns=", files.WHICH),
        (b"MZ\x90\x00", files.WHICH),
        (b"PK\x03\x04 not an archive", files.WHICH),
        (archive("a.txt"), files.WHICH),
        (archive("word/document.xml", "word/vbaProject.bin"), files.PROGRAM),
        (archive("xl/workbook.xml", "xl/embeddings/oleObject1.bin"), files.PROGRAM),
        (archive("word/document.xml", "word/activeX/activeX1.xml"), files.PROGRAM),
    ],
    ids=["empty", "page", "svg", "program", "broken", "archive", "macro", "embedded", "control"],
)
def test_what_is_refused(content: bytes, why: object) -> None:
    with pytest.raises(Refusal) as refusal:
        kind(content)
    assert refusal.value.text is why


def test_the_largest_is_taken_and_one_byte_more_is_not() -> None:
    pdf = BytesIO(b"%PDF-1.7\n")
    assert kind_of(pdf, files.LARGEST) is files.PDF
    with pytest.raises(Refusal, match="larger than 10 MB"):
        kind_of(pdf, files.LARGEST + 1)
