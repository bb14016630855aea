"""Example C of the examples worked by hand, whole: Glan-y-Môr (made up), 40 learners, 5 hours a week."""

from dataclasses import replace
from decimal import Decimal

import pytest

from cynllun.workforce.grace.case import Case, Change, Duty
from cynllun.workforce.grace.reckoning import Finish, Year, reckon

GLAN_Y_MOR = Case(
    begins="2022-23",
    weekly=Decimal(5),
    decision_hours=Decimal(3),
    plan_hours=Decimal(8),
    duties=(Duty("2022-23", Decimal(40)),),
)


def test_the_hours_that_it_needs() -> None:
    assert reckon(GLAN_Y_MOR).hours == 440


def test_the_years() -> None:
    first, second, third = reckon(GLAN_Y_MOR).years
    assert first == Year("2022-23", Decimal(440), Decimal(195), Decimal(195), Decimal(245), 17, Decimal(8))
    assert [second.done, second.short, third.there, third.done, third.short] == [195, 50, 195, 50, 0]
    assert (second.school_year, third.school_year, third.learners) == ("2023-24", "2024-25", 40)


def test_the_tenth_week_of_2024_25() -> None:
    answer = reckon(GLAN_Y_MOR)
    assert answer.finish == Finish("2024-25", 10, "autumn", 10)
    assert (answer.lawful, answer.in_time, answer.caught_up) == ("2022-23", False, "2024-25")


def test_what_would_finish_in_time() -> None:
    answer = reckon(GLAN_Y_MOR)
    assert (str(answer.weekly_in_time), str(answer.more_weekly)) == ("11.28", "6.28")


def test_the_terms_of_the_first_year() -> None:
    """Thirteen weeks of five hours: 65 each, so 375, 310 and 245 hours are left."""
    terms = reckon(GLAN_Y_MOR).terms[:3]
    assert [term.term for term in terms] == ["autumn", "spring", "summer"]
    assert [term.done for term in terms] == [65, 65, 65]
    assert [term.left for term in terms] == [375, 310, 245]


@pytest.mark.parametrize(
    ("change", "finish"),
    [
        (Change(release=Decimal("6.29")), Finish("2022-23", 39, "summer", 13)),
        (Change(release=Decimal("6.28")), Finish("2023-24", 1, "autumn", 1)),
        (Change(release=Decimal(3), help=Decimal("3.29")), Finish("2022-23", 39, "summer", 13)),
    ],
)
def test_more_release_and_help(change: Change, finish: Finish) -> None:
    """11.29 hours over 39 weeks are 440.31; 11.28 are 439.92, so a few minutes are left for another week."""
    assert reckon(replace(GLAN_Y_MOR, change=change)).finish == finish


def test_two_more_years_would_be_enough_without_an_hour_more() -> None:
    for years, in_time in ((1, False), (2, True)):
        answer = reckon(replace(GLAN_Y_MOR, change=Change(years=Decimal(years))))
        assert answer.in_time is in_time
    assert answer.lawful == "2024-25"


def test_the_answer_without_its_what_if() -> None:
    changed = replace(GLAN_Y_MOR, change=Change(release=Decimal(20)))
    assert reckon(changed.unchanged) == reckon(GLAN_Y_MOR)
