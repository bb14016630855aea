"""Reading beyond one's normal reach in an emergency: at one school, for a few hours, for a written reason."""

from datetime import date, datetime
from typing import ClassVar, Self

from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.utils import timezone

from cynllun.accounts.models.organisations import Organisation
from cynllun.accounts.models.people import Membership, User
from cynllun.accounts.permissions import Permission
from cynllun.accounts.roles import roles_with


class EmergencyAccessQuerySet(models.QuerySet["EmergencyAccess"]):
    """Emergencies by the moment and by the school."""

    def open(self, *, on: date) -> Self:
        """Those open at this moment, of people who on that day still hold a role that may read so."""
        now: datetime = timezone.now()
        held = Membership.objects.in_force(on=on).filter(
            user=OuterRef("user"), role__in=roles_with(Permission.OPEN_IN_EMERGENCY)
        )
        return self.filter(Exists(held), begins_at__lte=now, ends_at__gt=now)


class EmergencyAccess(models.Model):
    """Somebody may read the records of a school from one moment to another, and has said why."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="emergencies")
    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="emergencies")
    reason = models.TextField(max_length=2000)
    begins_at = models.DateTimeField()
    ends_at = models.DateTimeField()

    objects = EmergencyAccessQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["-begins_at", "-pk"]
        constraints: ClassVar = [
            models.CheckConstraint(condition=~Q(reason=""), name="an_emergency_has_a_reason"),
            models.CheckConstraint(
                condition=Q(ends_at__gt=F("begins_at")), name="an_emergency_ends_after_it_begins"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user}, {self.organisation}, {self.begins_at:%Y-%m-%d %H:%M}"
