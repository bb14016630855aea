import codecs
import io

import pytest

from cynllun.adapters.imports import Limits, UnusableFile, read_table
from tests.adapters.files import CSV, HEADINGS, LEARNER


def read(data: bytes, limits: Limits | None = None):
    return read_table(io.BytesIO(data), limits or Limits())


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(CSV.encode(), id="utf-8"),
        pytest.param(CSV.encode("utf-8-sig"), id="utf-8 with a mark"),
        pytest.param(CSV.encode("utf-16"), id="utf-16 with a mark"),
        pytest.param(codecs.BOM_UTF16_BE + CSV.encode("utf-16-be"), id="utf-16 big end first"),
        pytest.param(CSV.encode("utf-16-le"), id="utf-16 without a mark"),
        pytest.param(CSV.encode("utf-16-be"), id="utf-16 big end first without a mark"),
        pytest.param(CSV.encode("cp1252"), id="cp1252"),
        pytest.param(CSV.replace(",", ";").encode(), id="semicolons"),
        pytest.param(CSV.replace(",", "\t").encode(), id="tabs"),
        pytest.param(CSV.replace(",", "|").encode(), id="bars"),
        pytest.param(CSV.replace("\n", "\r\n").encode(), id="windows lines"),
        pytest.param(CSV.replace("\n", "\r").encode(), id="old mac lines"),
        pytest.param(f"sep=;\r\n{CSV.replace(',', ';')}".encode(), id="named separator"),
        pytest.param(f"Rhestr ysgol\n\n{CSV}".encode(), id="title above"),
        pytest.param(CSV.replace("\n", ",,\n").encode(), id="empty columns at the end"),
    ],
)
def test_the_same_roll_in_any_dress(data):
    table = read(data)
    assert table.columns == HEADINGS.split(",")
    assert table.frame.rows() == [tuple(LEARNER.split(","))]
    assert not table.problems


def test_an_old_windows_file_is_said_to_be_one():
    (note,) = read(CSV.encode("cp1252")).notes
    assert "ŵ" in note.en
    assert "ŵ" in note.cy


def test_welsh_letters_come_through():
    table = read(CSV.replace("Siân", "Ŵyn ŷd").encode())
    assert table.frame["Forename"].item() == "Ŵyn ŷd"


def test_a_quoted_cell_may_run_over_lines_and_hold_separators():
    table = read(CSV.replace("Siân", '"Siân,\nElin ""Mai"""').encode())
    assert table.frame["Forename"].item() == 'Siân,\nElin "Mai"'


def test_rows_are_counted_as_a_spreadsheet_counts_them():
    table = read(f"Teitl\n\n{HEADINGS}\n{LEARNER}\n\n,,,,\n{LEARNER}\n".encode())
    assert table.row_numbers.to_list() == [4, 7]
    assert "row 3" in table.notes[0].en


def test_a_row_with_too_many_cells_is_named():
    (problem,) = read(f"{CSV}{LEARNER},extra\n".encode()).problems
    assert (problem.row, problem.severity) == (3, "error")


def test_a_column_without_a_heading_is_called_by_its_letter():
    assert read(b"UPN,,DOB\nR674123101121,x,2014-09-01\n").columns == ["UPN", "[B]", "DOB"]


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "empty"),
        (b"  \r\n\n ", "empty"),
        (codecs.BOM_UTF8, "empty"),
        (b",,\n,,\n", "empty"),
        (HEADINGS.encode(), "no learners"),
        (LEARNER.encode(), "not headings"),
        (b"UPN,DOB,upn\n1,2,3\n", "headed “upn”"),
        (b"%PDF-1.7\n1 0 obj\n", "a PDF document"),
        (b"\x89PNG\r\n\x1a\n\0\0", "a picture"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old Excel workbook"),
        (b"\x7fELF\x02\x01\x01\0\0\0", "not text"),
        (b"UPN,DOB\n\x01\x02,\x03\n", "not text"),
        (b"UPN,DOB\n\x81\x8d,2\n", "not recognised"),
        (codecs.BOM_UTF16_LE + b"U\0P", "not recognised"),
        (b"<html><table><tr><td>UPN</td></tr></table></html>", "a web page"),
        (b'UPN,DOB\n"' + b"x" * 200_000, "never ends"),
    ],
)
def test_what_cannot_be_read_is_refused_in_words(data, why):
    with pytest.raises(UnusableFile, match=why) as refusal:
        read(data)
    assert refusal.value.text.cy


def test_rows_and_columns_at_the_limit_and_one_over():
    assert len(read(CSV.encode(), Limits(rows=1)).frame) == 1
    with pytest.raises(UnusableFile, match="more than 1 rows"):
        read(f"{CSV}{LEARNER}\n".encode(), Limits(rows=1))
    assert len(read(CSV.encode(), Limits(columns=5)).columns) == 5
    with pytest.raises(UnusableFile, match="more than 4 columns"):
        read(CSV.encode(), Limits(columns=4))


def test_size_at_the_limit_and_one_over():
    data = CSV.encode()
    assert read(data, Limits(size=len(data)))
    with pytest.raises(UnusableFile, match="most that can be read"):
        read(data, Limits(size=len(data) - 1))


def test_a_large_file_is_refused_before_it_is_read(tmp_path):
    path = tmp_path / "roll.csv"
    with path.open("wb") as stream:
        stream.truncate(200_000_000)
    with pytest.raises(UnusableFile, match="200 MB"):
        read_table(path)


class Endless(io.RawIOBase):
    """A stream that cannot tell its size and never ends."""

    def readable(self):
        return True

    def readinto(self, buffer):
        buffer[:] = b"x" * len(buffer)
        return len(buffer)


def test_a_stream_of_unknown_size_is_read_no_further_than_the_limit():
    with pytest.raises(UnusableFile, match="most that can be read"):
        read_table(io.BufferedReader(Endless()), Limits(size=10_000))
