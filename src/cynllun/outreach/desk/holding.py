"""A question held until the transaction ends, and what the trail says of it."""

from datetime import date

from cynllun.accounts.models import User
from cynllun.accounts.permissions import Permission
from cynllun.accounts.services.authorisation import refuse_unless
from cynllun.outreach.asking import ANSWERED
from cynllun.outreach.models import Question, Queue
from cynllun.outreach.refusals import ChangedMeanwhile


def hold(question: Question, *, by: User | None, on: date) -> Question:
    """The question as it is kept. Raises PermissionDenied, and ChangedMeanwhile for one that is answered."""
    refuse_unless(by, Permission.ANSWER_QUESTIONS, question.organisation, on=on)
    held = Question.objects.select_for_update(of=("self",)).select_related("organisation").get(pk=question.pk)
    if held.answered_on:
        raise ChangedMeanwhile(ANSWERED)
    return held


def hold_queue(queue: Queue) -> Queue:
    """The queue as it is kept, which nobody closes until the transaction ends."""
    return Queue.objects.select_for_update(no_key=True).get(pk=queue.pk)


def named(question: Question) -> dict[str, str]:
    """What an event of the trail says of it: its number and its day."""
    return {"number": str(question.pk), "due": question.due_on.isoformat()}
