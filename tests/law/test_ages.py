from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cynllun.law import ages

# settled.md's vectors: born, compulsory school age starts, last day as a child (school year from 1 September)
VECTORS = [
    ("2010-06-25", "2015-08-31", "2026-06-26"),
    ("2010-06-26", "2015-08-31", "2026-06-26"),
    ("2010-07-15", "2015-08-31", "2026-06-26"),
    ("2010-08-31", "2015-08-31", "2026-06-26"),
    ("2010-09-01", "2015-12-31", "2027-06-25"),
    ("2011-01-10", "2016-03-31", "2027-06-25"),
    ("2021-08-31", "2026-08-31", "2037-06-26"),
    ("2021-09-01", "2026-12-31", "2038-06-25"),
    ("2021-12-31", "2026-12-31", "2038-06-25"),
    ("2022-01-01", "2027-03-31", "2038-06-25"),
    ("2022-04-01", "2027-08-31", "2038-06-25"),
]
LEAVING_DATES = [
    "2021-06-25", "2022-06-24", "2023-06-30", "2024-06-28", "2025-06-27",
    "2026-06-26", "2027-06-25", "2028-06-30", "2029-06-29", "2030-06-28",
]  # fmt: skip

DAY = timedelta(days=1)
days = st.dates(date(2015, 1, 1), date(2035, 12, 31))
offsets = st.integers(-400, 400).map(lambda n: timedelta(days=n))
births = st.dates(date(1990, 1, 1), date(2035, 12, 31))


@pytest.mark.parametrize(("born", "starts", "last"), VECTORS)
def test_vectors(born: str, starts: str, last: str) -> None:
    birth, begins, ends = date.fromisoformat(born), date.fromisoformat(starts), date.fromisoformat(last)
    assert ages.compulsory_school_age_begins(birth) == begins
    assert ages.last_day_as_child(birth) == ends
    assert ages.young_person_from(birth) == ends + DAY


@pytest.mark.parametrize(("born", "starts", "last"), VECTORS)
def test_at_the_lines(born: str, starts: str, last: str) -> None:
    birth, begins, ends = date.fromisoformat(born), date.fromisoformat(starts), date.fromisoformat(last)
    assert ages.under_compulsory_school_age(birth, on=begins - DAY)
    assert not ages.under_compulsory_school_age(birth, on=begins)
    assert not ages.over_compulsory_school_age(birth, on=ends)
    assert ages.over_compulsory_school_age(birth, on=ends + DAY)


@pytest.mark.parametrize("leaving", LEAVING_DATES)
def test_leaving_date_is_the_last_friday_in_june(leaving: str) -> None:
    day = date.fromisoformat(leaving)
    assert ages.school_leaving_date(day.year) == day


def test_a_term_that_starts_on_3_september_takes_the_birthdays_before_it() -> None:
    term = date(2024, 9, 3)
    assert ages.last_day_as_child(date(2008, 9, 2), school_year_begins=term) == date(2024, 6, 28)
    assert ages.last_day_as_child(date(2008, 9, 3), school_year_begins=term) == date(2025, 6, 27)
    assert ages.last_day_as_child(date(2008, 9, 2)) == date(2025, 6, 27)


def test_a_leap_day_birthday_falls_on_1_march() -> None:
    assert ages.birthday(date(2008, 2, 29), 5) == date(2013, 3, 1)
    assert ages.birthday(date(2008, 2, 29), 16) == date(2024, 2, 29)


def test_a_day_without_an_end_has_no_birthday_after_it() -> None:
    assert ages.birthday(date(9998, 12, 31), 1) == date(9999, 12, 31)
    assert ages.birthday(date(9999, 1, 1), 6) == date.max


def test_a_young_person_is_under_25() -> None:
    assert ages.young_person_until(date(2000, 9, 1)) == date(2025, 8, 31)


@given(birth=births, on=days)
def test_thresholds_agree_anywhere(birth: date, on: date) -> None:
    _assert_thresholds_agree(birth, on)


@given(birth=births, near=offsets)
def test_thresholds_agree_near_the_lines(birth: date, near: timedelta) -> None:
    for line in (ages.compulsory_school_age_begins(birth), ages.young_person_from(birth)):
        for on in (line - DAY, line, line + near):
            _assert_thresholds_agree(birth, on)


def _assert_thresholds_agree(birth: date, on: date) -> None:
    over = birth <= ages.latest_birth_date_over_compulsory_school_age(on)
    under = birth >= ages.earliest_birth_date_under_compulsory_school_age(on)
    assert over == ages.over_compulsory_school_age(birth, on=on)
    assert under == ages.under_compulsory_school_age(birth, on=on)


@pytest.mark.parametrize(
    ("day", "school_year"),
    [
        ("2021-08-31", "2020-21"),
        ("2021-09-01", "2021-22"),
        ("2022-08-31", "2021-22"),
        ("1999-09-01", "1999-00"),
    ],
)
def test_school_year_of(day: str, school_year: str) -> None:
    assert ages.school_year_of(date.fromisoformat(day)) == school_year


@pytest.mark.parametrize("written", ["2021", "2021-23", "2021/22", "21-22", ""])
def test_a_school_year_written_otherwise_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match="2021-22"):
        ages.school_year_starts(written)


@pytest.mark.parametrize(
    ("born", "group"),
    [
        ("2019-09-01", None), ("2019-08-31", "N1"), ("2018-09-01", "N1"), ("2018-08-31", "N2"),
        ("2017-08-31", "R"), ("2016-09-01", "R"), ("2016-08-31", "1"), ("2011-09-01", "5"),
        ("2006-09-01", "10"), ("2006-08-31", "11"), ("2002-09-01", "14"), ("2002-08-31", None),
    ],
)  # fmt: skip
def test_year_group_from_a_birth_date_in_2021_22(born: str, group: str | None) -> None:
    assert ages.year_group_from(date.fromisoformat(born), "2021-22") == group


@given(birth=births, year=st.integers(2000, 2040))
def test_a_year_group_attains_its_age_in_the_school_year(birth: date, year: int) -> None:
    school_year = f"{year}-{(year + 1) % 100:02}"
    group = ages.year_group_from(birth, school_year)
    attained = ages.YEAR_GROUPS.index(group) + 3 if group else None
    within = [
        age for age in range(3, 20) if date(year, 9, 1) <= ages.birthday(birth, age) < date(year + 1, 9, 1)
    ]
    assert within == ([attained] if attained else [])
