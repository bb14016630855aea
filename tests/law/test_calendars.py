from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cynllun.law.calendar_file import read_calendar
from cynllun.law.calendars import SchoolCalendar, Span, add_months, add_weeks
from cynllun.law.refusals import Refusal

CALENDARS = Path(__file__).parent / "calendars"


def calendar(name: str) -> SchoolCalendar:
    return read_calendar((CALENDARS / f"{name}.toml").read_text("utf-8"), name)


@pytest.mark.parametrize(
    ("name", "start", "inset_counted", "inset_not_counted"),
    [
        ("two-years", "2024-09-20", "2024-11-15", "2024-11-19"),
        ("two-years", "2025-06-09", "2025-09-05", "2025-09-09"),
        ("no-inset-known", "2025-09-08", "2025-11-03", "2025-11-03"),
        ("no-inset-known", "2026-01-12", "2026-03-09", "2026-03-09"),
        ("no-inset-known", "2026-06-01", "2026-07-20", "2026-07-20"),
        ("no-inset-known", "2026-07-20", "2026-10-19", "2026-10-19"),
    ],
)
def test_35_school_days(name: str, start: str, inset_counted: str, inset_not_counted: str) -> None:
    school, day = calendar(name), date.fromisoformat(start)
    assert school.count_school_days(day, 35, inset_counts=True) == date.fromisoformat(inset_counted)
    assert school.count_school_days(day, 35, inset_counts=False) == date.fromisoformat(inset_not_counted)


def test_a_bank_holiday_in_term_is_no_school_day() -> None:
    school = calendar("no-inset-known")
    assert not school.is_school_day(date(2026, 5, 4), inset_counts=True)
    assert school.count_school_days(date(2026, 5, 1), 1, inset_counts=True) == date(2026, 5, 5)


def test_an_inset_day_before_the_first_term_is_in_the_calendar() -> None:
    school = calendar("two-years")
    assert school.count_school_days(date(2024, 9, 1), 1, inset_counts=True) == date(2024, 9, 2)
    assert school.count_school_days(date(2024, 9, 1), 1, inset_counts=False) == date(2024, 9, 3)


def test_term_time_days_leave_inset_days_out() -> None:
    assert calendar("two-years").count_term_time_days(date(2024, 9, 20), 35) == date(2024, 11, 19)


def test_a_count_up_to_the_last_day_is_answered_and_past_it_refused() -> None:
    school = calendar("no-inset-known")
    assert school.count_school_days(date(2026, 12, 17), 1, inset_counts=True) == date(2026, 12, 18)
    with pytest.raises(Refusal, match=r"needs 19 December 2026 \(days counted before it: 1\)") as refused:
        school.count_school_days(date(2026, 12, 17), 2, inset_counts=True)
    assert "mae angen 19 Rhagfyr 2026" in refused.value.text.cy


def test_a_start_before_the_calendar_is_refused_unless_only_a_weekend_lies_between() -> None:
    school = calendar("no-inset-known")
    assert school.count_school_days(date(2025, 8, 31), 1, inset_counts=True) == date(2025, 9, 1)
    assert school.count_school_days(date(2025, 8, 29), 1, inset_counts=True) == date(2025, 9, 1)
    with pytest.raises(Refusal, match="needs 29 August 2025"):
        school.count_school_days(date(2025, 8, 28), 1, inset_counts=True)


school_days_of_spring = st.dates(date(2026, 1, 4), date(2026, 3, 20))


@given(
    start=school_days_of_spring,
    number=st.integers(1, 60),
    inset=st.sets(
        st.dates(date(2026, 1, 5), date(2026, 2, 13)).filter(lambda d: d.weekday() < 5), max_size=6
    ),
)
def test_counting_is_listing_the_school_days(start: date, number: int, inset: set[date]) -> None:
    terms = (Span(date(2026, 1, 4), date(2026, 3, 27)), Span(date(2026, 4, 13), date(2026, 7, 20)))
    school = SchoolCalendar(
        "a school", terms, (Span(date(2026, 2, 16), date(2026, 2, 20)),), frozenset(inset)
    )
    for inset_counts in (True, False):
        later = (start + timedelta(days=n) for n in range(1, 400))
        listed = [day for day in later if school.is_school_day(day, inset_counts=inset_counts)]
        assert school.count_school_days(start, number, inset_counts=inset_counts) == listed[number - 1]
    assert school.count_school_days(start, number, inset_counts=True) <= listed[number - 1]


def test_weeks_begin_the_day_after() -> None:
    assert add_weeks(date(2026, 11, 16), 6) == date(2026, 12, 28)


@pytest.mark.parametrize(
    ("first", "months", "last"),
    [
        ("2025-09-10", 12, "2026-09-09"),
        ("2024-02-29", 12, "2025-02-28"),
        ("2023-03-01", 12, "2024-02-29"),
        ("2025-01-31", 1, "2025-02-28"),
        ("2025-12-01", 12, "2026-11-30"),
        ("2025-10-31", 2, "2025-12-30"),
    ],
)
def test_months_begin_with_the_day_itself(first: str, months: int, last: str) -> None:
    assert add_months(date.fromisoformat(first), months) == date.fromisoformat(last)
