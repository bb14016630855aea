"""How long an organisation keeps what training somebody took after they have left."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from cynllun.accounts.models import Organisation
from cynllun.workforce.models.post_retention import DEFAULT_YEARS, LONGEST_YEARS


class TrainingRetention(models.Model):
    """What one organisation has set; one without a row keeps records for DEFAULT_YEARS."""

    organisation = models.OneToOneField(
        Organisation, on_delete=models.CASCADE, related_name="training_retention"
    )
    years = models.PositiveSmallIntegerField(default=DEFAULT_YEARS)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(years__lte=LONGEST_YEARS), name="training_is_not_kept_for_ever"
            )
        ]

    def __str__(self) -> str:
        return f"{self.organisation}: {self.years}"
