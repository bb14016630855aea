"""Reminds those who have a place at an event of today or tomorrow: meant for every morning."""

from datetime import date, timedelta
from typing import Any

from django.db import transaction

from cynllun.outreach.choices import Stage
from cynllun.outreach.models import Event
from cynllun.outreach.services import begin_reminders
from cynllun.web.events.mail import Mail
from cynllun.web.events.posting import post, usual_origin
from cynllun.web.management.day import DayCommand


class Command(DayCommand):
    """Run again, it writes to nobody twice."""

    help = "Have the worker remind everybody with a place at an event of the day or the day after it."

    def handle(self, *_: Any, on: date, **options: Any) -> None:
        """One event a transaction."""
        for event in Event.objects.filter(stage=Stage.PUBLISHED):
            if on <= event.day <= on + timedelta(days=1):
                self.stdout.write(f"event {event.pk}: {_remind(event, on)} reminded")


@transaction.atomic
def _remind(event: Event, on: date) -> int:
    to_remind = begin_reminders(event=event, by=None, on=on)
    post(to_remind, Mail.REMINDER, origin=usual_origin())
    return len(to_remind)
