"""The plan for the leadership team: its form, its page, its paper, and two people at once."""

from io import BytesIO

import pytest
from pypdf import PdfReader

from cynllun.accounts.models import User
from cynllun.workforce.models import LeadershipPlan
from tests.accounts.wales import Wales, person_with
from tests.web.concurrency.forms import opened
from tests.web.rolls.files import address, client_of

pytestmark = pytest.mark.django_db
TYPED = {
    "post": "CADY",
    "first_point": "1",
    "share": "1",
    "now_point": "U3",
    "now_allowance": "aln-max",
    "pay_on_day": "1",
    "pay_on_month": "1",
    "pay_on_year": "2026",
    "group": "1",
    "deputy_first": "",
    "deputy_last": "",
    "assistant_first": "",
    "assistant_last": "",
    "why": "Mae'r CADY yn arwain.",
}


@pytest.fixture
def head(wales: Wales) -> User:
    return person_with("head_teacher", wales.school)


@pytest.fixture
def planned(wales: Wales, head: User) -> LeadershipPlan:
    answer = opened(client_of(head), address("leadership_edit", wales.school)).send(TYPED)
    assert answer.headers["Location"] == address("leadership", wales.school)
    return LeadershipPlan.objects.get()


def page_of(user: User, wales: Wales, language: str = "en") -> str:
    answer = client_of(user).get(address("leadership", wales.school, language))
    assert answer.status_code == 200
    return answer.content.decode()


def test_without_a_plan_the_page_says_what_one_is(wales: Wales, head: User) -> None:
    assert "There is no plan yet." in page_of(head, wales)
    assert "Make a plan" not in page_of(person_with("governor", wales.school), wales)
    assert client_of(head).get(address("leadership_paper", wales.school, languages="cy")).status_code == 404


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (
            "en",
            [
                "£81,919.16",
                "−£6,978.54",
                "L5",
                "to move there is a detriment",
                "worked out",
            ],
        ),
        (
            "cy",
            [
                "£81,919.16",
                "−£6,978.54",
                "anfantais fyddai symud yno",
                "Cost i&#x27;r ysgol",
                "wedi ei gyfrif",
            ],
        ),
    ],
)
def test_the_page_shows_the_cost_with_its_certainty(
    wales: Wales, head: User, planned: LeadershipPlan, language: str, said: list[str]
) -> None:
    page = page_of(head, wales, language)
    assert [word for word in said if word not in page] == []
    assert '<svg role="img"' in page


@pytest.mark.parametrize(
    ("typed", "refused"),
    [
        ({"post": ""}, "Write what the post is called"),
        ({"share": "1.2"}, "Enter a share from 0.01 to 1"),
        ({"share": "0"}, "Enter a share from 0.01 to 1"),
        ({"share": "hanner"}, "Enter a share from 0.01 to 1"),
        ({"pay_on_month": "9"}, "after 31 August 2026 is not in Cynllun"),
        ({"pay_on_year": "2020"}, "begin on 1 September 2021"),
        ({"now_point": "L1"}, "beside leadership pay"),
        ({"first_point": "15"}, "Select a valid choice"),
        ({"deputy_first": "8"}, "the lowest and the highest point, or neither"),
        ({"deputy_first": "8", "deputy_last": "7"}, "The highest point is below the lowest"),
        (
            {"consulted_to_day": "31", "consulted_to_month": "4", "consulted_to_year": "2026"},
            "not a real date",
        ),
    ],
)
def test_what_cannot_be_is_refused_in_words_and_nothing_typed_is_lost(
    wales: Wales, head: User, typed: dict[str, str], refused: str
) -> None:
    answer = client_of(head).post(address("leadership_edit", wales.school), {**TYPED, **typed})
    page = answer.content.decode()
    assert answer.status_code == 200
    assert refused in page
    assert "Mae&#x27;r CADY yn arwain." in page
    assert not LeadershipPlan.objects.exists()


def test_the_second_of_two_is_shown_both(wales: Wales, head: User, planned: LeadershipPlan) -> None:
    where = address("leadership_edit", wales.school)
    first, second = opened(client_of(head), where), opened(client_of(head), where)
    assert first.send({**TYPED, "group": "2"}).status_code == 302
    answer = second.send({**TYPED, "group": "3"})
    page = answer.content.decode()
    assert "Somebody has changed this plan" in page
    assert "Group 2: L8 to L21</td>" in page
    assert "Group 3: L11 to L24</td>" in page
    assert second.after(answer).send({**TYPED, "group": "3"}).status_code == 302
    kept = LeadershipPlan.objects.values_list("version", "group")
    assert list(kept) == [(3, 3), (2, 2), (1, 1)]


def test_the_paper_is_tagged_and_in_both_languages(wales: Wales, head: User, planned: LeadershipPlan) -> None:
    answer = client_of(head).get(address("leadership_paper", wales.school, languages="both"))
    assert answer.headers["Content-Type"] == "application/pdf"
    reader = PdfReader(BytesIO(answer.content))
    text = " ".join(page.extract_text() for page in reader.pages)
    assert "Papur i'r corff llywodraethu" in text.replace("’", "'")
    assert "Paper for the governing body" in text
    assert "£81,919.16" in text
    assert "/StructTreeRoot" in reader.root_object
    assert client_of(head).get(address("leadership_paper", wales.school, languages="fr")).status_code == 404


def test_ten_thousand_letters_of_welsh_are_all_in_the_paper(wales: Wales, head: User) -> None:
    why = "Mae'r CADY yn arwain gwaith pob athro yn y dŵr ac ar y tŷ. " * 160 + "Diwedd y stori"
    assert len(why) < 10_000
    opened(client_of(head), address("leadership_edit", wales.school)).send({**TYPED, "why": why})
    answer = client_of(head).get(address("leadership_paper", wales.school, languages="cy"))
    text = " ".join(page.extract_text() for page in PdfReader(BytesIO(answer.content)).pages)
    assert " ".join(text.split()).count("dŵr ac ar y tŷ") >= 150  # a few are broken at the end of a line
    assert "Diwedd y stori" in " ".join(text.split())
