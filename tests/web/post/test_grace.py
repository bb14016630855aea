"""The time that a school needs, on its page: from its roll, with what is typed, refused in words."""

from datetime import date
from typing import Any

import pytest
from django.utils import timezone

from cynllun.accounts.models import User
from cynllun.law.ages import school_year_of
from cynllun.web.schemes.asked import query_of
from cynllun.workforce.grace.reckoning import Finish
from cynllun.workforce.services import save_section
from tests.accounts.wales import Wales, person_with
from tests.web.rolls.files import ALED, CERI, address, client_of, on_the_roll

HOURS = {"weekly": 5, "decision_hours": 3, "plan_hours": 8, "plans_in_100": 100, "weeks": 39}
GLAN_Y_MOR = {**HOURS, "duties": [{"school_year": "2022-23", "learners": 40}]}


@pytest.fixture
def alnco(wales: Wales) -> User:
    return person_with("alnco", wales.school)


def asked(**changed: object) -> str:
    return query_of({**HOURS, **changed}, "g")


def test_example_c_on_the_page(wales: Wales, alnco: User) -> None:
    page = client_of(alnco).get(address("grace", wales.school, query=query_of(GLAN_Y_MOR, "g")))
    answer = page.context["answer"]
    assert (answer.hours, answer.finish) == (440, Finish("2024-25", 10, "autumn", 10))
    content = page.content.decode()
    for said in ("autumn term, week 10", "11.28", "6.28 more than there are", "17 and 8 hours into the next"):
        assert said in content
    assert '<svg role="img" aria-label="Hours needed and hours there are, by school year"' in content


def test_the_roll_says_what_falls_due(wales: Wales, alnco: User) -> None:
    """Ceri's notice is due in 2024-25, and Aled has none: 11 hours, three weeks of five."""
    on_the_roll(wales.school, CERI, ALED)
    page = client_of(alnco).get(address("grace", wales.school, query=asked()))
    assert page.context["look"].day == date(2022, 9, 1)
    answer = page.context["answer"]
    assert (answer.hours, answer.lawful, answer.in_time) == (11, "2024-25", True)
    assert answer.finish == Finish("2022-23", 3, "autumn", 3)


def test_other_rules_have_a_day_of_their_own(wales: Wales, alnco: User) -> None:
    on_the_roll(wales.school, (*CERI[:4], "3", *CERI[5:]))
    page = client_of(alnco).get(address("grace", wales.school, query=f"{asked()}&law=announced-july-2021"))
    assert page.context["look"].day == date(2021, 9, 1)
    assert (page.context["answer"].lawful, page.context["other"]["answer"].lawful) == ("2021-22", "2022-23")
    assert "/en/open-questions/#doubt-27" in page.content.decode()


def test_a_what_if_stands_beside_what_is(wales: Wales, alnco: User) -> None:
    query = query_of({**GLAN_Y_MOR, "change": {"release": 2, "help": 1, "years": 1}}, "g")
    page = client_of(alnco).get(address("grace", wales.school, query=query))
    assert page.context["now"].finish == Finish("2024-25", 10, "autumn", 10)
    assert page.context["answer"].case.hours_a_week == 8
    assert page.context["answer"].lawful == "2023-24"


def test_nothing_due_says_so(wales: Wales, alnco: User) -> None:
    on_the_roll(wales.school, ALED)
    content = client_of(alnco).get(address("grace", wales.school)).content.decode()
    assert "no notice is due from the governing body after 1 September 2022" in content


@pytest.mark.parametrize(
    ("query", "said"),
    [
        (asked(weekly=49), "a working week has at most 48 hours"),
        (asked(weeks=60), "a year has 52 weeks"),
        (asked(decision_hours=""), "this is missing"),
        (asked(duties=[{"school_year": "2020-21", "learners": 1}]), "before the work begins"),
        (asked(duties=[{"school_year": "9998-99", "learners": 1}]), "not within the years"),
        ("on_day=31&on_month=2&on_year=2022", "is not a real date"),
        (f"{asked()}&on_day=1&on_month=1&on_year=2001", "not within the years"),
    ],
)
def test_what_cannot_be_is_refused_in_words(wales: Wales, alnco: User, query: str, said: str) -> None:
    page = client_of(alnco).get(address("grace", wales.school, query=query))
    assert page.status_code == 200
    assert said in page.content.decode()


@pytest.mark.parametrize(
    "query", ["g-weekly=%00", "g-duties-99999-learners=3", "g-weekly=1e400", "g-change=x"]
)
def test_any_address_that_can_be_typed_is_answered(wales: Wales, alnco: User, query: str) -> None:
    assert client_of(alnco).get(address("grace", wales.school, query=query)).status_code == 200


def test_who_sees_no_learner_sees_rounded_numbers_of_one_day(wales: Wales) -> None:
    on_the_roll(wales.school, CERI)
    client = client_of(person_with("governor", wales.school))
    page = client.get(address("grace", wales.school, query=f"{asked()}&on_day=1&on_month=3&on_year=2023"))
    assert (page.context["look"].day, page.context["learners"]) == (date(2022, 9, 1), 5)
    assert page.context["other"] is None
    assert "fewer than five are counted as five" in page.content.decode()


def test_an_authority_sees_each_school(wales: Wales) -> None:
    on_the_roll(wales.school, CERI)
    on_the_roll(wales.other_school, CERI)
    client = client_of(person_with("authority_aln_officer", wales.body))
    page = client.get(address("grace", wales.body, query=asked()))
    rows = [(row.school.name_en, row.answer and row.answer.hours) for row in page.context["rows"]]
    assert rows == [("Enghraifft", 11), ("Sampl", None)]
    assert (page.context["in_time"], page.context["late"]) == (1, 0)
    assert "No roll yet" in page.content.decode()


def test_the_hours_of_the_school_s_case_are_offered(wales: Wales, alnco: User) -> None:
    """One day a week is 1,265 ÷ 195 = 6.49 hours."""
    today = timezone.localdate()
    tasks = [
        {"task": "decide", "number": 9, "hours_each": 4},
        {"task": "review", "number": 9, "hours_each": 5},
    ]
    sections: dict[str, dict[str, Any]] = {"workload": {"tasks": tasks}, "release": {"days_a_week": 1}}
    for seen, (section, values) in enumerate(sections.items()):
        save_section(
            organisation=wales.school, school_year=school_year_of(today), section=section, values=values,
            seen=seen, by=alnco, on=today,
        )  # fmt: skip
    client = client_of(alnco)
    offered = client.get(address("grace", wales.school)).context["kept"]
    case = client.get(address("grace", wales.school, query=offered)).context["answer"].case
    assert (str(case.weekly), case.decision_hours, case.plan_hours) == ("6.49", 4, 8)


def test_without_a_case_nothing_is_offered(wales: Wales, alnco: User) -> None:
    assert client_of(alnco).get(address("grace", wales.school)).context["kept"] == ""
