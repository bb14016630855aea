"""What is kept about the post."""

from cynllun.workforce.models.cases import PostCase
from cynllun.workforce.models.leadership import LeadershipPlan
from cynllun.workforce.models.post_retention import PostRetention
from cynllun.workforce.models.readiness import ReadinessAnswer, ReadinessAssessment
from cynllun.workforce.models.readiness_plan import ReadinessAction, ReadinessEvidence
from cynllun.workforce.models.register import DelegatedTask, Designation
from cynllun.workforce.models.training import Course, TrainingRecord
from cynllun.workforce.models.training_retention import TrainingRetention

__all__ = [
    "Course",
    "DelegatedTask",
    "Designation",
    "LeadershipPlan",
    "PostCase",
    "PostRetention",
    "ReadinessAction",
    "ReadinessAnswer",
    "ReadinessAssessment",
    "ReadinessEvidence",
    "TrainingRecord",
    "TrainingRetention",
]
