"""The case as a file and back, and the statement."""

from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from pypdf import PdfReader
from python_calamine import CalamineWorkbook

from cynllun.accounts.models import User
from cynllun.workforce.models import PostCase
from tests.accounts.wales import Wales
from tests.web.post.cases import YEAR, at, keep_bryn_aur, page_of, typed_in
from tests.web.rolls.files import client_of

pytestmark = pytest.mark.django_db


def bring(user: User, wales: Wales, content: bytes, language: str = "en") -> str:
    sent = typed_in(page_of(user, "post_bring", wales.school, language))
    file = SimpleUploadedFile("achos.toml", content)
    answer = client_of(user).post(
        at("post_bring", wales.school, language), {**sent, "file": file}, follow=True
    )
    return str(answer.content.decode())


def taken_home(user: User, wales: Wales) -> bytes:
    answer = client_of(user).get(at("post_download", wales.school))
    assert f"cynllun-post-{YEAR}.toml" in answer.headers["Content-Disposition"]
    return bytes(answer.content)


def test_a_case_taken_home_comes_back_as_it_was(wales: Wales, eira: User) -> None:
    first = keep_bryn_aur(wales.school)
    file = taken_home(eira, wales)
    assert "nothing has changed" in bring(eira, wales, file)
    changed = file.replace(b"rate = 245", b"rate = 250.50")
    assert "The file is now the case of this school year." in bring(eira, wales, changed)
    last = PostCase.objects.order_by("-number")[0]
    assert str(last.case.cover.options[0].rate) == "250.50"
    assert last.document["workload"] == first.document["workload"]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "There is nothing in the file."),
        (b"\xff\xfe\x00", "The file is not text in UTF-8"),
        (b"[workload]\ntasks = = 3", "from line 2, letter 9 on"),
        (b"[workload", "The file ends in the middle of something"),
        (b"school_year = '2019-20'", "The file is of the school year 2019-20, and this page is of 2025-26"),
        (b"[workload]\ntask = []", "“task” is not known here. Perhaps you meant tasks."),
        (b"[release]\ndays_a_week = 9\nweeks = 60", "Weeks in the year: 60 is not possible"),
        (b"[[pay.arrangements]]\npoint = 'L19'", "There is no figure for “L19”"),
    ],
)
def test_a_file_that_cannot_be_used_is_refused_in_words(
    content: bytes, said: str, wales: Wales, eira: User
) -> None:
    page = bring(eira, wales, content)
    assert said in page.replace("&quot;", '"')
    assert not PostCase.objects.exists()


@pytest.mark.parametrize("language", ["en", "cy", "both"])
def test_the_statement_is_printed_in_each_language(language: str, wales: Wales, eira: User) -> None:
    keep_bryn_aur(wales.school)
    where = at("post_statement", wales.school, document="pdf", query=f"language={language}")
    reader = PdfReader(BytesIO(client_of(eira).get(where).content))
    text = " ".join(page.extract_text() for page in reader.pages)
    assert "2,055.00" in text
    assert ("statement to the governing body" in text) == (language != "cy")
    assert ("datganiad i'r corff llywodraethu" in text) == (language != "en")
    name = {
        "en": "Enghraifft, 2025-26",
        "cy": "Ysgol Enghraifft, 2025-26",
        "both": "Ysgol Enghraifft / Enghraifft, 2025-26",
    }
    assert f"awdurdod\n{name[language]}" in text or f"authority\n{name[language]}" in text


def test_the_statement_as_a_workbook_has_numbers(wales: Wales, eira: User) -> None:
    keep_bryn_aur(wales.school)
    where = at("post_statement", wales.school, document="xlsx", query="language=en")
    book = CalamineWorkbook.from_filelike(BytesIO(client_of(eira).get(where).content))
    cells = [
        cell for name in book.sheet_names for row in book.get_sheet_by_name(name).to_python() for cell in row
    ]
    assert 253.0 in cells
    assert 81919.16 in cells


def test_a_statement_with_figures_that_there_are_not_is_not_made(wales: Wales, eira: User) -> None:
    keep_bryn_aur(wales.school)
    query = "on_day=1&on_month=9&on_year=2026&language=en"
    answer = client_of(eira).get(at("post_statement", wales.school, document="pdf", query=query), follow=True)
    page = answer.content.decode()
    assert "The statement could not be made" in page
    assert "the award after 31 August 2026 is not in Cynllun" in page


@pytest.mark.parametrize(("document", "language"), [("docx", "en"), ("pdf", "fr")])
def test_there_is_no_other_statement(document: str, language: str, wales: Wales, eira: User) -> None:
    where = at("post_statement", wales.school, document=document, query=f"language={language}")
    assert client_of(eira).get(where).status_code == 404
