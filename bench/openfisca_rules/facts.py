"""The entity, and every fact of the roll as an input variable."""

from __future__ import annotations

import datetime
from typing import Any

from openfisca_core.entities import build_entity
from openfisca_core.indexed_enums import Enum
from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

Learner = build_entity(key="learner", plural="learners", label="Learner", is_person=True)

NO_GROUP = -999
"""Stands for a year group that is blank."""


class Setting(Enum):
    unknown = "Not known"
    maintained_school = "Maintained school"
    pru = "Pupil referral unit"
    eotas = "Education otherwise than at school"
    independent = "Independent school"
    home_educated = "Educated at home"
    non_maintained_nursery = "Nursery that is not maintained"
    fei = "Further education institution"
    none = "Nowhere"
    youth_accommodation = "Relevant youth accommodation"


class Provision(Enum):
    unknown = "Not known"
    none = "None"
    school_action = "School action"
    school_action_plus = "School action plus"
    statement = "Statement"
    assessment_pending = "Statutory assessment under way"
    learning_and_skills_plan = "Learning and skills plan"
    idp = "Individual development plan"
    ehc_plan = "EHC plan"


def _fact(name: str, **more: Any) -> type[Variable]:
    return type(name, (Variable,), {"entity": Learner, "definition_period": DateUnit.ETERNITY, **more})


CHOICES = {"setting": Setting, "provision": Provision}
DATES = (
    "date_of_birth", "provision_from", "sen_ended_on", "statement_ceased_on", "looked_after_from",
    "looked_after_to", "dual_registered_from", "dual_registered_to", "eotas_to", "detained_from",
    "detained_to", "left_maintained_school_on", "joined_maintained_school_on", "moved_la_area_on",
    "idp_notice_on", "no_idp_notice_on", "aln_notice_on", "appeal_window_ends_on",
    "appeal_finally_determined_on", "appeal_order_done_on", "appeal_made_on",
)  # fmt: skip
GROUPS = ("year_group", "later_year_group")
SCHOOL_YEARS = ("year_group_school_year", "later_year_group_school_year")
YES_OR_BLANK = ("ehc_plan", "detained_plan_kept", "request_pending", "appeal_order_pending")

VARIABLES = (
    *(
        _fact(name, value_type=Enum, possible_values=values, default_value=values.unknown)
        for name, values in CHOICES.items()
    ),
    *(_fact(name, value_type=datetime.date) for name in DATES),
    *(_fact(name, value_type=int, default_value=NO_GROUP) for name in GROUPS),
    *(_fact(name, value_type=int) for name in SCHOOL_YEARS),
    *(_fact(name, value_type=bool) for name in YES_OR_BLANK),
)
