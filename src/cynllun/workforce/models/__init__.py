"""What is kept about the post."""

from cynllun.workforce.models.cases import PostCase
from cynllun.workforce.models.leadership import LeadershipPlan
from cynllun.workforce.models.register import DelegatedTask, Designation

__all__ = ["DelegatedTask", "Designation", "LeadershipPlan", "PostCase"]
