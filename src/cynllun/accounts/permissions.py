"""Everything that somebody may be allowed to do, and the one question about it."""

from datetime import date
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from cynllun.accounts.models import Organisation, User


class Permission(Enum):
    """What a role may allow. A view or a queryset asks for exactly one of these."""

    UPLOAD_ROLL = "upload_roll"
    MAP_COLUMNS = "map_columns"
    VIEW_PLACEMENTS = "view_placements"
    RECORD_EVENT = "record_event"
    DOWNLOAD_ROLL = "download_roll"
    VIEW_AUTHORITY_FIGURES = "view_authority_figures"
    VIEW_SCHOOL_FIGURES = "view_school_figures"
    INVITE_TO_CASE = "invite_to_case"
    MANAGE_PEOPLE = "manage_people"
    VIEW_AUDIT = "view_audit"
    HANDLE_RIGHTS = "handle_rights"
    OPEN_IN_EMERGENCY = "open_in_emergency"
    SEE_EMERGENCIES = "see_emergencies"
    KEEP_DESIGNATION = "keep_designation"
    KEEP_POST = "keep_post"
    VIEW_POST = "view_post"
    VIEW_POST_COSTS = "view_post_costs"
    TRY_SCHEME = "try_scheme"
    KEEP_READINESS = "keep_readiness"
    VIEW_READINESS = "view_readiness"
    RUN_EVENTS = "run_events"
    ANSWER_QUESTIONS = "answer_questions"
    SEND_BULLETINS = "send_bulletins"
    EDIT_RESOURCES = "edit_resources"
    KEEP_TRAINING = "keep_training"
    KEEP_COURSES = "keep_courses"
    VIEW_TRAINING_FIGURES = "view_training_figures"


class Sensitive(Enum):
    """What is kept back from whoever's role does not need it, whatever else of a learner it may see."""

    CARE_STATUS = "care_status"
    HEALTH_ADVICE = "health_advice"


def can(
    user: "User | AnonymousUser", permission: Permission, organisation: "Organisation", *, on: date
) -> bool:
    """Whether `user` holds `permission` at `organisation` on that day, there or through its authority."""
    return type(organisation).objects.where(user, permission, on=on).filter(pk=organisation.pk).exists()
