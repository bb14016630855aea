"""What may be done about the post. Each does one thing, in one transaction, and tells of it."""

from cynllun.workforce.meanwhile import ChangedMeanwhile
from cynllun.workforce.services.cases import begin_year, bring_case, restore_version, save_section
from cynllun.workforce.services.leadership import save_leadership_plan
from cynllun.workforce.services.register import (
    correct_designation,
    designate,
    end_designation,
    record_leadership,
)
from cynllun.workforce.services.tasks import delegate_task
from cynllun.workforce.services.training import record_training

__all__ = [
    "ChangedMeanwhile",
    "begin_year",
    "bring_case",
    "correct_designation",
    "delegate_task",
    "designate",
    "end_designation",
    "record_leadership",
    "record_training",
    "restore_version",
    "save_leadership_plan",
    "save_section",
]
