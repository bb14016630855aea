"""The heat map of an authority's schools: numbers alone, sorted, as CSV, with those that have not begun."""

from datetime import timedelta

import pytest

from cynllun.accounts.models import User
from cynllun.workforce.models import ReadinessAssessment
from cynllun.workforce.readiness.entries import ActionEntry
from cynllun.workforce.services import add_action, begin_assessment
from tests.accounts.wales import Wales, person_with
from tests.web.rolls.files import address, client_of
from tests.web.self_assessment.terms import BEFORE, NOW, answer

pytestmark = pytest.mark.django_db


@pytest.fixture
def lead(wales: Wales) -> User:
    return person_with("authority_lead", wales.body)


@pytest.fixture
def answered(wales: Wales) -> ReadinessAssessment:
    """One of two schools has begun: money better than in the term before, and an action overdue."""
    over = begin_assessment(organisation=wales.school, by=None, on=BEFORE.first_day)
    answer(over, "money", money_known="not_yet", provision_costed="not_yet")
    now = begin_assessment(organisation=wales.school, by=None, on=NOW.first_day)
    answer(now, "money", money_known="in_place", provision_costed="under_way", nothing_charged="in_place")
    late = ActionEntry("Cyfrinach", "alnco", BEFORE.first_day - timedelta(days=1), "Llinos Sampl")
    add_action(organisation=wales.school, question="money-known", entry=late, by=None, on=NOW.first_day)
    return now


def text_of(user: User, wales: Wales, language: str = "en", query: str = "") -> str:
    reply = client_of(user).get(address("readiness_schools", wales.body, language, query))
    assert reply.status_code == 200
    return reply.content.decode()


def test_it_shows_numbers_and_who_has_not_begun(
    wales: Wales, lead: User, answered: ReadinessAssessment
) -> None:
    page = text_of(lead, wales)
    assert 'app-shade--most">2 of 3<br><span class="app-more">+2</span>' in page
    assert page.count("Not begun this term") == 1
    assert "Actions overdue</dt><dd>1</dd>" in page
    for word in ("Cyfrinach", "Llinos Sampl"):
        assert word not in page


def test_it_is_in_welsh_too(wales: Wales, lead: User, answered: ReadinessAssessment) -> None:
    page = text_of(lead, wales, "cy")
    assert "2 o 3" in page
    assert "Heb ddechrau y tymor hwn" in page
    assert "Darpariaeth Gymraeg" in page


@pytest.mark.parametrize(
    ("sort", "first"),
    [("school", "Enghraifft"), ("money", "second"), ("-money", "Enghraifft"), ("-overdue", "Enghraifft"),
     ("change", "second"), ("-change", "Enghraifft"), ("all", "second"), ("-school", "second"),
     ("nonsense", "Enghraifft")],
)  # fmt: skip
def test_every_column_sorts(
    wales: Wales, lead: User, answered: ReadinessAssessment, sort: str, first: str
) -> None:
    page = text_of(lead, wales, query=f"sort={sort}")
    names = {"Enghraifft": wales.school.name.en, "second": wales.second_school.name.en}
    places = {name: page.index(f">{words}</a></th>") for name, words in names.items()}
    assert min(places, key=lambda name: places[name]) == first


def test_the_heading_says_how_it_is_sorted(wales: Wales, lead: User) -> None:
    assert 'aria-sort="descending"><a class="govuk-link app-sort" href="?sort=money">' in text_of(
        lead, wales, query="sort=-money"
    )


def test_an_earlier_term_is_shown_too(wales: Wales, lead: User, answered: ReadinessAssessment) -> None:
    assert f'href="?term={BEFORE.code}"' in text_of(lead, wales)
    page = text_of(lead, wales, query=f"term={BEFORE.code}")
    assert 'app-shade--none">0 of 3</td>' in page
    assert client_of(lead).get(address("readiness_schools", wales.body, query="term=x")).status_code == 404


def test_the_same_numbers_are_a_csv(wales: Wales, lead: User, answered: ReadinessAssessment) -> None:
    reply = client_of(lead).get(address("readiness_schools_file", wales.body, "cy"))
    lines = reply.content.decode("utf-8-sig").splitlines()
    assert lines[0].startswith("Ysgol,Math,Wedi dechrau,")
    assert "Arian: yn eu lle,Arian: o,Arian: gwell llai gwaeth" in lines[0]
    by_school = {line.split(",")[0]: line for line in lines[1:]}
    assert ",2,3,2," in by_school[wales.school.name.cy]
    assert by_school[wales.school.name.cy].endswith(",1")
    assert ",nac ydy,,,," in by_school[wales.second_school.name.cy]
    assert "Llinos" not in reply.content.decode()


def test_an_authority_sees_its_own_schools_alone(
    wales: Wales, lead: User, answered: ReadinessAssessment
) -> None:
    other = person_with("authority_lead", wales.other_body)
    assert client_of(other).get(address("readiness_schools", wales.body)).status_code == 404
    reply = client_of(other).get(address("readiness_schools", wales.other_body))
    assert wales.school.name.en not in reply.content.decode()


def test_an_authority_comes_to_it_by_the_one_door(wales: Wales, lead: User) -> None:
    reply = client_of(lead).get(address("readiness", wales.body))
    assert reply.headers["Location"] == address("readiness_schools", wales.body)
    assert client_of(lead).get(address("readiness_term", wales.body, term=NOW.code)).status_code == 404
