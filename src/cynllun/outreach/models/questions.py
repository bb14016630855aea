"""Questions that anybody asks, and what is answered to the one who asked."""

from typing import ClassVar, Self

from django.db import models

from cynllun.accounts.models import Organisation, User
from cynllun.accounts.models.owned import OwnedQuerySet
from cynllun.law.setting_kinds import KINDS
from cynllun.law.words import Text
from cynllun.outreach.choices import Part

LONGEST_TEXT = 5_000


class QuestionQuerySet(OwnedQuerySet["Question"]):
    """Questions by who answers them, and by whether that is still to be done."""

    def open(self) -> Self:
        """Those without an answer, the first due first."""
        return self.filter(answered_on=None).order_by("due_on", "pk")

    def answered(self) -> Self:
        """Those with one, the last answered first."""
        return self.exclude(answered_on=None).order_by("-answered_on", "-pk")


class Question(models.Model):
    """A question to an organisation. `language` is that of the one who asked, and of the answer.

    `email` is kept until the answer has been sent, and then is blank; unanswered, it goes with the question.
    `due_on` is the working day by which the organisation means to answer. `setting` is a kind of
    law/setting_kinds, or blank. `queue` is where it waits, `sent_on_to` where whoever asked was told to ask
    instead.
    """

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="questions")
    text = models.TextField(max_length=LONGEST_TEXT)
    language = models.CharField(max_length=2, choices=[("en", "English"), ("cy", "Cymraeg")])
    part = models.CharField(max_length=9, choices=Part.choices)
    setting = models.CharField(max_length=30, blank=True)
    email = models.EmailField(blank=True)
    queue = models.ForeignKey(
        "outreach.Queue", null=True, blank=True, on_delete=models.PROTECT, related_name="questions"
    )
    asked_on = models.DateField()
    due_on = models.DateField()
    assigned_to = models.ForeignKey(User, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    answer = models.TextField(max_length=LONGEST_TEXT * 4, blank=True)
    sent_on_to = models.CharField(max_length=300, blank=True)
    answered_on = models.DateField(null=True, blank=True)

    objects = QuestionQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["due_on", "pk"]
        indexes: ClassVar = [models.Index(fields=["organisation", "answered_on"], name="questions_by_queue")]

    def __str__(self) -> str:
        return f"{self.pk}"

    @property
    def asked_as(self) -> Text:
        """The part in which the person asked."""
        return Part(self.part).text

    @property
    def kind_of_setting(self) -> Text | None:
        """The kind of setting that it is about; None where none was said."""
        return KINDS[self.setting].name if self.setting else None
