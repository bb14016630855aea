# ruff: noqa: N801, N805 (variables are written as OpenFisca's own projects write them)
# mypy: ignore-errors
"""The Orders' own terms, asked of a person on a day."""

from __future__ import annotations

from typing import Any

import numpy as np
from openfisca_core.variables import Variable

from .ages import in_group
from .facts import Provision, Setting
from .kinds import answer_on_a_day
from .logic import NOT_KNOWN, YES, all_of, any_of, first_day, known_if, not_, yes_if

_SUPPORT = (
    Provision.school_action,
    Provision.school_action_plus,
    Provision.assessment_pending,
    Provision.learning_and_skills_plan,
    Provision.idp,
    Provision.ehc_plan,
)


@answer_on_a_day
class at_maintained_school(Variable):
    label = "Registered at a maintained school in Wales"

    def formula(learner: Any, period: Any) -> Any:
        day = first_day(period)
        here = _setting_is(learner, period, Setting.maintained_school, Setting.pru)
        not_joined_later = not_(yes_if(learner("joined_maintained_school_on", period) > day))
        left_later = yes_if(learner("left_maintained_school_on", period) > day)
        return any_of(all_of(here, not_joined_later), all_of(left_later, not_joined_later))


@answer_on_a_day
class at_a_school(Variable):
    label = "At a school"

    def formula(learner: Any, period: Any) -> Any:
        return _setting_is(learner, period, Setting.maintained_school, Setting.pru, Setting.independent)


@answer_on_a_day
class identified_sen(Variable):
    label = "Special educational needs identified"

    def formula(learner: Any, period: Any) -> Any:
        supported = all_of(provision_is(learner, period, *_SUPPORT), _provided(learner, period))
        ended = yes_if(learner("sen_ended_on", period) <= first_day(period))
        return all_of(any_of(provision_is(learner, period, Provision.statement), supported), not_(ended))


@answer_on_a_day
class statement_maintained(Variable):
    label = "A statement is maintained"

    def formula(learner: Any, period: Any) -> Any:
        provided = _provided(learner, period)
        ceased = yes_if(learner("statement_ceased_on", period) <= first_day(period))
        held = all_of(provision_is(learner, period, Provision.statement), provided, not_(ceased))
        return any_of(held, all_of(provision_is(learner, period, Provision.idp), provided, NOT_KNOWN))


@answer_on_a_day
class ehc_plan_maintained(Variable):
    label = "An EHC plan is prepared or maintained"

    def formula(learner: Any, period: Any) -> Any:
        plan = all_of(provision_is(learner, period, Provision.ehc_plan), _provided(learner, period))
        return any_of(yes_if(learner("ehc_plan", period)), plan)


@answer_on_a_day
class matter_ongoing(Variable):
    label = "A statutory assessment matter is ongoing"

    def formula(learner: Any, period: Any) -> Any:
        provided = _provided(learner, period)
        ended = yes_if(learner("sen_ended_on", period) <= first_day(period))
        asked = all_of(provision_is(learner, period, Provision.assessment_pending), provided, not_(ended))
        to_come = all_of(provision_is(learner, period, Provision.statement), not_(provided))
        return any_of(asked, to_come)


@answer_on_a_day
class learning_and_skills_assessment(Variable):
    label = "Assessed under the Learning and Skills Act 2000"

    def formula(learner: Any, period: Any) -> Any:
        plan = provision_is(learner, period, Provision.learning_and_skills_plan)
        return all_of(plan, _provided(learner, period))


@answer_on_a_day
class looked_after(Variable):
    label = "Looked after by a local authority"

    def formula(learner: Any, period: Any) -> Any:
        return while_lasting(learner, period, "looked_after", first_day(period))


@answer_on_a_day
class dual_registered(Variable):
    label = "Also registered or enrolled at another institution"

    def formula(learner: Any, period: Any) -> Any:
        return while_lasting(learner, period, "dual_registered", first_day(period))


@answer_on_a_day
class detained(Variable):
    label = "Detained in relevant youth accommodation"

    def formula(learner: Any, period: Any) -> Any:
        return while_lasting(learner, period, "detained", first_day(period))


@answer_on_a_day
class educated_otherwise(Variable):
    label = "Educated other than at school"

    def formula(learner: Any, period: Any) -> Any:
        ended = yes_if(learner("eotas_to", period) <= first_day(period))
        maintained = learner("at_maintained_school", period)
        return all_of(_setting_is(learner, period, Setting.eotas), not_(ended), not_(maintained))


@answer_on_a_day
class year_11_or_its_age(Variable):
    label = "In Year 11, or not at a school and turning sixteen"

    def formula(learner: Any, period: Any) -> Any:
        at_school = learner("at_a_school", period)
        in_year_11 = all_of(at_school, in_group(learner, period, 11))
        return any_of(in_year_11, all_of(not_(at_school), learner("turns_sixteen", period)))


def while_lasting(learner: Any, period: Any, state: str, day: Any) -> Any:
    """Whether a state that begins and ends holds on a day (the same for all, or each learner's own)."""
    began = yes_if(learner(f"{state}_from", period) <= day)
    return all_of(began, not_(yes_if(learner(f"{state}_to", period) <= day)))


def provision_is(learner: Any, period: Any, *values: Provision) -> Any:
    return _one_of(learner("provision", period), Provision, values)


def _setting_is(learner: Any, period: Any, *values: Setting) -> Any:
    return _one_of(learner("setting", period), Setting, values)


def _one_of(found: Any, choices: Any, values: tuple[Any, ...]) -> Any:
    answers = np.zeros(len(choices), dtype=np.int8)
    answers[choices.unknown.index] = NOT_KNOWN
    for value in values:
        answers[value.index] = YES
    return answers[np.asarray(found)]


def _provided(learner: Any, period: Any) -> Any:
    since = learner("provision_from", period)
    return known_if(~np.isnat(since), since <= first_day(period))


VARIABLES = (
    at_maintained_school, at_a_school, identified_sen, statement_maintained, ehc_plan_maintained,
    matter_ongoing, learning_and_skills_assessment, looked_after, dual_registered, detained,
    educated_otherwise, year_11_or_its_age,
)  # fmt: skip
