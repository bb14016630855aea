from datetime import date, timedelta

import holidays
import pytest

from cynllun.law import working_days
from cynllun.law.refusals import Refusal
from cynllun.law.working_days import BANK_HOLIDAYS, is_tribunal_working_day, is_working_day, working_day_from


def test_bank_holidays_are_those_of_the_holidays_package() -> None:
    wales = holidays.country_holidays("GB", subdiv="WLS", years=range(2021, 2029))
    assert set(BANK_HOLIDAYS) == {day for day in wales if day.weekday() < 5}


@pytest.mark.parametrize(
    ("day", "working", "tribunal_working"),
    [
        ("2026-11-27", True, True),
        ("2026-11-28", False, False),  # Saturday
        ("2026-11-29", False, False),  # Sunday
        ("2027-03-26", False, False),  # Good Friday
        ("2026-12-24", True, True),
        ("2026-12-25", False, False),  # Christmas Day
        ("2026-12-29", True, False),  # the Tribunal's break
        ("2026-12-31", True, False),
        ("2027-01-04", True, True),
        ("2026-05-04", False, False),  # first Monday in May
        ("2026-07-31", True, True),
        ("2026-08-03", True, False),  # August
        ("2026-08-28", True, False),
        ("2026-09-01", True, True),
        ("2022-09-19", False, False),  # State Funeral
    ],
)
def test_working_days(day: str, working: bool, tribunal_working: bool) -> None:
    assert is_working_day(date.fromisoformat(day)) is working
    assert is_tribunal_working_day(date.fromisoformat(day)) is tribunal_working


def test_the_next_working_day_over_easter() -> None:
    assert working_day_from(date(2027, 3, 26)) == date(2027, 3, 30)
    assert working_day_from(date(2027, 3, 25)) == date(2027, 3, 25)


def test_the_day_after_is_day_1() -> None:
    assert working_days.count_working_days(date(2026, 3, 27), 1) == date(2026, 3, 30)
    assert working_days.count_working_days(date(2026, 3, 27), 15) == date(2026, 4, 21)


def test_the_first_and_last_days_encoded_are_answered() -> None:
    assert not is_working_day(date(2021, 1, 1))
    assert not is_working_day(date(2028, 12, 31))


@pytest.mark.parametrize("day", [date(2020, 12, 31), date(2029, 1, 1)])
def test_years_that_are_not_encoded_are_refused(day: date) -> None:
    with pytest.raises(Refusal, match=f"bank holidays of {day.year} are not known") as refused:
        is_working_day(day)
    assert f"gwyliau banc {day.year}" in refused.value.text.cy


def test_counting_stops_at_the_last_year_encoded() -> None:
    with pytest.raises(Refusal):
        working_days.count_working_days(date(2028, 12, 31) - timedelta(days=3), 5)
