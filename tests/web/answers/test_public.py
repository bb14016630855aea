"""The answers as anybody reads them: found in both languages, on any day, with all that was ever said."""

from datetime import date, timedelta

import pytest
from django.test import Client
from django.utils import timezone

from cynllun.outreach.models import AnswerVersion
from cynllun.outreach.services import revise_answer, withdraw_answer
from cynllun.web.answers.demonstration import load_answers
from tests.accounts.wales import Wales
from tests.outreach.published import answered, later, said

JULY_2021 = "on_day=20&on_month=7&on_year=2021"


def page(address: str) -> str:
    answer = Client().get(address)
    assert answer.status_code == 200, address
    return answer.content.decode()


@pytest.fixture
def published(wales: Wales) -> None:
    load_answers(wales.body)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("ysgol CADY", "Pa ysgolion sy&#x27;n gorfod cael CADY?"),
        ("dribiwnlys", "Faint o amser sydd gennyf i apelio i&#x27;r Tribiwnlys?"),
        ("gynllun datblygu", "Pa mor aml yr adolygir cynllun datblygu unigol?"),
        ("berson ifanc", "A oes rhaid i berson ifanc gytuno i gynllun?"),
        ("appeal tribunel", "Faint o amser sydd gennyf i apelio i&#x27;r Tribiwnlys?"),
    ],
)
def test_a_citizen_searches_in_welsh(published: None, typed: str, found: str) -> None:
    answer = Client().get("/cy/answers/", {"q": typed}).content.decode()
    results = answer[answer.index("app-found") :]
    assert found in results
    assert results.index(found) < 2500, "among the first"


def test_what_we_said_in_july_2021(published: None) -> None:
    found = page(f"/en/answers/?q=which+children+first&{JULY_2021}")
    assert "This is what was said on 20 July 2021." in found
    assert "The written statement of 14 July 2021 replaced" in found
    assert "Everyone, since 1 September 2025" not in found
    assert "Everyone, since 1 September 2025" in page("/en/answers/?q=which+children")


def test_a_page_for_any_past_day(version: AnswerVersion) -> None:
    revise_answer(answer=version.answer, entry=said(text_en="Another."), by=None, on=later(10))
    address = f"/en/answers/{version.answer_id}/"
    assert "Another." in page(address)
    then = page(f"{address}?{JULY_2021}")
    assert "A maintained school that is not a special school" in then
    assert "This was said from 15 July 2021 until 25 July 2021. It may not hold today." in then
    assert "A maintained school" in page(f"{address}1/")
    before = page(f"{address}?on_day=1&on_month=7&on_year=2021")
    assert "On 1 July 2021 nothing had been said about this yet." in before
    assert Client().get(f"{address}3/").status_code == 404


def test_a_withdrawn_answer_says_so_and_its_versions_stay(version: AnswerVersion) -> None:
    withdraw_answer(answer=version.answer, by=None, on=later(10))
    found = page(f"/en/answers/{version.answer_id}/")
    assert "This answer was withdrawn on 25 July 2021." in found
    assert "A maintained school" not in found
    assert "A maintained school" in page(f"/en/answers/{version.answer_id}/1/")
    assert "0 answers" in page("/en/answers/")


def test_the_days_and_the_sources_are_said(version: AnswerVersion) -> None:
    found = page(f"/en/answers/{version.answer_id}/")
    for each in ("4 January 2021", "1 September 2027", "section 60", "read in the law itself", "Everybody"):
        assert each in found, each


def test_an_answer_that_nobody_looked_at_again_says_so(wales: Wales) -> None:
    yesterday = timezone.localdate() - timedelta(days=1)
    old = answered(wales.body, review_on=yesterday)
    assert "and has not been. Check its sources" in page(f"/en/answers/{old.answer_id}/")


def test_an_answer_that_does_not_hold_yet_says_so(wales: Wales) -> None:
    soon = answered(wales.body, effective_from=date(2098, 9, 1), review_on=date(2099, 9, 1))
    assert "It holds from 1 September 2098, and not before." in page(f"/en/answers/{soon.answer_id}/")


@pytest.mark.parametrize(
    "query",
    [
        "on_day=31&on_month=2&on_year=2021",
        "on_day=1&on_month=1&on_year=2098",
        "role=wizard",
        "q=" + "a" * 301,
    ],
)
def test_what_cannot_be_asked_is_said_beside_its_box(version: AnswerVersion, query: str) -> None:
    assert "govuk-error-summary" in page(f"/en/answers/?q=ALNCo&{query}")


def test_a_role_narrows(wales: Wales) -> None:
    answered(wales.body, roles=["governor"])
    assert "1 answer found" in page("/en/answers/?q=ALNCo&role=governor")
    assert "There is no answer for this choice yet." in page("/en/answers/?role=family")


def test_what_is_typed_is_text(version: AnswerVersion) -> None:
    found = page("/en/answers/?q=%3Cscript%3Ealert(1)%3C/script%3E")
    assert "<script>alert" not in found
