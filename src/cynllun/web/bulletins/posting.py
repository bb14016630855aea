"""Sending the mails of a bulletin: in batches, each a job, kept in the transaction in which it is sent.

What became of a mail is kept as soon as the mail server has taken it. A worker that is killed in the middle
of a batch leaves the job, and the next worker goes on with those who still wait. Only a worker killed between
the mail server's yes and the note of it sends that one mail twice, with the same Message-ID. What no job
tries any more is taken up again by the command `bulletins`.
"""

from collections.abc import Iterable, Sequence
from smtplib import SMTPRecipientsRefused

from django.core.mail import EmailMessage, get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.utils import timezone
from django_tasks import task

from cynllun.outreach.bulletins.choices import MailState
from cynllun.outreach.models import Delivery
from cynllun.web.bulletins.mail import Mail, compose
from cynllun.web.tries import WAITS

BATCH = 100
_FOR_GOOD = 500
"""From this reply of a mail server on, an address is refused for good."""


def post(deliveries: Sequence[int], mail: Mail, *, origin: str) -> None:
    """Have the worker write to each. Call it in the transaction of what the mail tells of."""
    for first in range(0, len(deliveries), BATCH):
        send_batch.enqueue(list(deliveries[first : first + BATCH]), mail.value, origin)


@task()
def send_batch(deliveries: list[int], mail: str, origin: str, tries: int = 0) -> None:
    """Write to those of them who still wait; a mail server that does not take it is tried again."""
    kind = Mail(mail)
    waiting = Delivery.objects.filter(pk__in=deliveries, **{kind.value: MailState.WAITING})
    to_write = list(waiting.select_related("user", "bulletin__organisation", "bulletin__corrects"))
    if not to_write:
        return
    try:
        with get_connection() as connection:
            went = [_write(delivery, kind, origin, connection) for delivery in to_write]
        refuse_unless_all(went)
    except OSError:  # the network's, and every SMTPException
        if tries == len(WAITS):
            raise
        later = send_batch.using(run_after=timezone.now() + WAITS[tries])
        later.enqueue(deliveries, mail, origin, tries + 1)


def _write(delivery: Delivery, mail: Mail, origin: str, connection: BaseEmailBackend) -> bool:
    """One mail, and what became of it; nobody is reminded of what they have read by now.

    False where the address takes nothing just now: it still waits.
    """
    state: MailState | None = MailState.NONE
    if not (mail is Mail.REMINDER and _is_read(delivery)):
        state = sent(compose(delivery, mail, origin, connection))
    if state is not None:
        Delivery.objects.filter(pk=delivery.pk).update(**{mail.value: state})
    return state is not None


def sent(message: EmailMessage) -> MailState | None:
    """Send it; say whether it went or its address is refused for good. None: it is refused just now.

    Raises OSError for other trouble.
    """
    try:
        message.send()
    except SMTPRecipientsRefused as refused:
        if any(code < _FOR_GOOD for code, _why in refused.recipients.values()):
            return None
        return MailState.REFUSED
    return MailState.SENT


def refuse_unless_all(went: Iterable[bool]) -> None:
    """Raise OSError where one address takes nothing just now, once the others have been written to."""
    if not all(went):
        raise OSError("A mail server takes nothing for an address just now.")


def _is_read(delivery: Delivery) -> bool:
    return Delivery.objects.filter(pk=delivery.pk, read_on__isnull=False).exists()
