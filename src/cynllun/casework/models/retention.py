"""How long an organisation keeps a learner's record, and what keeps it longer."""

from datetime import date
from typing import ClassVar, Self

from django.db import models
from django.db.models import Q

from cynllun.accounts.models import Organisation, User
from cynllun.accounts.worded import Worded
from cynllun.casework.models.learners import Learner
from cynllun.casework.models.records import LONGEST_REASON
from cynllun.law.ages import birthday
from cynllun.law.words import Text

DEFAULT_YEARS = 6
"""After the 25th birthday, when nobody is a young person any more (ALN Act 2018 s.99(1)): a local choice.

No statute of Wales sets a period. 25 and 6 is sector practice in England (IRMS schools toolkit); an
organisation's own schedule comes first.
"""
LONGEST_YEARS = 75
_OLDEST = 25


class CountedFrom(Worded):
    """The day from which the years count."""

    TURNS_25 = "turns_25", Text(en="The learner's 25th birthday", cy="Pen-blwydd y dysgwr yn 25 oed")
    LEAVES = (
        "leaves",
        Text(
            en="The day on which the learner left the school; the 25th birthday where that is not known",
            cy="Y diwrnod y gadawodd y dysgwr yr ysgol; y pen-blwydd yn 25 oed lle nad yw hynny'n hysbys",
        ),
    )


class Retention(models.Model):
    """What one organisation has set; one without a row keeps records for the usual time."""

    organisation = models.OneToOneField(Organisation, on_delete=models.CASCADE, related_name="retention")
    years = models.PositiveSmallIntegerField(default=DEFAULT_YEARS)
    counted_from = models.CharField(max_length=8, choices=CountedFrom.choices, default=CountedFrom.TURNS_25)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(years__lte=LONGEST_YEARS), name="records_are_not_kept_for_ever"
            )
        ]

    def __str__(self) -> str:
        return f"{self.organisation}: {self.years} years, {self.counted_from}"

    @property
    def version(self) -> str:
        """What tells one setting from another."""
        return f"{self.years} {self.counted_from}"

    @property
    def text(self) -> Text:
        """For how many years from which day, in words."""
        counted = CountedFrom(self.counted_from).text
        return Text(en=f"{self.years} years. {counted.en}", cy=f"{self.years} blwyddyn. {counted.cy}")

    def due(self, learner: Learner) -> date | None:
        """The first day on which the record is to be shredded; None where no birth date is known."""
        if learner.date_of_birth is None:
            return None
        counted = birthday(learner.date_of_birth, _OLDEST)
        left, joined = learner.left_maintained_school_on, learner.joined_maintained_school_on
        if self.counted_from == CountedFrom.LEAVES and left and not (joined and joined >= left):
            counted = left
        return birthday(counted, self.years)


class LegalHoldQuerySet(models.QuerySet["LegalHold"]):
    """Holds by whether they stand."""

    def standing(self) -> Self:
        """Those that nobody has lifted."""
        return self.filter(lifted_on=None)


class LegalHold(models.Model):
    """Why a learner's record may not be shredded for now, such as an appeal or a complaint."""

    learner = models.ForeignKey(Learner, on_delete=models.CASCADE, related_name="holds")
    reason = models.CharField(max_length=LONGEST_REASON)
    placed_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    placed_on = models.DateField()
    lifted_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    lifted_on = models.DateField(null=True, blank=True)

    objects = LegalHoldQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["-pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["learner"], condition=Q(lifted_on=None), name="a_learner_has_one_hold_at_a_time"
            )
        ]

    def __str__(self) -> str:
        return f"{self.learner}, {self.placed_on}"
