"""What falls due to a school, at the lines: a window's last day, the day of a notice, a calendar's end."""

from datetime import date, timedelta

import polars as pl
import pytest

from cynllun.adapters.caseload import DueMonth, DueYear, due_by_month, due_by_school_year, duties_due
from cynllun.bulk.place import place_roll
from cynllun.bulk.synthetic import ROLL_COLUMNS
from cynllun.law.calendars import SchoolCalendar, Span
from cynllun.law.refusals import Refusal

DAY = timedelta(days=1)
IN_2022 = date(2022, 9, 1)
TERM = SchoolCalendar(
    "term", (Span(date(2022, 9, 5), date(2022, 10, 28)), Span(date(2022, 11, 7), date(2022, 12, 16)))
)


def learner(year_group: str, **more: object) -> dict[str, object]:
    """At a maintained school in 2021-22, on School Action since long before."""
    return {
        "learner_id": f"{year_group}-{sorted(more)}",
        "date_of_birth": date(2012, 3, 1),
        "year_group": year_group,
        "year_group_school_year": "2021-22",
        "setting": "maintained_school",
        "provision": "school_action",
        "provision_from": date(2019, 5, 1),
        **more,
    }


def placed(*learners: dict[str, object], on: date = IN_2022, law: str = "as-commenced") -> pl.DataFrame:
    return place_roll(pl.DataFrame(learners, schema=dict(ROLL_COLUMNS)), on=on, law=law)


def test_a_notice_is_due_by_the_end_of_its_window() -> None:
    roll = placed(learner("3"), learner("5"), learner("4"), learner("2"), learner("3", provision="none"))
    assert due_by_month(roll, on=IN_2022) == [
        DueMonth(date(2023, 8, 1), 2, None),
        DueMonth(date(2024, 8, 1), 1, None),
        DueMonth(date(2025, 8, 1), 1, None),
    ]
    assert due_by_school_year(roll, on=IN_2022) == [
        DueYear("2022-23", 2, None),
        DueYear("2023-24", 1, None),
        DueYear("2024-25", 1, None),
    ]


@pytest.mark.parametrize(("on", "notices"), [(date(2023, 8, 30), 1), (date(2023, 8, 31), 0)])
def test_the_last_day_of_the_window(on: date, notices: int) -> None:
    assert sum(each.notices for each in due_by_month(placed(learner("3"), on=on), on=on)) == notices


def test_what_an_authority_must_give_is_not_the_school_s() -> None:
    looked_after = learner("3", looked_after_from=date(2021, 1, 1))
    assert due_by_month(placed(looked_after), on=IN_2022) == []


@pytest.mark.parametrize("name", ["idp_notice_on", "no_idp_notice_on"])
def test_nothing_is_due_once_a_notice_is_given(name: str) -> None:
    given = learner("3", **{name: IN_2022})
    assert due_by_month(placed(given), on=IN_2022) == []
    assert len(due_by_month(placed(given, on=IN_2022 - DAY), on=IN_2022 - DAY)) == 1


def test_a_plan_is_due_35_school_days_after_its_notice() -> None:
    """4 days from 6 September, 6 weeks of 5 without 19 September (a bank holiday), 24 and 25 October."""
    roll = placed(learner("3", idp_notice_on=date(2022, 9, 5)), on=date(2022, 9, 5))
    found = due_by_month(roll, on=date(2022, 9, 5), calendar=TERM)
    assert found == [DueMonth(date(2022, 10, 1), 0, 1)]


@pytest.mark.parametrize(("on", "plans"), [(date(2022, 10, 25), 1), (date(2022, 10, 26), 0)])
def test_a_plan_whose_day_has_passed_is_not_due(on: date, plans: int) -> None:
    roll = placed(learner("3", idp_notice_on=date(2022, 9, 5)), on=on)
    assert sum(each.plans or 0 for each in due_by_month(roll, on=on, calendar=TERM)) == plans


def test_a_calendar_that_is_too_short_is_refused() -> None:
    on = date(2022, 12, 1)
    with pytest.raises(Refusal, match="Add the terms that are missing"):
        due_by_month(placed(learner("3", idp_notice_on=on), on=on), on=on, calendar=TERM)


def test_by_the_announcement_the_first_year_groups_are_due_in_the_first_year() -> None:
    on, law = date(2021, 9, 1), "announced-july-2021"
    roll = placed(learner("3"), learner("4"), learner("3", idp_notice_on=on), on=on, law=law)
    assert due_by_school_year(roll, on=on, law=law) == [DueYear("2021-22", 1, None)]


@pytest.mark.parametrize(("on", "due"), [(date(2022, 8, 31), 1), (date(2022, 9, 1), 0)])
def test_the_announcement_ends_with_its_first_year(on: date, due: int) -> None:
    law = "announced-july-2021"
    assert (
        sum(each.notices for each in due_by_month(placed(learner("3"), on=on, law=law), on=on, law=law))
        == due
    )


def test_an_empty_roll_has_nothing_due() -> None:
    assert due_by_school_year(placed(), on=IN_2022, calendar=TERM) == []


def test_the_articles_of_the_duties() -> None:
    roll = placed(learner("3"), learner("5"), learner("4"), learner("3", looked_after_from=date(2021, 1, 1)))
    duties = [(source.cite, source.certainty) for source in duties_due(roll, on=IN_2022)]
    assert duties == [("2021/1243 art 9", "primary"), ("2021/1243 art 10A", "primary")]


def test_a_duty_that_rests_on_doubt_is_inferred() -> None:
    """Whether a Year 10 of 2021-22 is within article 9 is open: what the law leaves open, number 1."""
    roll = placed(learner("10", date_of_birth=date(2007, 3, 1)), learner("3"))
    assert [source.certainty for source in duties_due(roll, on=IN_2022)] == ["inferred"]


def test_the_announcement_names_no_day_so_its_duty_is_inferred() -> None:
    on, law = date(2021, 9, 1), "announced-july-2021"
    (source,) = duties_due(placed(learner("3"), on=on, law=law), on=on, law=law)
    assert source.certainty == "inferred"
