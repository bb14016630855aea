"""What is asked about the time that a school needs: a day, rules, hours; all of it in the address."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import polars as pl
from django.http import HttpRequest

from cynllun.adapters.caseload import due_by_school_year
from cynllun.law.ages import school_year_of
from cynllun.web.rolls.looking import LookForm
from cynllun.web.schemes.asked import Asked
from cynllun.web.schemes.own import near
from cynllun.workforce.grace.case import Case, Duty
from cynllun.workforce.reckoning.faults import Faults
from cynllun.workforce.reckoning.records import kinds_of, read_record

PREFIX = "g"
ANNOUNCED = "announced-july-2021"
USUAL_DAYS = {"as-commenced": date(2022, 9, 1), ANNOUNCED: date(2021, 9, 1)}
"""The first school day on which all of a set's duties for schools can be seen."""
_FROM_THE_DAY = ("begins", "term")
_USUAL: dict[str, Any] = {
    "weekly": 1, "decision_hours": 3, "plan_hours": 8, "plans_in_100": 100, "weeks": 39,
}  # fmt: skip
"""To begin with. No national figure exists for any of these."""


class Question:
    """The forms of the page and the case that they describe. `exact` is no for who may see no learner."""

    def __init__(self, request: HttpRequest, *, exact: bool, free: bool) -> None:
        usual = USUAL_DAYS.get(request.GET.get("law", ""), USUAL_DAYS["as-commenced"])
        self.look = LookForm(request, free=free, usual=usual)
        self.exact = exact
        kinds = {name: kind for name, kind in kinds_of(Case).items() if name not in _FROM_THE_DAY}
        self.form = Asked(kinds, PREFIX, request.GET, _USUAL)

    @property
    def hours(self) -> dict[str, Any]:
        """The hours as they are asked, or the usual ones."""
        return dict(self.form.table)

    @property
    def day(self) -> date:
        return self.look.day

    @property
    def rules(self) -> str:
        return self.look.rules

    def case(self) -> Case | None:
        """The case without what the roll says; None where something typed cannot be; its field says so."""
        if not self.form.is_valid():
            return None
        begins = {"begins": school_year_of(self.day), "term": term_of(self.day)}
        try:
            case: Case = read_record(Case, begins | dict(self.form.table))
        except Faults as wrong:
            self.form.blame(wrong.faults)
            return None
        self.form = self.form.filled(case)
        return case

    def with_roll(self, case: Case, placed: pl.DataFrame) -> Case:
        """The case with what falls due by a roll placed on the day, beside what was typed."""
        return replace(
            case, duties=(*case.duties, *duties_of(placed, self.day, self.rules, exact=self.exact))
        )


def duties_of(placed: pl.DataFrame, on: date, law: str, *, exact: bool) -> list[Duty]:
    """The duties of a school by year. Without `exact` numbers are rounded, and fewer than five are five."""
    due = due_by_school_year(placed, on=on, law=law)
    numbers = [(year.school_year, year.notices) for year in due if year.notices]
    if not exact:
        numbers = [(year, near(number)) for year, number in numbers]
    return [read_record(Duty, {"school_year": year, "learners": number}) for year, number in numbers]


def term_of(day: date) -> str:
    """The term that a day falls in, near enough: whole terms are counted."""
    return "autumn" if day.month >= 9 else "spring" if day.month <= 3 else "summer"
