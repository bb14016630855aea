"""Deletes the questions that have been kept long enough: meant for every morning."""

from argparse import ArgumentParser
from datetime import date
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from cynllun.outreach.models import Question
from cynllun.outreach.services import forget_question


class Command(BaseCommand):
    """Questions are numbers in what it says, and nobody is named."""

    help = "Delete the questions, answered or not, that their organisation keeps no longer."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The day is given, as to the command retention."""
        parser.add_argument("--on", required=True, type=date.fromisoformat, help="such as 2026-11-24")

    def handle(self, *_: Any, on: date, **options: Any) -> None:
        """One question a transaction."""
        if on > timezone.localdate():
            raise CommandError("That day has not come yet.")
        questions = Question.objects.select_related("organisation")
        deleted = sum(forget_question(question=each, by=None, on=on) for each in questions)
        self.stdout.write(f"{deleted} questions deleted")
