"""Sending mails to those who registered: as jobs, kept in the transaction of what they tell of."""

from collections.abc import Iterable

from django.conf import settings
from django.http import HttpRequest
from django.utils import timezone
from django_tasks import task

from cynllun.outreach.models import Registration
from cynllun.web.events.mail import Mail, compose, is_still_true
from cynllun.web.tries import WAITS


def post(registrations: Iterable[Registration], mail: Mail, *, origin: str) -> None:
    """Have the worker write to each. Call it in the transaction of what the mail tells of."""
    for registration in registrations:
        send.enqueue(registration.pk, mail.value, origin)


def origin_of(request: HttpRequest) -> str:
    """What links in a mail begin with: the address at which the page was asked for."""
    return f"{request.scheme}://{request.get_host()}"


def usual_origin() -> str:
    """The same where no page was asked for, such as by night."""
    return str(settings.ORIGIN)


@task()
def send(registration_id: int, mail: str, origin: str, tries: int = 0) -> None:
    """Write to one person, if it is still true; a mail server that does not take it is tried again."""
    found = Registration.objects.select_related("event__organisation").filter(pk=registration_id).first()
    if found is None or not is_still_true(found, Mail(mail)):
        return
    try:
        compose(found, Mail(mail), origin).send()
    except OSError:  # the network's, and every SMTPException
        if tries == len(WAITS):
            raise
        later = send.using(run_after=timezone.now() + WAITS[tries])
        later.enqueue(registration_id, mail, origin, tries + 1)
