# ruff: noqa: N801, N805 (variables are written as OpenFisca's own projects write them)
# mypy: ignore-errors
"""The answer: which system on the day, since when, by which rule of which article."""

from __future__ import annotations

from typing import Any

import numpy as np
from openfisca_core.indexed_enums import Enum, EnumArray
from openfisca_core.variables import Variable

from .classes import LearnerClass
from .days import EVERYONE, JANUARY_2022, SEPTEMBER_2022, START
from .kinds import date_on_a_day, one_of
from .logic import NEVER, NO, first_day
from .moves import is_of
from .sources import BEFORE, EVERYONE_ELSE, NOTHING, RULES, SOURCES, Rule, Source


class Outcome(Enum):
    not_known = "A fact is lacking"
    before = "Before the new law"
    beside = "Detention or a plan moved the learner"
    moved = "A move of the class"
    saved = "The old law goes on"
    saved_by_appeal = "The old law goes on because of an appeal"
    afterwards = "The end of the changeover"


class System(Enum):
    NOT_KNOWN = "Not known"
    SEN = "The old law"
    ALN = "The new law"


@one_of(Outcome)
class outcome(Variable):
    def formula(learner: Any, period: Any) -> Any:
        if period.start < START.start:
            return EnumArray(np.full(learner.count, Outcome.before.index, dtype=np.uint8), Outcome)
        conditions, results = zip(*_outcomes(learner, period), strict=True)
        found = np.select(conditions, [one.index for one in results], Outcome.saved.index)
        return EnumArray(found.astype(np.uint8), Outcome)


@date_on_a_day
class since(Variable):
    def formula(learner: Any, period: Any) -> Any:
        found, known = learner("outcome", period), learner("class_is_known", period)
        return np.select(
            [found == Outcome.beside, found == Outcome.moved, (found == Outcome.afterwards) & known],
            [learner("beside_day", period), learner("first_move_day", period), first_day(EVERYONE)],
            np.datetime64("NaT"),
        )


@one_of(System)
class system(Variable):
    def formula(learner: Any, period: Any) -> Any:
        new_law = ("beside", "moved", "afterwards")
        by_outcome = [
            System.NOT_KNOWN.index
            if one is Outcome.not_known
            else System.ALN.index
            if one.name in new_law
            else System.SEN.index
            for one in Outcome
        ]
        return EnumArray(np.array(by_outcome, dtype=np.uint8)[np.asarray(learner("outcome", period))], System)


@one_of(Rule)
class rule(Variable):
    def formula(learner: Any, period: Any) -> Any:
        return EnumArray(_looked_up(learner, period, RULES), Rule)


@one_of(Source)
class source(Variable):
    def formula(learner: Any, period: Any) -> Any:
        return EnumArray(_looked_up(learner, period, SOURCES), Source)


def _outcomes(learner: Any, period: Any) -> Any:
    """Each condition with its outcome, in the order to ask; without any, the class's saving."""
    known = learner("class_is_known", period)
    beside, move = learner("beside_day", period), learner("first_move_day", period)
    over = period.start >= EVERYONE.start
    yield (beside != NEVER) & (~known | (beside <= move)), Outcome.beside
    yield ~known & over & (learner("may_be_saved_by_an_appeal", period) == NO), Outcome.afterwards
    yield ~known, Outcome.not_known
    yield move != NEVER, Outcome.moved
    yield over & is_of(learner, period, LearnerClass.none.name), Outcome.afterwards
    yield learner("beside_may_answer", period), Outcome.not_known
    past = learner("automatic_day", period) <= first_day(period)
    yield past & learner("saved_by_appeal", period), Outcome.saved_by_appeal


def _snapshots_past(period: Any) -> int:
    return sum(period.start >= snapshot.start for snapshot in (JANUARY_2022, SEPTEMBER_2022))


def _looked_up(learner: Any, period: Any, table: dict[str, Any]) -> Any:
    found = np.asarray(learner("outcome", period))
    if period.start < START.start:
        return np.full(learner.count, table["fixed"][BEFORE])
    class_ = np.asarray(learner("learner_class", period))
    by_outcome = {
        Outcome.not_known: table["fixed"][NOTHING],
        Outcome.beside: table["beside"][learner("beside_rule", period)],
        Outcome.moved: table["moved"][class_, learner("first_move", period)],
        Outcome.saved: table["saved"][_snapshots_past(period), class_],
        Outcome.saved_by_appeal: table["appeal"][class_],
        Outcome.afterwards: table["fixed"][EVERYONE_ELSE],
    }
    return np.select([found == one.index for one in by_outcome], list(by_outcome.values()))


VARIABLES = (outcome, since, system, rule, source)
