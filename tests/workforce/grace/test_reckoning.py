"""What the example does not reach: two duty years, a start in spring, no hours, no learners, and the sums."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cynllun.workforce.grace.case import Case, Duty
from cynllun.workforce.grace.reckoning import Finish, reckon, weeks_of_terms, year_after
from cynllun.workforce.reckoning.faults import Faults
from cynllun.workforce.reckoning.records import read_record

SCHOOL = Case(begins="2022-23", weekly=Decimal(2), decision_hours=Decimal(3), plan_hours=Decimal(7))


def test_hours_that_one_year_leaves_go_to_the_next() -> None:
    """78 hours a year. Due: 50 in 2022-23, 100 in 2023-24. Done: 78, then 72; nothing is short."""
    duties = (Duty("2022-23", Decimal(5)), Duty("2023-24", Decimal(10)))
    answer = reckon(replace(SCHOOL, duties=duties))
    figures = [[year.due, year.done, year.short] for year in answer.years]
    assert figures == [[50, 78, 0], [100, 72, 0]]
    assert answer.in_time
    assert answer.finish == Finish("2023-24", 36, "summer", 10)


def test_the_hardest_year_says_what_is_needed() -> None:
    """117 hours by the end of 39 weeks are 3 a week; 156 by the end of 78 are 2."""
    duties = (Duty("2022-23", Decimal("11.7")), Duty("2023-24", Decimal("3.9")))
    assert reckon(replace(SCHOOL, duties=duties)).weekly_in_time == 3


def test_not_every_decision_leads_to_a_plan() -> None:
    """Half of them: 3 + 7 ÷ 2 = 6.5 hours a learner, 65 for ten."""
    case = replace(SCHOOL, plans_in_100=Decimal(50), duties=(Duty("2022-23", Decimal(10)),))
    assert reckon(case).hours == 65


def test_work_that_begins_in_spring_has_two_terms_of_its_first_year() -> None:
    """26 weeks of 2 hours are 52; 60 hours end in the fourth week of the next autumn."""
    answer = reckon(replace(SCHOOL, term="spring", duties=(Duty("2022-23", Decimal(6)),)))
    assert [term.there for term in answer.terms[:4]] == [0, 26, 26, 26]
    assert answer.finish == Finish("2023-24", 4, "autumn", 4)
    assert answer.weekly_in_time == Decimal("2.31")


def test_terms_share_the_weeks_that_there_are() -> None:
    assert weeks_of_terms(replace(SCHOOL, weeks=Decimal(38))) == {"autumn": 13, "spring": 13, "summer": 12}


def test_without_hours_there_is_no_end() -> None:
    answer = reckon(replace(SCHOOL, weekly=Decimal(0), duties=(Duty("2022-23", Decimal(1)),)))
    assert (answer.finish, answer.in_time, answer.caught_up) == (None, False, None)


def test_a_few_seconds_a_week_have_no_end_either() -> None:
    case = replace(SCHOOL, weekly=Decimal("0.0001"), duties=(Duty("2022-23", Decimal(9_000)),))
    assert reckon(case).finish is None


def test_nothing_due_is_nothing_to_finish() -> None:
    answer = reckon(SCHOOL)
    assert answer.hours == 0
    assert (answer.lawful, answer.finish, answer.in_time) == (None, None, True)


WHOLE = {"begins": "2022-23", "weekly": 5, "decision_hours": 3, "plan_hours": 8}


@pytest.mark.parametrize(
    ("given_", "said"),
    [
        ({"weekly": 49}, "at most 48 hours"),
        ({"weekly": -1}, "at most 48 hours"),
        ({"weeks": 60}, "a year has 52 weeks"),
        ({"weeks": 38.5}, "not a whole number"),
        ({"plans_in_100": 101}, "one plan at most"),
        ({"decision_hours": "three"}, "not a number"),
        ({"begins": "2022"}, "not a school year"),
        ({"begins": "0000-01"}, "not within the years"),
        ({"duties": [{"school_year": "2021-22", "learners": 1}]}, "before the work begins"),
        ({"duties": [{"school_year": "9998-99", "learners": 1}]}, "not within the years"),
        ({"change": {"years": 11}}, "ten years later is enough"),
    ],
)
def test_what_is_impossible_is_refused_in_words(given_: dict[str, object], said: str) -> None:
    with pytest.raises(Faults) as refused:
        read_record(Case, WHOLE | given_)
    assert any(said in fault.told.en and fault.told.cy for fault in refused.value.faults)


cases = st.builds(
    Case,
    begins=st.just("2022-23"),
    weekly=st.decimals(1, 40, places=1),
    decision_hours=st.decimals(1, 9, places=1),
    plan_hours=st.decimals(0, 20, places=1),
    weeks=st.integers(30, 40).map(Decimal),
    term=st.sampled_from(["autumn", "spring", "summer"]),
    duties=st.lists(
        st.builds(
            Duty,
            school_year=st.integers(0, 3).map(lambda number: year_after("2022-23", number)),
            learners=st.integers(0, 60).map(Decimal),
        ),
        max_size=5,
    ).map(tuple),
)


@given(cases)
def test_hours_are_neither_lost_nor_made(case: Case) -> None:
    answer = reckon(case)
    assert sum(year.due for year in answer.years) == answer.hours
    assert all(0 <= year.done <= year.there for year in answer.years)
    shown = sum(year.done for year in answer.years)
    assert shown == sum(term.done for term in answer.terms) <= answer.hours
    if answer.finish and answer.finish.school_year <= answer.years[-1].school_year:
        assert shown == answer.hours


@given(cases)
def test_the_hours_that_are_enough_are_enough(case: Case) -> None:
    needed = reckon(case).weekly_in_time + Decimal("0.01")
    assert reckon(replace(case, weekly=needed)).in_time
