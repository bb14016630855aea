"""One mail a day for those who chose so: in batches of people, each a job that is safe to run again."""

from collections.abc import Sequence
from itertools import groupby

from django.core.mail import get_connection
from django.utils import timezone
from django_tasks import task

from cynllun.outreach.bulletins.choices import MailState
from cynllun.outreach.models import Delivery
from cynllun.web.bulletins.mail import compose_summary
from cynllun.web.bulletins.posting import BATCH, WAITS, sent


def post_summaries(*, origin: str) -> int:
    """Have the worker write to everybody for whom something waits; return to how many."""
    waiting = Delivery.objects.filter(mail=MailState.DAILY).order_by("user")
    people: Sequence[int] = list(waiting.values_list("user", flat=True).distinct())
    for first in range(0, len(people), BATCH):
        send_summaries.enqueue(list(people[first : first + BATCH]), origin)
    return len(people)


@task()
def send_summaries(people: list[int], origin: str, tries: int = 0) -> None:
    """Write to those of them for whom something still waits; a mail server that sleeps is tried again."""
    waiting = Delivery.objects.filter(mail=MailState.DAILY, user__in=people).order_by("user", "pk")
    found = list(waiting.select_related("user", "bulletin__organisation"))
    if not found:
        return
    try:
        with get_connection() as connection:
            for _person, own in groupby(found, key=lambda delivery: delivery.user_id):
                deliveries = list(own)
                state = sent(compose_summary(deliveries, origin, connection))
                Delivery.objects.filter(pk__in=[each.pk for each in deliveries]).update(mail=state)
    except OSError:  # the network's, and every SMTPException
        if tries == len(WAITS):
            raise
        later = send_summaries.using(run_after=timezone.now() + WAITS[tries])
        later.enqueue(people, origin, tries + 1)
