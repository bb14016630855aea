"""What the commands that are run for a day have in common."""

from argparse import ArgumentParser, ArgumentTypeError
from datetime import date

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone


class DayCommand(BaseCommand):
    """A command that is given its day as `--on`, so that a day that was missed can be caught up."""

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The day, which the timer knows."""
        parser.add_argument("--on", required=True, type=_day, help="the day, such as 2026-11-24")

    def refuse_unless_come(self, on: date) -> None:
        """Raise CommandError for a day that is still to come: nothing goes or is forgotten early."""
        if on > timezone.localdate():
            raise CommandError("That day has not come yet.")


def _day(written: str) -> date:
    try:
        return date.fromisoformat(written)
    except ValueError:
        raise ArgumentTypeError(f"“{written}” is not a day such as 2026-11-24.") from None
