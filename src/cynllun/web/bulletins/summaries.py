"""One mail a day for those who chose so: in batches of people, each a job that is safe to run again.

It tells of what nobody has opened yet: whoever has read all that came has no mail.
"""

from collections.abc import Sequence
from itertools import groupby

from django.core.mail import get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.utils import timezone
from django_tasks import task

from cynllun.outreach.bulletins.choices import MailState
from cynllun.outreach.models import Delivery
from cynllun.web.bulletins.mail import compose_summary
from cynllun.web.bulletins.posting import BATCH, refuse_unless_all, sent
from cynllun.web.tries import WAITS


def post_summaries(*, origin: str) -> int:
    """Have the worker write to everybody for whom something unread waits; return to how many."""
    waiting = Delivery.objects.filter(mail=MailState.DAILY).order_by("user")
    waiting.filter(read_on__isnull=False).update(mail=MailState.NONE)
    people: Sequence[int] = list(waiting.values_list("user", flat=True).distinct())
    for first in range(0, len(people), BATCH):
        send_summaries.enqueue(list(people[first : first + BATCH]), origin)
    return len(people)


@task()
def send_summaries(people: list[int], origin: str, tries: int = 0) -> None:
    """Write to those of them for whom something still waits; a mail server that sleeps is tried again."""
    waiting = Delivery.objects.filter(mail=MailState.DAILY, read_on=None, user__in=people)
    found = list(waiting.order_by("user", "pk").select_related("user", "bulletin__organisation"))
    if not found:
        return
    try:
        with get_connection() as connection:
            by_person = groupby(found, key=lambda delivery: delivery.user_id)
            went = [_write(list(own), origin, connection) for _person, own in by_person]
        refuse_unless_all(went)
    except OSError:  # the network's, and every SMTPException
        if tries == len(WAITS):
            raise
        later = send_summaries.using(run_after=timezone.now() + WAITS[tries])
        later.enqueue(people, origin, tries + 1)


def _write(deliveries: Sequence[Delivery], origin: str, connection: BaseEmailBackend) -> bool:
    """One mail of all of them; False where the address takes nothing just now."""
    state = sent(compose_summary(deliveries, origin, connection))
    if state is not None:
        Delivery.objects.filter(pk__in=[each.pk for each in deliveries]).update(mail=state)
    return state is not None
