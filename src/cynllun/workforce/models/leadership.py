"""A school's plan to bring its ALNCo into the leadership team."""

from dataclasses import fields
from datetime import date
from decimal import Decimal
from typing import ClassVar, Self

from django.db import models
from django.db.models import Q

from cynllun.accounts.models import Organisation
from cynllun.accounts.models.organisations import Person
from cynllun.accounts.permissions import Permission
from cynllun.workforce.leadership.plan import Plan


class LeadershipPlanQuerySet(models.QuerySet["LeadershipPlan"]):
    """Plans by who may do what with them."""

    def where(self, user: Person, permission: Permission, *, on: date) -> Self:
        """Those of organisations where one of the person's roles on that day allows `permission`."""
        return self.filter(organisation__in=Organisation.objects.where(user, permission, on=on))


class LeadershipPlan(models.Model):
    """What leadership.Plan holds, once for a school. `version` counts the changes."""

    organisation = models.OneToOneField(
        Organisation, on_delete=models.CASCADE, related_name="leadership_plan"
    )
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

    objects = LeadershipPlanQuerySet.as_manager()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(share__gt=0) & Q(share__lte=1), name="a_post_is_a_share_of_full_time"
            )
        ]

    def __str__(self) -> str:
        return f"{self.post}, {self.organisation}"

    @property
    def plan(self) -> Plan:
        """What is kept, to be reckoned with."""
        return Plan(**{part.name: getattr(self, part.name) for part in fields(Plan)})
