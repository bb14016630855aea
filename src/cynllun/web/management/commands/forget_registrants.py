"""Deletes the registrations of events that have been over long enough: meant for every morning."""

from datetime import date
from typing import Any

from cynllun.outreach.models import Event
from cynllun.outreach.services import forget_registrants
from cynllun.web.management.day import DayCommand


class Command(DayCommand):
    """Events are numbers in what it says, and nobody is named."""

    help = "Delete everybody's registration for the events whose last day lies 90 days behind."

    def handle(self, *_: Any, on: date, **options: Any) -> None:
        """One event a transaction."""
        self.refuse_unless_come(on)
        for event in Event.objects.filter(registrations__isnull=False).distinct():
            if deleted := forget_registrants(event=event, by=None, on=on):
                self.stdout.write(f"event {event.pk}: {deleted} registrations deleted")
