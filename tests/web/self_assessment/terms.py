"""The term of the day on which the tests run, and answers given in it."""

from datetime import date

from django.utils import timezone

from cynllun.workforce.models import ReadinessAssessment
from cynllun.workforce.readiness.entries import AnswerEntry
from cynllun.workforce.readiness.terms import term_of
from cynllun.workforce.services import save_area
from cynllun.workforce.services.readiness import NO_ANSWER

NOW = term_of(timezone.localdate())
BEFORE = NOW.before


def answer(assessment: ReadinessAssessment, area: str, on: date | None = None, **states: str) -> None:
    """Give answers to the questions of an area, hyphens written as underscores."""
    kept = {each.question: each.seal for each in assessment.answers.all()}
    entries = {name.replace("_", "-"): AnswerEntry(state) for name, state in states.items()}
    seen = {name: kept.get(name, NO_ANSWER) for name in entries}
    day = on or assessment.term.first_day
    save_area(assessment=assessment, area=area, entries=entries, seen=seen, by=None, on=day)
