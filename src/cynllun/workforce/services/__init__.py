"""What may be done about the post. Each does one thing, in one transaction, and tells of it."""

from cynllun.workforce.meanwhile import ChangedMeanwhile
from cynllun.workforce.services.cases import begin_year, bring_case, restore_version, save_section
from cynllun.workforce.services.courses import add_course, change_course
from cynllun.workforce.services.leadership import restore_leadership_plan, save_leadership_plan
from cynllun.workforce.services.post_retention import set_post_retention, shred_post
from cynllun.workforce.services.readiness import begin_assessment, save_area
from cynllun.workforce.services.readiness_evidence import (
    attach_evidence,
    forget_readiness,
    remove_evidence,
)
from cynllun.workforce.services.readiness_plan import add_action, change_action
from cynllun.workforce.services.register import (
    correct_designation,
    designate,
    end_designation,
    record_leadership,
)
from cynllun.workforce.services.tasks import delegate_task
from cynllun.workforce.services.training import record_training
from cynllun.workforce.services.training_changes import correct_training, record_departure, remove_training
from cynllun.workforce.services.training_import import bring_training
from cynllun.workforce.services.training_retention import set_training_retention, shred_training

__all__ = [
    "ChangedMeanwhile",
    "add_action",
    "add_course",
    "attach_evidence",
    "begin_assessment",
    "begin_year",
    "bring_case",
    "bring_training",
    "change_action",
    "change_course",
    "correct_designation",
    "correct_training",
    "delegate_task",
    "designate",
    "end_designation",
    "forget_readiness",
    "record_departure",
    "record_leadership",
    "record_training",
    "remove_evidence",
    "remove_training",
    "restore_leadership_plan",
    "restore_version",
    "save_area",
    "save_leadership_plan",
    "save_section",
    "set_post_retention",
    "set_training_retention",
    "shred_post",
    "shred_training",
]
