"""How long an organisation keeps what names its staff about the ALNCo's post, and what is usual for staff."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from cynllun.accounts.models import Organisation

DEFAULT_YEARS = 6
"""A local choice, that of most schools' schedules for staff files: no statute of Wales sets a period."""
LONGEST_YEARS = 75


class PostRetention(models.Model):
    """What one organisation has set; one without a row keeps its records for DEFAULT_YEARS."""

    organisation = models.OneToOneField(Organisation, on_delete=models.CASCADE, related_name="post_retention")
    years = models.PositiveSmallIntegerField(default=DEFAULT_YEARS)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(years__lte=LONGEST_YEARS), name="records_of_a_post_are_not_kept_for_ever"
            )
        ]

    def __str__(self) -> str:
        return f"{self.organisation}: {self.years}"
