import contextlib
import datetime
import io
import random

import pytest
from xlsxwriter import Workbook

from cynllun.adapters.imports import Limits, UnusableFile, read_table
from tests.adapters.files import HEADINGS, sheet, workbook, workbook_around, zip_of

HEADER = HEADINGS.split(",")


def read(data: bytes, limits: Limits | None = None):
    return read_table(io.BytesIO(data), limits or Limits())


def test_dates_numbers_and_yes_come_typed():
    row = ["R674123101121", "Siân", datetime.date(2014, 9, 1), 3, True]
    table = read(workbook([HEADER, row]))
    assert table.frame.rows() == [("R674123101121", "Siân", "2014-09-01", "3", "true")]


def test_a_number_that_only_looks_like_a_date_stays_a_number():
    table = read(workbook([HEADER, ["R674123101121", "Siân", 41883, 3.5, "A"]]))
    assert table.frame["DOB"].item() == "41883"
    assert table.frame["Year"].item() == "3.5"


def test_a_formula_is_the_value_last_worked_out():
    stream = io.BytesIO()
    with Workbook(stream) as book:
        page = book.add_worksheet()
        page.write_row(0, 0, HEADER)
        page.write_row(1, 0, ["R674123101121", "Siân", "01/09/2014"])
        page.write_formula(1, 3, "=1+2", None, 3)
        page.write_formula(1, 4, '=IF(1=1,"A","")', None, "A")
    assert read(stream.getvalue()).frame.rows() == [("R674123101121", "Siân", "01/09/2014", "3", "A")]


def test_a_formula_that_failed_is_blank_and_said_to_be():
    stream = io.BytesIO()
    with Workbook(stream) as book:
        page = book.add_worksheet()
        page.write_row(0, 0, HEADER)
        page.write_row(1, 0, ["R674123101121", "Siân", "01/09/2014"])
        page.write_formula(1, 3, "=1/0", None, "#DIV/0!")
    table = read(stream.getvalue())
    assert table.frame["Year"].item() is None
    assert any("formula that failed (such as #N/A): 1." in note.en for note in table.notes)


def with_merged(first_row: int) -> bytes:
    stream = io.BytesIO()
    with Workbook(stream) as book:
        page = book.add_worksheet()
        page.write_row(1, 0, HEADER)
        page.write_column(2, 0, ["R674123101121", "U681400121001"])
        page.merge_range(first_row, 3, first_row + 1, 4, "Yr 3")
        page.write_row(1, 0, HEADER)
    return stream.getvalue()


def test_merged_cells_are_named_and_not_filled():
    table = read(with_merged(2))
    assert table.frame["Year"].to_list() == ["Yr 3", None]
    (note,) = [note for note in table.notes if "merged" in note.en]
    assert "D3:E4" in note.en
    assert "D3:E4" in note.cy


def test_merged_cells_in_a_title_are_nobodys_business():
    stream = io.BytesIO()
    with Workbook(stream) as book:
        page = book.add_worksheet()
        page.merge_range(0, 0, 0, 4, "Ysgol Enghraifft")
        page.write_row(1, 0, HEADER)
        page.write_row(2, 0, ["R674123101121"])
    assert not any("merged" in note.en for note in read(stream.getvalue()).notes)


def test_the_sheet_with_the_headings_is_read_and_named():
    stream = io.BytesIO()
    with Workbook(stream) as book:
        book.add_worksheet("Nodiadau").write(0, 0, "Darllenwch fi")
        page = book.add_worksheet("Disgyblion")
        page.write_row(0, 0, HEADER)
        page.write_row(1, 0, ["R674123101121"])
    table = read(stream.getvalue())
    assert table.columns == HEADER
    assert "“Disgyblion”" in table.notes[0].en


def test_a_workbook_named_csv_is_a_workbook(tmp_path):
    path = tmp_path / "roll.csv"
    path.write_bytes(workbook([HEADER, ["R674123101121"]]))
    assert read_table(path).columns == HEADER


BOMB = sheet(b"<!--" + b"0" * 60_000_000 + b"-->")
FAR = sheet(b'<row r="1"><c r="A1"/></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')
FAR_IN_OTHER_WORDS = sheet(b"<row><c  s='1' r = 'xfd1048576'><v>1</v></c></row>")
DEEP = sheet(b'<row r="900000"><c r="A900000"><v>1</v></c></row>')
WIDE_AND_DEEP = sheet(b'<row r="400000"><c r="AZ400000"><v>1</v></c></row>')


@pytest.mark.parametrize(
    ("data", "why"),
    [
        pytest.param(workbook_around(BOMB), "unpacks to far more", id="bomb"),
        pytest.param(
            workbook_around(BOMB, claimed=1000), "unpacks to far more", id="bomb that lies about its size"
        ),
        pytest.param(workbook_around(FAR), "more than 256 columns", id="a cell in the furthest corner"),
        pytest.param(
            workbook_around(FAR_IN_OTHER_WORDS), "more than 256 columns", id="the same, otherwise written"
        ),
        pytest.param(workbook_around(DEEP), "more than 500,000 rows", id="a cell far down"),
        pytest.param(workbook_around(WIDE_AND_DEEP), "rows", id="more room than a reader should reserve"),
        pytest.param(zip_of("notes.txt", b"x"), "holds no workbook", id="another archive"),
        pytest.param(zip_of("xl/workbook.xml", b"<x"), "damaged", id="no workbook inside"),
        pytest.param(b"PK\x03\x04 and nothing else", "damaged", id="only a signature"),
        pytest.param(workbook([]), "empty", id="an empty sheet"),
        pytest.param(workbook([HEADER]), "no learners", id="headings alone"),
    ],
)
def test_what_cannot_be_read_is_refused_in_words(data, why):
    with pytest.raises(UnusableFile, match=why) as refusal:
        read(data)
    assert refusal.value.text.cy


@pytest.mark.parametrize("seed", range(60))
def test_a_damaged_workbook_is_read_or_refused_but_never_breaks(seed):
    chance = random.Random(seed)
    data = bytearray(workbook([HEADER, ["R674123101121", "Siân", "01/09/2014", 3, "A"]]))
    for _ in range(chance.randint(1, 20)):
        data[chance.randrange(len(data))] = chance.randrange(256)
    data = data[: chance.randint(len(data) // 2, len(data))] if seed % 3 == 0 else data
    with contextlib.suppress(UnusableFile):
        read(bytes(data))
