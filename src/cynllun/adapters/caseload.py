"""What falls due to schools, from a placed roll: notices by the end of their windows, plans after a notice.

Nothing is guessed: a plan's last day is counted in the school's calendar; without one plans are not counted.
"""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from itertools import groupby

import polars as pl

from cynllun.law.ages import school_year_of
from cynllun.law.calendars import SchoolCalendar
from cynllun.law.evaluate import RULE_SETS
from cynllun.law.periods import due
from cynllun.law.sources import Source, least_certain
from cynllun.law.transfer.shape import Rule
from cynllun.law.values import value

_PLAN = "transfer-plan-school"
_ANNOUNCED, _FIRST_YEAR_GROUPS = "announced-july-2021", "J1"
_ORDERS_OF_SCHOOLS = r"^R[46]"
_NOTICES = ("idp_notice_on", "no_idp_notice_on")


@dataclass(frozen=True, slots=True)
class DueMonth:
    """What falls due in a month (its first day). `plans` is None where there was no calendar to count by."""

    month: date
    notices: int
    plans: int | None

    @property
    def school_year(self) -> str:
        return school_year_of(self.month)


@dataclass(frozen=True, slots=True)
class DueYear:
    """What falls due in a school year, written "2022-23". `plans` as in DueMonth."""

    school_year: str
    notices: int
    plans: int | None


def due_by_month(
    placed: pl.DataFrame, *, on: date, law: str = "as-commenced", calendar: SchoolCalendar | None = None
) -> list[DueMonth]:
    """The months in which something falls due to governing bodies on or after the day, the earliest first.

    `placed` is what bulk.place gives for that day under that law, its roll's columns included. `Refusal`
    where a plan's last day lies outside the calendar.
    """
    notices = Counter(day.replace(day=1) for day in notices_due(placed, on=on, law=law))
    plans = Counter(day.replace(day=1) for day in plans_due(placed, on=on, calendar=calendar))
    return [
        DueMonth(month, notices[month], plans[month] if calendar else None)
        for month in sorted({*notices, *plans})
    ]


def due_by_school_year(
    placed: pl.DataFrame, *, on: date, law: str = "as-commenced", calendar: SchoolCalendar | None = None
) -> list[DueYear]:
    """The same by school year."""
    months = due_by_month(placed, on=on, law=law, calendar=calendar)
    years = groupby(months, key=lambda each: each.school_year)
    return [_year(school_year, list(within), counted=calendar is not None) for school_year, within in years]


def notices_due(placed: pl.DataFrame, *, on: date, law: str = "as-commenced") -> pl.Series:
    """The last day for each notice that a governing body has still to give.

    The announcement gives no duty window. Its year groups move at once, in the first school year, so what
    they need is taken to be due by the end of that year (inferred).
    """
    return _waiting(placed, on, law)["must_move_by"]


def duties_due(placed: pl.DataFrame, *, on: date, law: str = "as-commenced") -> list[Source]:
    """The articles by which those notices are due, each once, as certain as its least certain answer."""
    rules = {rule.id: rule for rule in RULE_SETS[law].rules}
    found = _waiting(placed, on, law).group_by("rule").agg(pl.col("certainty").unique()).sort("rule")
    return [_duty(rules[rule]).marked(least_certain(certainties)) for rule, certainties in found.iter_rows()]


def plans_due(placed: pl.DataFrame, *, on: date, calendar: SchoolCalendar | None) -> list[date]:
    """The last day for each plan that a governing body has said it will prepare; none without a calendar.

    Source: S.I. 2021/1243 art 13(1), S.I. 2022/896 art 12(1).
    """
    if calendar is None:
        return []
    moved = (pl.col("system") == "ALN") & pl.col("rule").str.contains(_ORDERS_OF_SCHOOLS)
    given = placed.filter(moved, pl.col("idp_notice_on") == pl.col("since"))["idp_notice_on"]
    ends = {day: due(_PLAN, day, calendar).due for day in given.unique()}
    return [ends[day] for day in given if ends[day] >= on]


def _waiting(placed: pl.DataFrame, on: date, law: str) -> pl.DataFrame:
    """The learners to whom a governing body has still to give a notice, with the last day for it."""
    if law == _ANNOUNCED:
        return _announced(placed, on)
    saved = (pl.col("system") == "SEN") & (pl.col("notice_from") == "governing_body")
    return placed.filter(saved, pl.col("must_move_by") >= on)


def _announced(placed: pl.DataFrame, on: date) -> pl.DataFrame:
    ends = value("announced_first_year_ends", on=on)
    given = pl.any_horizontal(pl.col(name) <= on for name in _NOTICES).fill_null(value=False)
    waiting = placed.filter(pl.col("rule") == _FIRST_YEAR_GROUPS, ~given, pl.lit(on) <= ends)
    return waiting.with_columns(must_move_by=pl.lit(ends), certainty=pl.lit("inferred"))


def _duty(rule: Rule) -> Source:
    """The article of the duty; the announcement itself, which names no duty."""
    return rule.duty or rule.moves[0].source


def _year(school_year: str, months: list[DueMonth], *, counted: bool) -> DueYear:
    plans = sum(each.plans or 0 for each in months)
    return DueYear(school_year, sum(each.notices for each in months), plans if counted else None)
