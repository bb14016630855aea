"""The queues of a desk, what its people note about a question, and how long an organisation keeps both."""

from datetime import timedelta
from typing import ClassVar, Self

from django.db import models
from django.db.models import Q

from cynllun.accounts.models import Organisation, User
from cynllun.accounts.models.owned import OwnedQuerySet
from cynllun.law.words import Text
from cynllun.outreach.asking import WORKING_DAYS
from cynllun.outreach.models.questions import Question

LONGEST_NAME, LONGEST_NOTE = 60, 2_000
MOST_WORKING_DAYS, USUAL_DAYS, MOST_DAYS = 60, 365, 3_650


class QueueQuerySet(OwnedQuerySet["Queue"]):
    """Queues by who answers what waits in them."""

    def open(self) -> Self:
        """Those that take questions, by their Welsh name."""
        return self.filter(closed_on=None).order_by("organisation", "name_cy", "pk")


class Queue(models.Model):
    """Where questions of one subject wait. `target_days` are working days; `version` counts its changes.

    `members` answer what waits there; without members, whoever answers questions for the organisation does.
    """

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="queues")
    name_en = models.CharField(max_length=LONGEST_NAME)
    name_cy = models.CharField(max_length=LONGEST_NAME)
    target_days = models.PositiveSmallIntegerField(default=WORKING_DAYS)
    members = models.ManyToManyField(User, blank=True, related_name="queues")
    closed_on = models.DateField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1)

    objects = QueueQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["organisation", "name_cy", "pk"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(target_days__gte=1, target_days__lte=MOST_WORKING_DAYS),
                name="a_queue_has_a_target_within_a_quarter",
            )
        ]

    def __str__(self) -> str:
        return f"{self.name_cy} / {self.name_en}"

    @property
    def name(self) -> Text:
        """The name in both languages."""
        return Text(en=self.name_en, cy=self.name_cy)


class QuestionNote(models.Model):
    """What somebody at the desk tells the others about a question; whoever asked never sees it."""

    question = models.ForeignKey(Question, on_delete=models.CASCADE, related_name="notes")
    text = models.TextField(max_length=LONGEST_NOTE)
    written_by = models.ForeignKey(User, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    written_on = models.DateField()

    class Meta:
        ordering: ClassVar = ["pk"]

    def __str__(self) -> str:
        return f"{self.question_id}, {self.written_on}"


class Keeping(models.Model):
    """For how many days an organisation keeps a question after its answer, and who read a bulletin.

    An unanswered question is kept as long after the day by which it was to be answered.
    """

    organisation = models.OneToOneField(Organisation, on_delete=models.CASCADE, related_name="keeping")
    question_days = models.PositiveSmallIntegerField(default=USUAL_DAYS)
    reader_days = models.PositiveSmallIntegerField(default=USUAL_DAYS)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(question_days__lte=MOST_DAYS, reader_days__lte=MOST_DAYS),
                name="questions_and_readers_are_not_kept_for_ever",
            )
        ]

    def __str__(self) -> str:
        return f"{self.organisation}: {self.version}"

    @property
    def version(self) -> str:
        """What tells one setting from another."""
        return f"{self.question_days} {self.reader_days}"

    @property
    def questions(self) -> timedelta:
        """After the day of the answer, or that by which it was due."""
        return timedelta(days=self.question_days)

    @property
    def readers(self) -> timedelta:
        """After the day of sending, or the date to act by."""
        return timedelta(days=self.reader_days)
