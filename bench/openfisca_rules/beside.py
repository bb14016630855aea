# ruff: noqa: N801, N805 (variables are written as OpenFisca's own projects write them)
# mypy: ignore-errors
"""What is asked of everybody: detention (R2), and a plan that exists (R15)."""

from __future__ import annotations

from typing import Any

import numpy as np
from openfisca_core.variables import Variable

from .days import SEPTEMBER_2022, START
from .facts import Provision
from .kinds import date_on_a_day, number_on_a_day, truth_on_a_day
from .logic import NEVER, NO, NOT_KNOWN, YES, all_of, first_day, not_, yes_if
from .terms import provision_is


@date_on_a_day
class beside_day(Variable):
    label = "The earliest day on which detention or a plan moved the learner"

    def formula(learner: Any, period: Any) -> Any:
        return np.minimum.reduce([day for _, day in _asked(learner, period)])


@number_on_a_day
class beside_rule(Variable):
    label = "The place of the first of these rules that falls on that day"

    def formula(learner: Any, period: Any) -> Any:
        first, days = learner("beside_day", period), [day for _, day in _asked(learner, period)]
        return np.select([day == first for day in days], range(len(days)))


@truth_on_a_day
class beside_may_answer(Variable):
    label = "Whether one of these rules lacks a fact"

    def formula(learner: Any, period: Any) -> Any:
        return np.any([who == NOT_KNOWN for who, _ in _asked(learner, period)], axis=0)


def _asked(learner: Any, period: Any) -> list[tuple[Any, Any]]:
    """Each rule's answer and day, those of Order No. 2, of Order No. 10 and of a plan."""
    on = first_day(period)
    notice = learner("idp_notice_on", period)
    plan = provision_is(learner, period, Provision.idp)
    given = np.where(notice >= first_day(START), notice, NEVER)
    child = not_(learner("over_compulsory_school_age", START))
    older = learner("over_compulsory_school_age", SEPTEMBER_2022)
    return [
        *_detained(learner, period, child, START),
        *_detained(learner, period, older, SEPTEMBER_2022),
        (plan, _day(plan, given, on)),
    ]


def _detained(learner: Any, period: Any, of_the_age: Any, from_: Any) -> list[tuple[Any, Any]]:
    """With a plan, and without one; nobody before the Order's first day."""
    on, began = first_day(period), learner("detained_from", period)
    in_force = YES if period.start >= from_.start else NO
    with_plan = yes_if(learner("detained_plan_kept", period) & (began <= on))
    whos = [all_of(found, of_the_age, in_force) for found in (with_plan, learner("detained", period))]
    return [(who, _day(who, np.maximum(began, first_day(from_)), on)) for who in whos]


def _day(who: Any, day: Any, on: Any) -> Any:
    return np.where((who == YES) & (day <= on), day, NEVER)


VARIABLES = (beside_day, beside_rule, beside_may_answer)
