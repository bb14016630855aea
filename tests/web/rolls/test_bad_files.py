"""Files that cannot be a roll, one by one: an answer in words in both languages, and nothing kept."""

import io
import zipfile
from collections.abc import Callable
from datetime import date

import pytest
import xlsxwriter
from django.core.files.uploadedfile import SimpleUploadedFile
from pytest_django import Settings

from cynllun.accounts.models import User
from cynllun.casework.models import Learner, RollUpload, Stage
from cynllun.web.rolls import reading
from tests.accounts.wales import Wales
from tests.web.rolls.files import CERI, address, check, client_of, csv_file, run_worker, send, use

HEAD = "learner_id,surname,date_of_birth\n"
ROW = "1,Dafâdd,01/09/2014\n"


def workbook(fill: Callable[[xlsxwriter.Workbook], object]) -> bytes:
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream, {"in_memory": True}) as book:
        fill(book)
    return stream.getvalue()


def bomb() -> bytes:
    """A workbook whose one sheet unpacks to 300 megabytes."""
    packed = io.BytesIO()
    good = zipfile.ZipFile(io.BytesIO(workbook(lambda book: book.add_worksheet())))
    with good, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as bad:
        for name in good.namelist():
            content = good.read(name)
            bad.writestr(name, content + b" " * 300_000_000 if "sheet1" in name else content)
    return packed.getvalue()


LAUGHS = (
    b'<!DOCTYPE CTfile [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><CTfile><Pupil><UPN>&b;</UPN></Pupil></CTfile>'
)
UNUSABLE = {
    "empty": (b"", "empty", "wag"),
    "blank lines": (b"\n\n", "empty", "wag"),
    "only headings": (HEAD.encode(), "learner", "dysg"),
    "no headings": (b"1,Sampl,01/09/2014\n2,Prawf,02/09/2014\n", "heading", "penawd"),
    "a PDF": (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n", "PDF", "PDF"),
    "a picture": (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "picture", "llun"),
    "headings twice": (b"learner_id,DOB,DOB\n1,2,3\n", "More than one column", "Mae mwy nag un golofn"),
    "entities": (LAUGHS, "DOCTYPE", "DOCTYPE"),
    "broken XML": (b"<CTfile><Pupil></CTfile>", "broken", "torri"),
    "an archive": (b"PK\x05\x06" + b"\x00" * 18, "", ""),
}


@pytest.mark.parametrize(("language", "place"), [("en", 1), ("cy", 2)])
@pytest.mark.parametrize("name", UNUSABLE)
def test_a_file_that_cannot_be_read(wales: Wales, alnco: User, name: str, language: str, place: int) -> None:
    file = SimpleUploadedFile("cofrestr.csv", UNUSABLE[name][0])
    response = client_of(alnco).post(address("roll_uploads", wales.school, language), {"file": file})
    assert response.status_code == 200
    (error,) = response.context["form"].errors["file"]
    assert str(UNUSABLE[name][place]).casefold() in error.casefold()
    assert not RollUpload.objects.exists()


def test_a_zip_bomb_is_refused(wales: Wales, alnco: User) -> None:
    file = SimpleUploadedFile("cofrestr.xlsx", bomb())
    response = client_of(alnco).post(address("roll_uploads", wales.school), {"file": file})
    assert response.status_code == 200
    assert response.context["form"].errors["file"]
    assert not RollUpload.objects.exists()


@pytest.mark.parametrize(("size", "refused"), [(1024**2, False), (1024**2 + 1, True)])
def test_a_file_over_the_limit_is_refused(
    wales: Wales, alnco: User, settings: Settings, size: int, refused: bool
) -> None:
    settings.LARGEST_UPLOAD = 1024**2
    lines = ["learner_id,date_of_birth,notes", *(f"{number},01/09/2014," for number in range(1024**2 // 64))]
    data = "\n".join(line.ljust(63, "x") for line in lines).encode()[:size]
    file = SimpleUploadedFile("cofrestr.csv", data.ljust(size, b"x"))
    response = client_of(alnco).post(address("roll_uploads", wales.school), {"file": file})
    assert (response.status_code == 200) is refused, response.context["form"].errors
    assert RollUpload.objects.exists() is not refused


def test_no_file_at_all(wales: Wales, alnco: User) -> None:
    response = client_of(alnco).post(address("roll_uploads", wales.school), {})
    assert "Choose the file with the roll." in response.content.decode()


@pytest.mark.parametrize(
    "data",
    [
        (HEAD + ROW).encode(),
        (HEAD + ROW).encode("utf-8-sig"),
        (HEAD + ROW).encode("utf-16"),
        (HEAD + ROW).encode("utf-16-be"),
        (HEAD + ROW).encode("cp1252"),
        (HEAD + ROW).replace(",", ";").encode(),
        (HEAD + ROW).replace(",", "\t").encode(),
        (HEAD + ROW).replace("\n", "\r\n").encode(),
    ],
    ids=["UTF-8", "mark", "UTF-16", "UTF-16 BE", "cp1252", "semicolons", "tabs", "CRLF"],
)
def test_every_usual_encoding_and_separator_is_read(wales: Wales, alnco: User, data: bytes) -> None:
    use(client_of(alnco), wales.school, SimpleUploadedFile("cofrestr.csv", data))
    learner = Learner.objects.get()
    assert (learner.surname, learner.date_of_birth) == ("Dafâdd", date(2014, 9, 1))


@pytest.mark.parametrize(
    ("column", "value", "severity", "said"),
    [
        ("date_of_birth", "01/09/14", "error", "two digits"),
        ("date_of_birth", "31/02/2014", "error", "no such day"),
        ("date_of_birth", "01/09/2054", "error", "cannot be right"),
        ("provision", "K", "error", "England"),
        ("year_group", "Yr 33", "error", "not a year group"),
        ("upn", "A676299012999", "warning", "check letter"),
        ("learner_id", "9" * 101, "error", "longer than 100 characters"),
    ],
)
def test_a_bad_cell_is_named_by_row_and_column(
    wales: Wales, alnco: User, column: str, value: str, severity: str, said: str
) -> None:
    cells = {"learner_id": "1", "date_of_birth": "01/09/2014", "year_group": "Yr 3", column: value}
    client = client_of(alnco)
    sent = check(client, wales.school, csv_file(cells.values(), headings=cells))
    found = [each for each in sent.problems if each["column"] == column]
    assert (severity, 2) in [(each["severity"], each["cells"][0][0]) for each in found]
    assert said in client.get(address("roll_upload", wales.school, upload_id=sent.pk)).content.decode()


def test_a_learner_twice_is_an_error(wales: Wales, alnco: User) -> None:
    rows = [("1", "01/09/2014"), ("1", "02/09/2014")]
    sent = check(client_of(alnco), wales.school, csv_file(*rows, headings=("learner_id", "date_of_birth")))
    assert any("the same number is in row" in each["en"] for each in sent.problems)


def test_a_formula_stays_text_in_every_download(wales: Wales, alnco: User) -> None:
    client = client_of(alnco)
    formula = "=HYPERLINK(A1)"
    use(client, wales.school, csv_file(("1", formula, "01/09/2014"), headings=HEAD.strip().split(",")))
    assert Learner.objects.get().surname == formula
    text = client.get(address("roll_download", wales.school, ending="csv")).content.decode("utf-8-sig")
    assert formula in text
    assert f",{formula}" not in text
    book = client.get(address("roll_download", wales.school, ending="xlsx")).content
    with zipfile.ZipFile(io.BytesIO(book)) as parts:
        assert b"<f>" not in parts.read("xl/worksheets/sheet1.xml")


def test_merged_cells_and_numbers_for_dates(wales: Wales, alnco: User) -> None:
    def fill(book: xlsxwriter.Workbook) -> None:
        sheet = book.add_worksheet()
        sheet.merge_range(0, 0, 0, 1, "Cofrestr yr ysgol")
        sheet.write_row(1, 0, ["learner_id", "date_of_birth"])
        sheet.write_row(2, 0, ["1", 41883])

    use(client_of(alnco), wales.school, SimpleUploadedFile("cofrestr.xlsx", workbook(fill)))
    assert Learner.objects.get().date_of_birth == date(2014, 9, 1)


def test_a_file_that_vanishes_before_it_is_checked_fails_in_words(wales: Wales, alnco: User) -> None:
    client = client_of(alnco)
    sent = send(client, wales.school, csv_file(CERI))
    reading._table.cache_clear()
    sent.file.storage.delete(sent.file.name)
    run_worker()
    sent.refresh_from_db()
    assert sent.stage == Stage.FAILED
    page = client.get(address("roll_upload", wales.school, upload_id=sent.pk)).content.decode()
    assert "Nothing on the roll has changed" in page
