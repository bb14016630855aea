"""What of a school's readiness has been kept long enough."""

from datetime import date

from cynllun.accounts.models import Organisation
from cynllun.law.ages import birthday
from cynllun.workforce.models import ReadinessAction, ReadinessAssessment, ReadinessEvidence

KEPT_YEARS = 3
"""After the term of an assessment, after an action is done and after a file was attached: a local choice.

Long enough to compare a term with the same one of the years before; what is still to be done is kept.
"""
Kept = ReadinessAssessment | ReadinessAction | ReadinessEvidence


def due_at(organisation: Organisation, *, on: date) -> list[Kept]:
    """The rows whose last day, KEPT_YEARS after what they are of, lies behind on that day."""
    assessments = ReadinessAssessment.objects.filter(organisation=organisation)
    actions = ReadinessAction.objects.filter(organisation=organisation)
    evidence = ReadinessEvidence.objects.filter(organisation=organisation)
    since: list[tuple[Kept, date | None]] = [
        *((each, each.term.last_day) for each in assessments),
        *((each, each.done_on) for each in actions),
        *((each, each.added_on) for each in evidence),
    ]
    return [each for each, day in since if day and on > birthday(day, KEPT_YEARS)]
