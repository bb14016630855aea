"""Deletes the questions that have been kept long enough: meant for every morning."""

from datetime import date
from typing import Any

from cynllun.outreach.models import Question
from cynllun.outreach.services import forget_question
from cynllun.web.management.day import DayCommand


class Command(DayCommand):
    """Questions are numbers in what it says, and nobody is named."""

    help = "Delete the questions, answered or not, that their organisation keeps no longer."

    def handle(self, *_: Any, on: date, **options: Any) -> None:
        """One question a transaction."""
        self.refuse_unless_come(on)
        questions = Question.objects.select_related("organisation")
        deleted = sum(forget_question(question=each, by=None, on=on) for each in questions)
        self.stdout.write(f"{deleted} questions deleted")
