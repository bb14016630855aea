"""The paper for the governing body: in both languages, with the change, and with nobody's name in it."""

from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader
from python_calamine import CalamineWorkbook

from cynllun.accounts.models import User
from cynllun.workforce.readiness.entries import ActionEntry, AnswerEntry
from cynllun.workforce.services import add_action, begin_assessment, save_area
from cynllun.workforce.services.readiness import NO_ANSWER
from tests.accounts.wales import Wales
from tests.web.rolls.files import address, client_of
from tests.web.self_assessment.terms import BEFORE, NOW, answer

pytestmark = pytest.mark.django_db


@pytest.fixture
def answered(wales: Wales) -> None:
    over = begin_assessment(organisation=wales.school, by=None, on=BEFORE.first_day)
    answer(over, "money", money_known="not_yet")
    now = begin_assessment(organisation=wales.school, by=None, on=NOW.first_day)
    answer(now, "money", money_known="in_place")
    secret = {"time-given": AnswerEntry("not_yet", "Geiriau cyfrinachol")}
    save_area(assessment=now, area="time", entries=secret, seen={"time-given": NO_ANSWER}, by=None,
              on=NOW.first_day)  # fmt: skip
    entry = ActionEntry("Gofyn i'r bwrsar", "head_teacher", NOW.last_day, "Llinos Sampl")
    add_action(organisation=wales.school, question="money-known", entry=entry, by=None, on=NOW.first_day)


def paper(user: User, wales: Wales, document: str, language: str) -> bytes:
    place = {"term": NOW.code, "document": document}
    query = f"language={language}"
    reply = client_of(user).get(address("readiness_paper", wales.school, query=query, **place))
    assert reply.status_code == 200
    assert f"cynllun-readiness-{NOW.code}-{language}.{document}" in reply.headers["Content-Disposition"]
    return bytes(reply.content)


def rows_of(workbook: bytes) -> list[Any]:
    book = CalamineWorkbook.from_filelike(BytesIO(workbook))
    return [book.get_sheet_by_name(name).to_python() for name in book.sheet_names]


def test_the_pdf_says_it_in_both_languages(wales: Wales, eira: User, answered: None) -> None:
    reader = PdfReader(BytesIO(paper(eira, wales, "pdf", "both")))
    text = " ".join(" ".join(page.extract_text() for page in reader.pages).split())
    for words in (
        "how ready we say we are",
        "pa mor barod y dywedwn ein bod",
        "no national form exists",
        NOW.name.cy,
        f"O gymharu â: {BEFORE.name.cy}.",
        "Gofyn i'r bwrsar",
        "Pennaeth",
    ):
        assert words in text.replace("’", "'")
    for words in ("Llinos", "cyfrinachol"):
        assert words not in text


def test_the_workbook_has_numbers_as_numbers(wales: Wales, eira: User, answered: None) -> None:
    sheets = rows_of(paper(eira, wales, "xlsx", "en"))
    money = next(row for row in sheets[0] if row[0] == "Money")
    assert money[1:7] == [1, 0, 0, 3, 1, 0]
    assert len(sheets) == 5
    certainty = {row[0]: row[1] for row in sheets[-1] if len(row) > 1}
    act = "Additional Learning Needs and Education Tribunal (Wales) Act 2018, section"
    assert certainty[f"{act} 11(1)"] == "read in the law"
    assert certainty[f"{act} 11(1)-(2)"] == "derived, not read"


def test_a_first_assessment_has_nothing_to_compare_with(wales: Wales, eira: User) -> None:
    begin_assessment(organisation=wales.school, by=None, on=NOW.first_day)
    text = [cell for sheet in rows_of(paper(eira, wales, "xlsx", "cy")) for row in sheet for cell in row]
    assert "Nid oes dim wedi'i gynllunio." in text
    assert "Gwell" not in text
