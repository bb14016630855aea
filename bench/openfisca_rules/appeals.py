# ruff: noqa: N801, N805 (variables are written as OpenFisca's own projects write them)
# mypy: ignore-errors
"""Appeals: whether one goes on, or an act ordered on one is still to be done, on a day."""

from __future__ import annotations

from typing import Any

import numpy as np
from openfisca_core.variables import Variable

from .facts import Provision
from .kinds import answer_for_good, truth_for_good
from .logic import all_of, any_of, yes_if
from .terms import provision_is

_ORDER_8_DAYS = ("2023-08-30", "2024-08-30", "2025-08-30")
_ORDER_9_DAY = np.datetime64("2024-08-30")


def undetermined(learner: Any, period: Any, day: Any) -> Any:
    """An appeal has been made and not finally determined."""
    determined = learner("appeal_finally_determined_on", period)
    made = learner("appeal_made_on", period)
    return ((determined > day) & ~(made > day)) | ((made <= day) & np.isnat(determined))


def ongoing(learner: Any, period: Any, day: Any) -> Any:
    """That, or the time to appeal is running."""
    return (learner("appeal_window_ends_on", period) >= day) | undetermined(learner, period, day)


def act_outstanding(learner: Any, period: Any, day: Any) -> Any:
    determined = learner("appeal_finally_determined_on", period) <= day
    pending = learner("appeal_order_pending", period)
    return determined & ((learner("appeal_order_done_on", period) > day) | pending)


@truth_for_good
class act_ordered(Variable):
    label = "The authority was ordered to act"

    def formula(learner: Any, period: Any) -> Any:
        done = learner("appeal_order_done_on", period)
        return ~np.isnat(done) | learner("appeal_order_pending", period)


@truth_for_good
class appeal_made(Variable):
    label = "An appeal was made"

    def formula(learner: Any, period: Any) -> Any:
        days = ("appeal_finally_determined_on", "appeal_order_done_on", "appeal_made_on")
        return np.any([~np.isnat(learner(day, period)) for day in days], axis=0)


@answer_for_good
class may_be_saved_by_an_appeal(Variable):
    label = "The old law may still be saved by an appeal under Order No. 8 or No. 9"

    def formula(learner: Any, period: Any) -> Any:
        order_8 = [
            ongoing(learner, period, day) | act_outstanding(learner, period, day)
            for day in map(np.datetime64, _ORDER_8_DAYS)
        ]
        order_9 = undetermined(learner, period, _ORDER_9_DAY) | act_outstanding(learner, period, _ORDER_9_DAY)
        provision = provision_is(learner, period, Provision.statement, Provision.assessment_pending)
        return all_of(provision, any_of(*map(yes_if, (*order_8, order_9))))


VARIABLES = (act_ordered, appeal_made, may_be_saved_by_an_appeal)
