"""Deletes the registrations of events that have been over long enough: meant for every morning."""

from argparse import ArgumentParser
from datetime import date
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from cynllun.outreach.models import Event
from cynllun.outreach.services import forget_registrants


class Command(BaseCommand):
    """Events are numbers in what it says, and nobody is named."""

    help = "Delete everybody's registration for the events whose last day lies 90 days behind."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The day is given, as to the command retention."""
        parser.add_argument("--on", required=True, type=date.fromisoformat, help="such as 2026-11-24")

    def handle(self, *_: Any, on: date, **options: Any) -> None:
        """One event a transaction."""
        if on > timezone.localdate():
            raise CommandError("That day has not come yet.")
        for event in Event.objects.filter(registrations__isnull=False).distinct():
            if deleted := forget_registrants(event=event, by=None, on=on):
                self.stdout.write(f"event {event.pk}: {deleted} registrations deleted")
