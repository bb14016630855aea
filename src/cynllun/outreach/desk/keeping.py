"""For how long an organisation keeps questions and readers."""

from datetime import date, timedelta

from cynllun.accounts.models import Organisation
from cynllun.outreach.models import Question
from cynllun.outreach.models.queues import Keeping

WARNED = timedelta(days=30)
"""How long before unanswered questions go the desk is told of them."""


def keeping_of(organisation: Organisation) -> Keeping:
    """What the organisation has set, or the usual, unsaved."""
    return Keeping.objects.filter(organisation=organisation).first() or Keeping(organisation=organisation)


def last_day_of(question: Question) -> date:
    """The last day on which it is kept: counted from its answer, or from when that was due."""
    return (question.answered_on or question.due_on) + keeping_of(question.organisation).questions


def soon_forgotten(organisation: Organisation, *, on: date) -> int:
    """How many unanswered questions are deleted within WARNED if nobody answers them."""
    due_before = on + WARNED - keeping_of(organisation).questions
    return Question.objects.open().filter(organisation=organisation, due_on__lt=due_before).count()
