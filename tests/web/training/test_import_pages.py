"""Bringing in a spreadsheet: faults mended on the page, nothing recorded before it is seen, and then once."""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils.translation import override

from cynllun.workforce.models import TrainingRecord
from tests.web.training.places import School

SHEET = (
    "Name,Email,Role,Course,Date\n"
    "Nia Sampl,,teaching assistant,autism,31/02/2026\n"
    "Owain Sampl,,,autsm,02/03/2026\n"
    "Mair Sampl,,,autism,03/03/2026\n"
)
MENDED = {"cell-2-taken_on": "28/02/2026", "cell-3-course": "autism"}


def send(school: School, data: dict[str, Any], client: Client | None = None, language: str = "en") -> Any:
    with override(language):
        address = reverse("training_import", args=[school.wales.school.pk])
    return (client or school.client("school_administrator")).post(address, data)


def look(school: School, text: str = SHEET, language: str = "en") -> tuple[str, str]:
    """The page after the file, and the rows that it carries."""
    answer = send(
        school, {"file": SimpleUploadedFile("t.csv", text.encode()), "once": "a"}, language=language
    )
    return " ".join(answer.content.decode().split()), answer.context["carried"] if answer.context else ""


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", ["2 cells have to be mended", "Row 2, Taken on", "Row 3, Course", "no such day"]),
     ("cy", ["Rhaid cywiro 2 gell", "Rhes 2, Dyddiad dilyn", "Rhes 3, Cwrs", "nid oes diwrnod"])],
)  # fmt: skip
def test_two_faults_are_told_and_nothing_is_recorded(school: School, language: str, words: list[str]) -> None:
    page, _rows = look(school, language=language)
    for each in words:
        assert each in page
    assert 'name="cell-2-taken_on" value="31/02/2026"' in page
    assert not TrainingRecord.objects.exists()


def test_mended_and_looked_at_again_it_is_recorded_once(school: School) -> None:
    _page, rows = look(school)
    again = send(school, {"rows": rows, **MENDED})
    assert "cells have to be mended" not in again.content.decode()
    assert "Record 3 rows" in again.content.decode()
    assert not TrainingRecord.objects.exists()
    client, form = (
        school.client("school_administrator"),
        {"rows": again.context["carried"], "apply": "yes", "once": "b"},
    )
    for _time in (1, 2):
        answer = send(school, form, client)
        assert answer.status_code == 302
    assert TrainingRecord.objects.count() == 3
    followed = client.get(answer["Location"])
    assert "Recorded: 3 new records. 0 were there already." in followed.content.decode()


def test_with_a_fault_left_applying_records_nothing(school: School) -> None:
    _page, rows = look(school)
    answer = send(school, {"rows": rows, "cell-2-taken_on": "28/02/2026", "apply": "yes", "once": "c"})
    assert answer.status_code == 200
    assert "1 cell has to be mended" in answer.content.decode()
    assert not TrainingRecord.objects.exists()


def test_a_row_that_is_left_out_is_not_recorded(school: School) -> None:
    _page, rows = look(school)
    send(school, {"rows": rows, "out": ["2", "3"], "apply": "yes", "once": "d"})
    assert [record.name for record in TrainingRecord.objects.all()] == ["Mair Sampl"]


def test_what_is_there_already_and_what_repeats_is_told(school: School) -> None:
    sheet = "Name,Course,Date\nMair Sampl,autism,03/03/2026\nmair sampl,autism,03/03/2026\n"
    _page, rows = look(school, sheet)
    send(school, {"rows": rows, "apply": "yes", "once": "e"})
    page, _rows = look(school, sheet)
    assert "Recorded already, so nothing new; rows: 2, 3." in page
    assert "so recorded once; rows: 3." in page
    assert TrainingRecord.objects.count() == 1


def test_a_job_title_that_says_nothing_may_be_chosen_or_left(school: School) -> None:
    sheet = "Name,Course,Date,Job title\nMair Sampl,autism,03/03/2026,Lead\n"
    page, rows = look(school, sheet)
    assert "“Lead” is no role that is known here" in page
    chosen = send(school, {"rows": rows, "cell-2-role": "teaching_assistant", "apply": "yes", "once": "f"})
    assert chosen.status_code == 302
    assert TrainingRecord.objects.get().role == "teaching_assistant"


@pytest.mark.parametrize(
    "rows",
    [
        "",
        "{",
        "[]x",
        "[1]",
        '[["2", "a"]]',
        "[[2, 3, 4, 5, 6, 7, 8, 9]]",
        '{"a": 1}',
        "null",
        "[" * 50_000,
        r'[[2, "a\u0000", "", "", "", "", "", ""]]',
        r'[[2, "a\ud800", "", "", "", "", "", ""]]',
    ],
    ids=range(11),
)
def test_a_torn_page_is_told_and_is_no_error(school: School, rows: str) -> None:
    answer = send(school, {"rows": rows, "apply": "yes"})
    assert answer.status_code == 200
    assert "Choose the spreadsheet again" in answer.content.decode()


def test_a_cell_holds_no_letter_that_is_none(school: School) -> None:
    _page, rows = look(school)
    mended = {**MENDED, "cell-4-name": "Mair\x00 Sampl"}
    assert send(school, {"rows": rows, **mended, "apply": "yes", "once": "z"}).status_code == 302
    assert TrainingRecord.objects.filter(name="Mair Sampl").exists()


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "Choose a spreadsheet with at least one row"),
        (b"%PDF-1.7 x", "error-message"),
        (b"Name,Course\nNia,autism\n", "Taken on"),
    ],
)
def test_a_file_that_cannot_be_read_says_why(school: School, content: bytes, words: str) -> None:
    answer = send(school, {"file": SimpleUploadedFile("t.csv", content)})
    assert answer.status_code == 200
    assert words in answer.content.decode()
    assert "govuk-error-summary" in answer.content.decode()


def test_a_cell_is_shown_and_not_run(school: School) -> None:
    page, _rows = look(school, "Name,Course,Date\n<script>alert(1)</script>,autism,03/03/2026\n")
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert" in page
