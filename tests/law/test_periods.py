from datetime import date
from pathlib import Path
from typing import get_args

import pytest

from cynllun.law.calendar_file import published_calendar, read_calendar
from cynllun.law.calendars import SchoolCalendar
from cynllun.law.period_file import Period
from cynllun.law.periods import PERIODS, due
from cynllun.law.refusals import Refusal
from cynllun.law.sources import Certainty

SCHOOL = (Path(__file__).parent / "calendars/two-years.toml").read_text("utf-8")

# The stable contract of `cynllun due`: other programs use these names.
CONTRACT = {
    "school-decides": "35 school days",
    "fei-decides": "35 term-time days",
    "authority-decides": "12 weeks",
    "authority-reconsiders": "7 weeks",
    "nhs-answers": "6 weeks",
    "information-request": "6 weeks",
    "plan-not-necessary": "12 weeks",
    "cease-request": "4 weeks",
    "fei-transfer-answer": "20 term-time days",
    "ministers-referral": "4 weeks",
    "hospital-review": "7 weeks",
    "appeal": "8 weeks",
    "appeal-after-disagreement-resolution": "16 weeks",
    "first-review": "12 months",
    "transfer-plan-school": "35 school days",
    "transfer-plan-authority": "12 weeks",
    "transfer-request-school": "15 school days",
    "transfer-request-authority": "15 working days",
    "aln-notice-request": "10 working days",
}


@pytest.fixture
def school() -> SchoolCalendar:
    return read_calendar(SCHOOL, "two-years.toml")


@pytest.mark.parametrize(("name", "length"), CONTRACT.items())
def test_every_name_of_the_contract_is_declared(name: str, length: str) -> None:
    assert PERIODS[name].length_in_words.en == length


@pytest.mark.parametrize("period", PERIODS.values(), ids=lambda period: period.name)
def test_every_period_is_cited(period: Period) -> None:
    assert period.certainty in get_args(Certainty)
    assert all(source.link.startswith("https://") for source in period.sources)
    assert period.sources


@pytest.mark.parametrize(
    ("name", "start", "last"),
    [
        ("nhs-answers", "2026-11-16", "2026-12-29"),  # 28 December is a bank holiday
        ("nhs-answers", "2026-11-18", "2026-12-30"),  # a Tribunal step would move
        ("cease-request", "2026-12-04", "2027-01-04"),  # 1 January, then a weekend
        ("plan-not-necessary", "2027-01-01", "2027-03-30"),  # Good Friday to Easter Monday
        ("hospital-review", "2027-02-05", "2027-03-30"),
        ("information-request", "2027-07-19", "2027-08-31"),
        ("ministers-referral", "2026-06-19", "2026-07-17"),
        ("plan-not-necessary-on-release", "2027-01-01", "2027-03-30"),
    ],
)
def test_weeks_under_the_regulations_give_way_to_a_working_day(name: str, start: str, last: str) -> None:
    answer = due(name, date.fromisoformat(start))
    assert answer.due == answer.outer_limit == date.fromisoformat(last)


@pytest.mark.parametrize(
    ("name", "start", "last"),
    [
        ("transfer-plan-authority", "2027-01-01", "2027-03-26"),  # Good Friday stays
        ("authority-decides", "2026-07-05", "2026-09-27"),  # a Sunday, with August counted
        ("authority-reconsiders", "2027-02-05", "2027-03-26"),
        ("first-review", "2025-09-10", "2026-09-09"),
        ("first-review", "2024-02-29", "2025-02-28"),
    ],
)
def test_nothing_moves_the_other_ends(name: str, start: str, last: str) -> None:
    assert due(name, date.fromisoformat(start)).due == date.fromisoformat(last)


@pytest.mark.parametrize(
    ("name", "start", "last"),
    [
        ("appeal", "2026-06-04", "2026-07-30"),  # the first working day after 29 July
        ("appeal", "2026-06-05", "2026-07-31"),
        ("appeal", "2026-06-06", "2026-09-01"),  # 1 August: the Tribunal does not count August
        ("appeal", "2026-10-30", "2027-01-04"),  # 25 December
        ("appeal-after-disagreement-resolution", "2026-06-04", "2026-09-24"),
        ("appeal-after-disagreement-resolution", "2026-04-15", "2026-09-01"),
    ],
)
def test_appeals_end_on_the_tribunals_working_days(name: str, start: str, last: str) -> None:
    assert due(name, date.fromisoformat(start)).due == date.fromisoformat(last)


@pytest.mark.parametrize(
    ("name", "start", "last"),
    [
        ("transfer-request-authority", "2026-03-27", "2026-04-21"),
        ("transfer-request-authority", "2021-12-10", "2022-01-05"),  # two substitute days, then another
        ("aln-notice-request", "2022-06-01", "2022-06-17"),  # two Jubilee holidays
        ("aln-notice-request", "2022-09-09", "2022-09-26"),  # the State Funeral
    ],
)
def test_working_days_of_the_orders(name: str, start: str, last: str) -> None:
    assert due(name, date.fromisoformat(start)).due == date.fromisoformat(last)


def test_an_inset_day_counts_in_due_and_not_in_the_outer_limit(school: SchoolCalendar) -> None:
    answer = due("transfer-plan-school", date(2024, 9, 20), school)
    assert (answer.due, answer.outer_limit) == (date(2024, 11, 15), date(2024, 11, 19))
    assert answer.source == "2021/1243 art 13(1); 2022/896 art 12(1)"
    assert answer.certainty == "primary"


def test_the_account_of_school_days(school: SchoolCalendar) -> None:
    answer = due("transfer-plan-school", date(2024, 9, 20), school)
    assert answer.arithmetic.en == (
        "35 school days counted from 21 September 2024, the day after 20 September 2024, "
        "end on 15 November 2024. Not counted: weekends; half-term, 28 October 2024 to 1 November 2024. "
        "Counted, although for staff training alone (INSET): 25 October 2024, 4 November 2024. "
        "Whether such a day is a school day is arguable (EA 1996 s.579(1)); "
        "without them the end is 19 November 2024. Work to the earlier date."
    )
    assert "Mae 35 o ddiwrnodau ysgol o'u cyfrif o 21 Medi 2024" in answer.arithmetic.cy
    assert "(HMS) y maent: 25 Hydref 2024, 4 Tachwedd 2024" in answer.arithmetic.cy


def test_the_account_names_holidays_between_terms_and_bank_holidays_in_term(school: SchoolCalendar) -> None:
    account = due("transfer-request-school", date(2025, 4, 8), school).arithmetic
    assert "between terms, 12 April 2025 to 27 April 2025; Early May bank holiday, 5 May 2025." in account.en
    assert "rhwng tymhorau, 12 Ebrill 2025 i 27 Ebrill 2025; Gŵyl Banc dechrau Mai, 5 Mai 2025." in account.cy
    assert "INSET" not in account.en


def test_the_account_of_a_day_that_gives_way() -> None:
    account = due("cease-request", date(2026, 12, 4)).arithmetic
    assert (
        "not a working day (New Year's Day), so the period takes in the next one, 4 January 2027"
        in account.en
    )
    assert (
        "ddiwrnod gwaith (Dydd Calan), felly mae'r cyfnod yn cynnwys yr un nesaf, 4 Ionawr 2027" in account.cy
    )


def test_term_time_days_have_one_reading(school: SchoolCalendar) -> None:
    answer = due("fei-decides", date(2024, 9, 20), school)
    assert answer.due == answer.outer_limit == date(2024, 11, 19)
    assert "training day, 25 October 2024" in answer.arithmetic.en


def test_published_term_dates_weaken_the_certainty_and_say_so() -> None:
    published = read_calendar(published_calendar("2026-27"), "2026-27")
    answer = due("transfer-plan-school", date(2026, 9, 7), published)
    assert answer.certainty == "inferred"
    assert "The terms are published ones: Welsh Government" in answer.arithmetic.en
    assert due("transfer-plan-authority", date(2026, 9, 7), published).certainty == "primary"


@pytest.mark.parametrize("name", [name for name, period in PERIODS.items() if period.needs_calendar])
def test_days_of_a_school_need_its_calendar(name: str) -> None:
    with pytest.raises(Refusal, match="the calendar of the school or FEI is needed") as refused:
        due(name, date(2026, 1, 12))
    assert "mae angen ei galendr" in refused.value.text.cy


def test_an_outer_limit_past_the_calendar_is_refused(school: SchoolCalendar) -> None:
    terms_of_the_year = SchoolCalendar("2024-25", school.terms[:3], school.closed, school.inset)
    assert due("transfer-request-school", date(2025, 6, 27), terms_of_the_year).due == date(2025, 7, 18)
    with pytest.raises(Refusal, match="needs 22 July 2025"):
        due("transfer-request-school", date(2025, 6, 30), terms_of_the_year)


def test_an_unknown_name_is_answered_with_the_nearest() -> None:
    with pytest.raises(Refusal, match="school-decides") as refused:
        due("school-decide", date(2026, 1, 12))
    assert "Yr enwau agosaf: school-decides" in refused.value.text.cy
    with pytest.raises(Refusal, match="first-review"):
        due("zzz", date(2026, 1, 12))


@pytest.mark.parametrize("day", [date(2021, 8, 31), date(2100, 1, 1), date.min, date.max])
def test_days_before_the_new_law_or_far_off_are_refused(day: date) -> None:
    with pytest.raises(Refusal, match="Check the year") as refused:
        due("transfer-plan-authority", day)
    assert "Gwiriwch y flwyddyn" in refused.value.text.cy


@pytest.mark.parametrize("day", [date(2021, 9, 1), date(2099, 12, 31)])
def test_the_first_and_last_days_held_are_answered(day: date) -> None:
    assert due("transfer-plan-authority", day).due > day
