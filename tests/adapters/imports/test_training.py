"""A school's spreadsheet of training: headings and words in both languages, problems by row and column."""

from datetime import date
from io import BytesIO

import pytest

from cynllun.adapters.imports import UnusableFile
from cynllun.adapters.imports.training import Checked, Row, check_rows, mended, read_rows
from cynllun.adapters.imports.training.reading import MOST_ROWS
from cynllun.workforce.models import Course
from cynllun.workforce.training.choices import Language, Origin
from tests.adapters.imports.training_sheets import WELSH, workbook

ON = date(2026, 11, 24)
AUTISM = Course(
    pk=1, code="autism", title_en="Autism (made up)", title_cy="Awtistiaeth (ffug)", language="both"
)
CODE = Course(pk=2, code="the-code", title_en="The Code", title_cy="Y Cod", language="english")
HEADINGS = ("Forename", "Surname", "Email address", "Job title", "Training", "Date completed", "Language")


def checked(*rows: tuple[str, ...]) -> Checked:
    return check_rows(read_rows(workbook(HEADINGS, *rows)), [AUTISM, CODE], on=ON)


def test_a_welsh_csv_is_read() -> None:
    found = check_rows(read_rows(BytesIO(WELSH)), [AUTISM, CODE], on=ON)
    assert found.problems == ()
    wyn, mair = found.entries.values()
    assert (wyn.name, wyn.email, wyn.role, wyn.course) == (
        "Ŵyn Sampl", "wyn@enghraifft.cymru", "class_teacher", "autism",
    )  # fmt: skip
    assert (wyn.taken_on, wyn.language, wyn.certificate) == (date(2026, 3, 14), Language.WELSH, "T-1")
    assert (mair.role, mair.language, mair.origin) == (
        "teaching_assistant",
        Language.BOTH,
        Origin.IMPORTED,
    )
    assert found.by_course == (4,)


def test_an_english_workbook_with_two_names_is_read() -> None:
    found = checked(("Nia", "Sampl", "NIA@enghraifft.cymru", "Teacher", "the code", "2026-09-02", ""))
    [nia] = found.entries.values()
    assert (nia.name, nia.email, nia.role, nia.course, nia.language) == (
        "Nia Sampl", "nia@enghraifft.cymru", "class_teacher", "the-code", Language.ENGLISH,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("row", "column", "words"),
    [
        (("", "", "", "", "autism", "01/09/2026", ""), "name", "name of the person"),
        (("Nia", "S", "nia", "", "autism", "01/09/2026", ""), "email", "“nia” is not an email address"),
        (("Nia", "S", "", "", "dyslexia", "01/09/2026", ""), "course", "no course “dyslexia”"),
        (("Nia", "S", "", "", "", "01/09/2026", ""), "course", "code or the title"),
        (("Nia", "S", "", "", "autism", "31/02/2026", ""), "taken_on", "no such day"),
        (("Nia", "S", "", "", "autism", "", ""), "taken_on", "such as 27/03/2026"),
        (("Nia", "S", "", "", "autism", "25/11/2026", ""), "taken_on", "from 1990-01-01 to 2026-11-24"),
        (("Nia", "S", "", "", "autism", "01/09/26", ""), "taken_on", "two digits"),
        (("Nia", "S", "", "", "autism", "01/09/2026", "Ffrangeg"), "language", "“Ffrangeg”"),
        (("N" * 201, "S", "", "", "autism", "01/09/2026", ""), "name", "at most 200"),
    ],
)
def test_a_problem_says_where_and_what(row: tuple[str, ...], column: str, words: str) -> None:
    found = checked(row)
    [problem] = found.problems
    assert (problem.row, problem.column, problem.severity) == (2, column, "error")
    assert words in problem.text.en
    assert problem.text.cy != problem.text.en
    assert found.entries == {}


def test_today_is_no_day_to_come() -> None:
    assert checked(("Nia", "S", "", "", "autism", "24/11/2026", "")).problems == ()


def test_a_job_title_that_says_nothing_here_is_left_out_and_told() -> None:
    found = checked(("Nia", "S", "", "Lead of Mathematics", "autism", "01/09/2026", ""))
    [problem] = found.problems
    assert (problem.severity, problem.column) == ("warning", "role")
    assert found.entries[2].role == ""


def test_mended_cells_are_read_in_place_of_the_files() -> None:
    rows = read_rows(workbook(HEADINGS, ("Nia", "S", "", "", "autsm", "31/02/2026", "Cymraeg")))
    good = mended(rows, {(2, "course"): "autism", (2, "taken_on"): "28/02/2026", (9, "name"): "nobody"})
    assert check_rows(good, [AUTISM], on=ON).entries[2].taken_on == date(2026, 2, 28)
    assert len(check_rows(rows, [AUTISM], on=ON).problems) == 2


def test_a_row_that_repeats_an_earlier_one_is_told() -> None:
    nia = ("Nia", "S", "", "", "autism", "01/09/2026", "")
    with_address = ("Nia", "S", "nia@enghraifft.cymru", "", "autism", "01/09/2026", "")
    other = ("Nia", "S", "nia.arall@enghraifft.cymru", "", "autism", "01/09/2026", "")
    assert checked(nia, ("NIA", *nia[1:]), with_address).twice == (3, 4)
    assert checked(with_address, other).twice == ()


def test_without_a_column_that_is_needed_the_file_says_which() -> None:
    with pytest.raises(UnusableFile) as unusable:
        read_rows(workbook(("Name", "Course"), ("Nia", "autism")))
    assert "no column for: Taken on. Its headings are “Name”, “Course”" in unusable.value.text.en
    assert "ar gyfer: Dyddiad dilyn" in unusable.value.text.cy


def test_as_many_rows_as_may_be_and_one_more() -> None:
    row = ("Nia", "S", "", "", "autism", "01/09/2026", "")
    assert len(read_rows(workbook(HEADINGS, *[row] * MOST_ROWS))) == MOST_ROWS
    with pytest.raises(UnusableFile):
        read_rows(workbook(HEADINGS, *[row] * (MOST_ROWS + 1)))


@pytest.mark.parametrize(("content", "words"), [(b"", "is empty"), (b"Name,Course,Date\n", "no rows under")])
def test_an_empty_file_is_told_in_the_words_of_training(content: bytes, words: str) -> None:
    with pytest.raises(UnusableFile) as unusable:
        read_rows(BytesIO(content))
    assert words in unusable.value.text.en
    assert "roll" not in unusable.value.text.en


def test_a_cell_of_nothing_is_blank() -> None:
    assert Row(1).cell("name") == ""
