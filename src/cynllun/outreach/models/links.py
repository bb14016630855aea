"""What was found when an address elsewhere was visited, for each organisation whose pages lead there."""

from typing import ClassVar, Self

from django.db import models

from cynllun.accounts.models import Organisation

LONGEST_ADDRESS = 1_000
NIGHTS_UNTIL_SAID = 3
"""For how many nights an address fails before the public is told: a local choice."""


class Outcome(models.TextChoices):
    """What an address did when it was visited."""

    ANSWERS = "answers"
    MOVED = "moved"
    SHUT = "shut"
    BROKEN = "broken"
    REFUSED = "refused"


FAILED = (Outcome.BROKEN, Outcome.REFUSED)


class LinkQuerySet(models.QuerySet["Link"]):
    """Links by what was found."""

    def failing(self) -> Self:
        """Those that failed when they were visited last, the longest first."""
        return self.filter(outcome__in=FAILED).order_by("failed_since", "address")

    def silent(self) -> Self:
        """Those that failed so many nights that whoever reads is told."""
        return self.filter(outcome=Outcome.BROKEN, nights__gte=NIGHTS_UNTIL_SAID)


class Link(models.Model):
    """An address that pages of an organisation lead to, and the last visit to it.

    `reason` is the status that was answered ("404"), or a name of REASONS. `moved_to` is where a permanent
    redirect leads. `good_on` is the last day on which it answered, `failed_since` the first since then on
    which it did not, and `nights` on how many days it has failed in a row.
    """

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="links")
    address = models.CharField(max_length=LONGEST_ADDRESS)
    outcome = models.CharField(max_length=7, choices=Outcome.choices)
    reason = models.CharField(max_length=20, blank=True)
    moved_to = models.CharField(max_length=LONGEST_ADDRESS, blank=True)
    visited_on = models.DateField()
    good_on = models.DateField(null=True, blank=True)
    failed_since = models.DateField(null=True, blank=True)
    nights = models.PositiveIntegerField(default=0)

    objects = LinkQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["organisation", "address"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["organisation", "address"], name="an_address_is_kept_once_for_an_organisation"
            )
        ]

    def __str__(self) -> str:
        return self.address
