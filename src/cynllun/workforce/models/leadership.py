"""A school's plan to bring its ALNCo into the leadership team, kept as numbered versions."""

from dataclasses import fields
from decimal import Decimal
from typing import ClassVar

from django.db import models
from django.db.models import Q

from cynllun.accounts.models import Organisation, User
from cynllun.accounts.models.owned import OwnedQuerySet
from cynllun.workforce.leadership.plan import Plan


class LeadershipPlanQuerySet(OwnedQuerySet["LeadershipPlan"]):
    """Plans by who may do what with them."""


class LeadershipPlan(models.Model):
    """One version of what leadership.Plan holds: never changed, only followed by the next.

    `restores` is the number of the earlier version that came back; `saved_on` is blank in those from before
    versions were kept.
    """

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="leadership_plans")
    post = models.TextField()
    first_point = models.PositiveSmallIntegerField()
    now_point = models.CharField(max_length=3)
    now_allowance = models.CharField(max_length=10, blank=True)
    pay_on = models.DateField()
    share = models.DecimalField(max_digits=4, decimal_places=3, default=Decimal(1))
    levy = models.BooleanField(default=False)
    group = models.PositiveSmallIntegerField(null=True, blank=True)
    deputy_first = models.PositiveSmallIntegerField(null=True, blank=True)
    deputy_last = models.PositiveSmallIntegerField(null=True, blank=True)
    assistant_first = models.PositiveSmallIntegerField(null=True, blank=True)
    assistant_last = models.PositiveSmallIntegerField(null=True, blank=True)
    drafted_on = models.DateField(null=True, blank=True)
    consulted_from = models.DateField(null=True, blank=True)
    consulted_to = models.DateField(null=True, blank=True)
    decided_on = models.DateField(null=True, blank=True)
    in_force_on = models.DateField(null=True, blank=True)
    why = models.TextField(blank=True)
    version = models.PositiveIntegerField(default=1)
    restores = models.PositiveIntegerField(null=True, blank=True)
    saved_on = models.DateField(null=True, blank=True)
    saved_by_name = models.TextField(blank=True)
    saved_by = models.ForeignKey(User, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")

    objects = LeadershipPlanQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["organisation", "-version"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["organisation", "version"], name="a_version_of_a_leadership_plan_has_a_number"
            ),
            models.CheckConstraint(
                condition=Q(share__gt=0) & Q(share__lte=1), name="a_post_is_a_share_of_full_time"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.post}, {self.organisation}, {self.version}"

    @property
    def plan(self) -> Plan:
        """What is kept, to be reckoned with."""
        return Plan(**{part.name: getattr(self, part.name) for part in fields(Plan)})
