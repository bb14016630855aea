# ruff: noqa: N801, N805 (variables are written as OpenFisca's own projects write them)
# mypy: ignore-errors
"""Who each rule is about, and the class of each learner: the first rule that is not answered no."""

from __future__ import annotations

from typing import Any

import numpy as np
from openfisca_core.indexed_enums import Enum, EnumArray
from openfisca_core.variables import Variable

from .ages import in_group
from .days import JANUARY_2022, SEPTEMBER_2022, SEPTEMBER_2023, START
from .kinds import answer_for_good, number_on_a_day, one_of, truth_on_a_day
from .logic import NO, YES, all_of, any_of, not_

_LEFT_OUT = (
    "identified_sen",
    "matter_ongoing",
    "learning_and_skills_assessment",
    "ehc_plan_maintained",
    "over_compulsory_school_age",
    "year_11_or_its_age",
)
_OTHER_ORDERS = ("statement_maintained", "matter_ongoing", "learning_and_skills_assessment")


@answer_for_good
class order_2_reaches(Variable):
    label = "R1"

    def formula(learner: Any, period: Any) -> Any:
        return _none_of(learner, START, *_LEFT_OUT)


@answer_for_good
class order_7_reaches(Variable):
    label = "R3"

    def formula(learner: Any, period: Any) -> Any:
        return _none_of(learner, JANUARY_2022, *_LEFT_OUT)


@answer_for_good
class caught_in_january_2022(Variable):
    label = "Identified SEN of a child at a maintained school, in no other category (Orders No. 5 and 6)"

    def formula(learner: Any, period: Any) -> Any:
        day = JANUARY_2022
        return all_of(
            learner("identified_sen", day),
            learner("at_maintained_school", day),
            not_(in_group(learner, day, 11)),
            _none_of(learner, day, *_OTHER_ORDERS, "over_compulsory_school_age", "ehc_plan_maintained"),
        )


@answer_for_good
class cared_for_or_dual_in_january_2022(Variable):
    label = "Looked after, or also registered elsewhere"

    def formula(learner: Any, period: Any) -> Any:
        return any_of(learner("looked_after", JANUARY_2022), learner("dual_registered", JANUARY_2022))


@answer_for_good
class order_5_reaches(Variable):
    label = "R4"

    def formula(learner: Any, period: Any) -> Any:
        other = learner("cared_for_or_dual_in_january_2022", period)
        return all_of(learner("caught_in_january_2022", period), not_(other))


@answer_for_good
class order_6_reaches(Variable):
    label = "R5"

    def formula(learner: Any, period: Any) -> Any:
        other = learner("cared_for_or_dual_in_january_2022", period)
        return all_of(learner("caught_in_january_2022", period), other)


@answer_for_good
class order_8_reaches(Variable):
    label = "R7"

    def formula(learner: Any, period: Any) -> Any:
        return learner("statement_maintained", SEPTEMBER_2022)


@answer_for_good
class order_9_reaches(Variable):
    label = "R10"

    def formula(learner: Any, period: Any) -> Any:
        return learner("matter_ongoing", SEPTEMBER_2022)


@answer_for_good
class order_10_reaches(Variable):
    label = "R12"

    def formula(learner: Any, period: Any) -> Any:
        return learner("over_compulsory_school_age", SEPTEMBER_2022)


@answer_for_good
class order_11_reaches(Variable):
    label = "R11"

    def formula(learner: Any, period: Any) -> Any:
        others = ("educated_otherwise", "looked_after", "statement_maintained", "matter_ongoing")
        identified = learner("identified_sen", SEPTEMBER_2022)
        return all_of(identified, _none_of(learner, SEPTEMBER_2022, "at_maintained_school", *others))


@answer_for_good
class order_12_reaches(Variable):
    label = "R14"

    def formula(learner: Any, period: Any) -> Any:
        return _none_of(learner, SEPTEMBER_2022, "identified_sen", "matter_ongoing")


@answer_for_good
class caught_in_september_2022(Variable):
    label = "Identified SEN, in no other category (Orders No. 13 and 14)"

    def formula(learner: Any, period: Any) -> Any:
        identified = learner("identified_sen", SEPTEMBER_2022)
        return all_of(identified, _none_of(learner, SEPTEMBER_2022, *_OTHER_ORDERS))


@answer_for_good
class order_13_reaches(Variable):
    label = "R6"

    def formula(learner: Any, period: Any) -> Any:
        return all_of(
            learner("caught_in_september_2022", period),
            learner("at_maintained_school", SEPTEMBER_2022),
            _none_of(learner, SEPTEMBER_2022, "looked_after", "dual_registered"),
        )


@answer_for_good
class order_14_reaches(Variable):
    label = "R22"

    def formula(learner: Any, period: Any) -> Any:
        day = SEPTEMBER_2022
        dual = all_of(learner("at_maintained_school", day), learner("dual_registered", day))
        otherwise = learner("educated_otherwise", day)
        return all_of(
            learner("caught_in_september_2022", period), any_of(learner("looked_after", day), dual, otherwise)
        )


@answer_for_good
class order_15_reaches(Variable):
    label = "R21"

    def formula(learner: Any, period: Any) -> Any:
        return learner("ehc_plan_maintained", SEPTEMBER_2022)


class LearnerClass(Enum):
    none = "No rule"
    R1 = "Order No. 2"
    R3 = "Order No. 7"
    R4a = "Order No. 5, first group"
    R4b = "Order No. 5, Year 10 in 2022-23"
    R4d = "Order No. 5, Years 6 and 10 in 2023-24"
    R4c = "Order No. 5, all others"
    R5a = "Order No. 6, first group"
    R5b = "Order No. 6, Year 10 in 2022-23"
    R5d = "Order No. 6, Years 6 and 10 in 2023-24"
    R5c = "Order No. 6, all others"
    R12 = "Order No. 10"
    R21 = "Order No. 15"
    R7a = "Order No. 8, first group"
    R7b = "Order No. 8, Years 6 and 10 in 2023-24"
    R7c = "Order No. 8, all others"
    R10 = "Order No. 9"
    R6a = "Order No. 13, first group"
    R6b = "Order No. 13, Years 6 and 10 in 2023-24"
    R6c = "Order No. 13, all others"
    R22a = "Order No. 14, first group"
    R22b = "Order No. 14, Years 6 and 10 in 2023-24"
    R22c = "Order No. 14, all others"
    R11 = "Order No. 11"
    R14 = "Order No. 12"


@number_on_a_day
class first_answer(Variable):
    label = "Twice the number of the first class not answered no; one more where that is not known"

    def formula(learner: Any, period: Any) -> Any:
        asked = list(_asked(learner, period))
        return np.select(
            [answer != NO for _, answer in asked],
            [2 * which.index + (answer != YES) for which, answer in asked],
            2 * LearnerClass.none.index,
        )


@one_of(LearnerClass)
class learner_class(Variable):
    label = "The class that holds the learner on the day"

    def formula(learner: Any, period: Any) -> Any:
        return EnumArray((learner("first_answer", period) // 2).astype(np.uint8), LearnerClass)


@truth_on_a_day
class class_is_known(Variable):
    label = "Whether it is known that the class holds the learner"

    def formula(learner: Any, period: Any) -> Any:
        return learner("first_answer", period) % 2 == 0


def _asked(learner: Any, period: Any) -> Any:
    """The classes of the Orders in force on the day, in the order to ask, with their answers."""
    is_ = LearnerClass
    yield is_.R1, learner("order_2_reaches", period)
    if period.start >= JANUARY_2022.start:
        yield is_.R3, learner("order_7_reaches", period)
        for order, classes in (
            ("order_5", (is_.R4a, is_.R4b, is_.R4d, is_.R4c)),
            ("order_6", (is_.R5a, is_.R5b, is_.R5d, is_.R5c)),
        ):
            reached = learner(f"{order}_reaches", period)
            groups = (
                in_group(learner, JANUARY_2022, -2, -1, 1, 3, 5, 7, 10),
                in_group(learner, SEPTEMBER_2022, 10),
                in_group(learner, SEPTEMBER_2023, 6, 10),
                YES,
            )
            yield from ((one, all_of(reached, group)) for one, group in zip(classes, groups, strict=True))
    if period.start >= SEPTEMBER_2022.start:
        yield from _asked_since_september_2022(learner, period)


def _asked_since_september_2022(learner: Any, period: Any) -> Any:
    is_, later = LearnerClass, in_group(learner, SEPTEMBER_2023, 6, 10)
    yield is_.R12, learner("order_10_reaches", period)
    yield is_.R21, learner("order_15_reaches", period)
    held = learner("order_8_reaches", period)
    young = learner("under_compulsory_school_age", SEPTEMBER_2022)
    yield is_.R7a, all_of(held, any_of(young, in_group(learner, SEPTEMBER_2022, 0, 6, 10, 11)))
    yield is_.R7b, all_of(held, later)
    yield is_.R7c, held
    yield is_.R10, learner("order_9_reaches", period)
    first = in_group(learner, SEPTEMBER_2022, -2, -1, 0, 2, 4, 6, 8, 10, 11)
    for order, classes in (
        ("order_13", (is_.R6a, is_.R6b, is_.R6c)),
        ("order_14", (is_.R22a, is_.R22b, is_.R22c)),
    ):
        reached = learner(f"{order}_reaches", period)
        yield from zip(classes, (all_of(reached, first), all_of(reached, later), reached), strict=True)
    yield is_.R11, learner("order_11_reaches", period)
    yield is_.R14, learner("order_12_reaches", period)


def _none_of(learner: Any, day: Any, *terms: str) -> Any:
    return not_(any_of(*(learner(term, day) for term in terms)))


VARIABLES = (
    order_2_reaches, order_7_reaches, caught_in_january_2022, cared_for_or_dual_in_january_2022,
    order_5_reaches, order_6_reaches, order_8_reaches, order_9_reaches, order_10_reaches,
    order_11_reaches, order_12_reaches, caught_in_september_2022, order_13_reaches, order_14_reaches,
    order_15_reaches, first_answer, learner_class, class_is_known,
)  # fmt: skip
