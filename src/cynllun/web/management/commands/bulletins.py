"""Sends the bulletins planned for a day, takes up mails left over, forgets readers: for every morning."""

from datetime import date, timedelta
from typing import Any

from django.db import transaction

from cynllun.law.refusals import Refusal
from cynllun.outreach.bulletins.choices import BulletinStage, MailState
from cynllun.outreach.models import Bulletin, Delivery
from cynllun.outreach.services import forget_readers, send_bulletin
from cynllun.web.bulletins.mail import Mail
from cynllun.web.bulletins.posting import post
from cynllun.web.bulletins.summaries import post_summaries
from cynllun.web.events.posting import usual_origin
from cynllun.web.management.day import DayCommand

_TRIED = timedelta(days=2)
"""A job tries for a day; what waits after two is in no job any more."""


class Command(DayCommand):
    """Bulletins are numbers in what it says, and nobody is named. Run again, it writes to nobody twice."""

    help = "Send the bulletins planned for the day, and delete who read those sent long enough ago."

    def handle(self, *_: Any, on: date, **options: Any) -> None:
        """One bulletin a transaction: what cannot go keeps no other."""
        self.refuse_unless_come(on)
        for bulletin in Bulletin.objects.filter(stage=BulletinStage.PLANNED, send_on__lte=on):
            self.stdout.write(f"bulletin {bulletin.pk}: {_sent(bulletin, on)}")
        self.stdout.write(f"{_taken_up(on)} mails taken up again")
        self.stdout.write(f"{post_summaries(origin=usual_origin())} summaries")
        for bulletin in Bulletin.objects.filter(stage=BulletinStage.SENT, tally__isnull=True):
            if deleted := forget_readers(bulletin=bulletin, by=None, on=on):
                self.stdout.write(f"bulletin {bulletin.pk}: {deleted} readers forgotten")


@transaction.atomic
def _sent(bulletin: Bulletin, on: date) -> str:
    try:
        deliveries = send_bulletin(bulletin=bulletin, by=None, on=on)
    except Refusal as refusal:
        return refusal.text.en
    post(deliveries, Mail.BULLETIN, origin=usual_origin())
    return f"sent to {len(deliveries)}"


@transaction.atomic
def _taken_up(on: date) -> int:
    days = {Mail.BULLETIN: "bulletin__sent_on__lte", Mail.REMINDER: "bulletin__reminded_on__lte"}
    total = 0
    for mail, since in days.items():
        left = Delivery.objects.filter(**{mail.value: MailState.WAITING, since: on - _TRIED})
        deliveries = list(left.values_list("pk", flat=True))
        post(deliveries, mail, origin=usual_origin())
        total += len(deliveries)
    return total
