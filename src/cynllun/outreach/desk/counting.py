"""What waits at a desk: how many questions in each queue, how many too long, and since when the oldest."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Min, Q

from cynllun.accounts.models import Organisation
from cynllun.outreach.models import Question, Queue


@dataclass(frozen=True, slots=True)
class Waiting:
    """What waits in one queue; `queue` None is what nobody has put into one."""

    queue: Queue | None
    questions: int = 0
    overdue: int = 0
    oldest: date | None = None


def waiting_at(organisation: Organisation, *, on: date) -> list[Waiting]:
    """Of each open queue of the organisation, and of what is in none."""
    counted = {
        row["queue"]: (row["questions"], row["overdue"], row["oldest"])
        for row in Question.objects.filter(organisation=organisation, answered_on=None)
        .order_by()
        .values("queue")
        .annotate(questions=Count("pk"), overdue=Count("pk", filter=Q(due_on__lt=on)), oldest=Min("asked_on"))
    }
    queues = [*organisation.queues.open(), None]
    return [Waiting(queue, *counted.get(queue.pk if queue else None, ())) for queue in queues]
