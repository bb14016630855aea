# ruff: noqa: N801, N805 (variables are written as OpenFisca's own projects write them)
# mypy: ignore-errors
"""How a learner of a class moves: each candidate day, and the earliest of them."""

from __future__ import annotations

from typing import Any

import numpy as np
from openfisca_core.variables import Variable

from . import appeals
from .classes import LearnerClass
from .days import (
    AUGUST_2023,
    AUGUST_2024,
    AUGUST_2025,
    EVERYONE,
    JANUARY_2022,
    SEPTEMBER_2022,
    START,
)
from .kinds import date_on_a_day, number_on_a_day, truth_on_a_day
from .logic import NEVER, NO, first_day
from .terms import while_lasting

EVENTS = (
    "idp_notice_on", "no_idp_notice_on", "left_maintained_school_on", "dual_registered_from",
    "looked_after_from", "looked_after_to", "dual_registered_to", "eotas_to", "statement_ceased_on",
    "moved_la_area_on", "aln_notice_on",
)  # fmt: skip
TRANSFER_EVENTS = ("appeal_order_done_on", "appeal_finally_determined_on", "appeal_window_ends_on")
MOVES = (*EVENTS, "automatic", *TRANSFER_EVENTS)
"""In the order in which a rule names them: the first counts where two fall on one day."""

ORDER_8 = ("R7a", "R7b", "R7c")
_BY_NOTICE = (
    "R4a",
    "R4b",
    "R4c",
    "R4d",
    "R5a",
    "R5b",
    "R5c",
    "R5d",
    *ORDER_8,
    "R10",
    "R6a",
    "R6b",
    "R6c",
    "R22a",
    "R22b",
    "R22c",
)
_GOVERNING_BODY = ("R4a", "R4b", "R4c", "R4d", "R6a", "R6b", "R6c")
_AUTHORITY = ("R5a", "R5b", "R5c", "R5d", "R22a", "R22b", "R22c")
WHOSE = {
    **dict.fromkeys(("idp_notice_on", "no_idp_notice_on"), _BY_NOTICE),
    **dict.fromkeys(
        ("left_maintained_school_on", "dual_registered_from", "looked_after_from"), _GOVERNING_BODY
    ),
    **dict.fromkeys(("looked_after_to", "dual_registered_to"), _AUTHORITY),
    "eotas_to": ("R22a", "R22b", "R22c"),
    "statement_ceased_on": ORDER_8,
    "moved_la_area_on": (*ORDER_8, "R10"),
    "aln_notice_on": (*_GOVERNING_BODY, *_AUTHORITY, *ORDER_8),
    **dict.fromkeys(TRANSFER_EVENTS[:2], (*ORDER_8, "R10")),
    "appeal_window_ends_on": ORDER_8,
}
AUTOMATIC = {
    "R1": str(START.start), "R3": str(JANUARY_2022.start), "R12": str(EVERYONE.start),
    **dict.fromkeys(("R21", "R11", "R14"), str(SEPTEMBER_2022.start)),
    **dict.fromkeys(("R4a", "R4b", "R5a", "R5b", "R7a", "R6a", "R22a"), AUGUST_2023),
    **dict.fromkeys(("R4d", "R5d", "R7b", "R10", "R6b", "R22b"), AUGUST_2024),
    **dict.fromkeys(("R4c", "R5c", "R7c", "R6c", "R22c"), AUGUST_2025),
}  # fmt: skip
_JANUARY = ("R3", "R4a", "R4b", "R4c", "R4d", "R5a", "R5b", "R5c", "R5d")
_AUTOMATIC = np.array([AUTOMATIC.get(one.name, NEVER) for one in LearnerClass], dtype="datetime64[D]")
_BEGINS = np.array(
    [str((JANUARY_2022 if one.name in _JANUARY else SEPTEMBER_2022).start) for one in LearnerClass],
    dtype="datetime64[D]",
)


@date_on_a_day
class automatic_day(Variable):
    label = "The automatic date of the learner's class"

    def formula(learner: Any, period: Any) -> Any:
        return _AUTOMATIC[np.asarray(learner("learner_class", period))]


@truth_on_a_day
class appeal_ongoing(Variable):
    label = "An appeal was ongoing on the 30 August before the automatic date"

    def formula(learner: Any, period: Any) -> Any:
        day = learner("automatic_day", period) - np.timedelta64(1, "D")
        order_8, order_9 = is_of(learner, period, *ORDER_8), is_of(learner, period, "R10")
        return (order_8 & appeals.ongoing(learner, period, day)) | (
            order_9 & appeals.undetermined(learner, period, day)
        )


@truth_on_a_day
class saved_by_appeal(Variable):
    label = "An appeal, or an act ordered on one, runs past the automatic date"

    def formula(learner: Any, period: Any) -> Any:
        day = learner("automatic_day", period) - np.timedelta64(1, "D")
        outstanding = appeals.act_outstanding(learner, period, day) & is_of(learner, period, *ORDER_8, "R10")
        return learner("appeal_ongoing", period) | outstanding


@date_on_a_day
class first_move_day(Variable):
    label = "The earliest day on or before the asked one on which something moved the learner"

    def formula(learner: Any, period: Any) -> Any:
        return np.minimum.reduce([day for _, day in _candidates(learner, period)])


@number_on_a_day
class first_move(Variable):
    label = "The place in MOVES of the first that falls on that day"

    def formula(learner: Any, period: Any) -> Any:
        first = learner("first_move_day", period)
        places, days = zip(*_candidates(learner, period), strict=True)
        return np.select([day == first for day in days], places)


def is_of(learner: Any, period: Any, *names: str) -> Any:
    held = np.array([one.name in names for one in LearnerClass])
    return held[np.asarray(learner("learner_class", period))]


def _candidates(learner: Any, period: Any) -> list[tuple[int, Any]]:
    """Each move's place and day."""
    events = [_move_by(name) for name in EVENTS]
    names = [*events, "moved_automatically", *(_move_by(name) for name in TRANSFER_EVENTS)]
    return [(place, learner(name, period)) for place, name in enumerate(names)]


def _move_by(event: str) -> str:
    return f"moved_by_{event}"


@date_on_a_day
class moved_automatically(Variable):
    def formula(learner: Any, period: Any) -> Any:
        day = learner("automatic_day", period)
        return np.where((day <= first_day(period)) & ~learner("saved_by_appeal", period), day, NEVER)


def _moved_by(event: str) -> type[Variable]:
    """The variable of an event that moves the learner on its day."""

    def formula(learner: Any, period: Any) -> Any:
        day = learner(event, period)
        begins = _BEGINS[np.asarray(learner("learner_class", period))]
        holds = is_of(learner, period, *WHOSE[event]) & _condition(event, learner, period)
        return np.where((day >= begins) & (day <= first_day(period)) & holds, day, NEVER)

    return date_on_a_day(type(_move_by(event), (Variable,), {"formula": formula}))


def _condition(event: str, learner: Any, period: Any) -> Any:
    """What else must hold for an event to move the learner."""
    no_request = ~learner("request_pending", period)
    match event:
        case "left_maintained_school_on" | "dual_registered_from" | "looked_after_from" | "looked_after_to":
            return no_request
        case "dual_registered_to" | "eotas_to":
            looked_after = while_lasting(learner, period, "looked_after", learner(event, period))
            return no_request & (looked_after == NO)
        case "moved_la_area_on" | "aln_notice_on":
            order_8 = is_of(learner, period, *ORDER_8)
            appealing = appeals.ongoing(learner, period, learner(event, period))
            others = no_request if event == "moved_la_area_on" else np.True_
            return np.where(order_8, ~appealing, others)
        case _:
            return np.True_


def _moved_after(event: str) -> type[Variable]:
    """The variable of the transfer day after an appeal: the day after an event."""

    def formula(learner: Any, period: Any) -> Any:
        last = learner(event, period)
        begins = _BEGINS[np.asarray(learner("learner_class", period))]
        holds = is_of(learner, period, *WHOSE[event]) & _transfers(event, learner, period)
        return np.where((last >= begins) & (last < first_day(period)) & holds, last + 1, NEVER)

    return date_on_a_day(type(_move_by(event), (Variable,), {"formula": formula}))


def _transfers(event: str, learner: Any, period: Any) -> Any:
    match event:
        case "appeal_order_done_on":
            return learner("saved_by_appeal", period)
        case "appeal_finally_determined_on":
            return learner("saved_by_appeal", period) & ~learner("act_ordered", period)
        case _:
            return learner("appeal_ongoing", period) & ~learner("appeal_made", period)


VARIABLES = (
    automatic_day, appeal_ongoing, saved_by_appeal, *map(_moved_by, EVENTS), moved_automatically,
    *map(_moved_after, TRANSFER_EVENTS), first_move_day, first_move,
)  # fmt: skip
