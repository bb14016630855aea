# ruff: noqa: N801, N805 (variables are written as OpenFisca's own projects write them)
# mypy: ignore-errors
"""Year groups and compulsory school age, asked on a day."""

from __future__ import annotations

from typing import Any

import numpy as np
from openfisca_core.variables import Variable

from cynllun.law import ages

from .facts import NO_GROUP
from .kinds import answer_on_a_day, number_for_good, number_on_a_day
from .logic import NOT_KNOWN, known_if, yes_if


def school_year(period: Any) -> int:
    """The year in which the day's school year starts."""
    start = period.start
    return int(start.year if start.month >= 9 else start.year - 1)


@number_for_good
class reception_school_year(Variable):
    label = "The year in which reception starts, by birth date"

    def formula(learner: Any, period: Any) -> Any:
        born = learner("date_of_birth", period)
        month = born.astype("datetime64[M]").astype(int) % 12 + 1
        year = born.astype("datetime64[Y]").astype(int) + 1970
        return np.where(np.isnat(born), 0, year + np.where(month >= 9, 5, 4))


@number_on_a_day
class group_attended(Variable):
    label = "The year group (reception 0) of the day's school year"

    def formula(learner: Any, period: Any) -> Any:
        starting = school_year(period)
        reception = learner("reception_school_year", period)
        by_birth = np.where(reception == 0, NO_GROUP, starting - reception)
        later_year = learner("later_year_group_school_year", period)
        later = _stepped(learner("later_year_group", period), later_year, starting)
        recorded = _stepped(
            learner("year_group", period), learner("year_group_school_year", period), starting
        )
        found = np.where(recorded == NO_GROUP, by_birth, recorded)
        return np.where((later == NO_GROUP) | (later_year > starting), found, later)


@answer_on_a_day
class over_compulsory_school_age(Variable):
    label = "Over compulsory school age"

    def formula(learner: Any, period: Any) -> Any:
        day = period.start.date
        left = day > ages.school_leaving_date(school_year(period) + 1)
        last = np.datetime64(ages.latest_birth_date_over_compulsory_school_age(day))
        born = learner("date_of_birth", period)
        by_group = _group_at_least(learner("group_attended", period), 11 if left else 12)
        return np.where(np.isnat(born), by_group, yes_if(born <= last))


@answer_on_a_day
class under_compulsory_school_age(Variable):
    label = "Under compulsory school age"

    def formula(learner: Any, period: Any) -> Any:
        first = np.datetime64(ages.earliest_birth_date_under_compulsory_school_age(period.start.date))
        born = learner("date_of_birth", period)
        group = learner("group_attended", period)
        by_group = known_if(group != NO_GROUP, group <= 0)
        return np.where(np.isnat(born), by_group, yes_if(born >= first))


@answer_on_a_day
class turns_sixteen(Variable):
    label = "Turns sixteen in the day's school year"

    def formula(learner: Any, period: Any) -> Any:
        starting = school_year(period)
        born = learner("date_of_birth", period)
        first, last = np.datetime64(f"{starting - 16}-09-01"), np.datetime64(f"{starting - 15}-08-31")
        by_group = in_group(learner, period, 11)
        return np.where(np.isnat(born), by_group, yes_if((born >= first) & (born <= last)))


def in_group(learner: Any, period: Any, *groups: int) -> Any:
    """Whether the learner is in one of the year groups in the day's school year."""
    attended = learner("group_attended", period)
    return known_if(attended != NO_GROUP, np.isin(attended, groups))


def _stepped(group: Any, year: Any, starting: int) -> Any:
    """The group of another school year, one step a year."""
    return np.where((group == NO_GROUP) | (year == 0), NO_GROUP, group + starting - year)


def _group_at_least(group: Any, lowest: int) -> Any:
    return np.where(group == NO_GROUP, NOT_KNOWN, yes_if(group >= lowest))


VARIABLES = (
    reception_school_year,
    group_attended,
    over_compulsory_school_age,
    under_compulsory_school_age,
    turns_sixteen,
)
