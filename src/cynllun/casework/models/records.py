"""Facts recorded in Cynllun itself, one at a time, each with what it replaced."""

from typing import ClassVar, Self

from django.db import models

from cynllun.accounts.models import User
from cynllun.casework.models.learners import Learner

LONGEST_REASON = 500


class RecordedFactQuerySet(models.QuerySet["RecordedFact"]):
    """Records by whether they still stand."""

    def standing(self) -> Self:
        """Those that nobody has taken back, the latest first."""
        return self.filter(undone_on=None).order_by("-pk")


class RecordedFact(models.Model):
    """A person's record of one fact, name or UPN of one learner, and why, where they said.

    Values are as in a roll's file, "" for a blank.
    """

    learner = models.ForeignKey(Learner, on_delete=models.CASCADE, related_name="records")
    fact = models.CharField(max_length=40)
    before = models.TextField(blank=True)
    after = models.TextField(blank=True)
    reason = models.CharField(max_length=LONGEST_REASON, blank=True, default="")
    recorded_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    recorded_on = models.DateField()
    undone_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    undone_on = models.DateField(null=True, blank=True)

    objects = RecordedFactQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["-pk"]

    def __str__(self) -> str:
        return f"{self.learner}: {self.fact} {self.after or 'blank'}"
