"""Reading a school's records in an emergency: opening it, and ending it early."""

from datetime import date, timedelta

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone

from cynllun.accounts.happenings import tell
from cynllun.accounts.kinds import SETTINGS
from cynllun.accounts.models import EmergencyAccess, Organisation, User
from cynllun.accounts.models.organisations import OrganisationQuerySet
from cynllun.accounts.permissions import Permission

LONGEST = 4  # hours
SHORTEST_REASON = 20  # characters: enough for "who, why, why now" in few words


def open_to_emergency(user: User, *, on: date) -> OrganisationQuerySet:
    """The schools and colleges that the person does not reach, in the authorities where their role is one
    that may read in an emergency.
    """
    held = Organisation.objects.where(user, Permission.OPEN_IN_EMERGENCY, on=on)
    reached = Organisation.objects.where(user, Permission.VIEW_PLACEMENTS, on=on)
    with_learners = Organisation.objects.filter(kind__in=SETTINGS)
    return with_learners.filter(authority__in=held.values("authority")).exclude(pk__in=reached.values("pk"))


@transaction.atomic
def open_emergency(
    *, organisation: Organisation, reason: str, hours: int, by: User, on: date
) -> EmergencyAccess:
    """Let `by` read that school's records from now, for 1 to LONGEST hours. Told, with the reason, at once.

    Raises PermissionDenied for a school that is not open to it, ValidationError without a reason.
    """
    if not open_to_emergency(by, on=on).filter(pk=organisation.pk).exists():
        raise PermissionDenied(f"{by} may not open {organisation} in an emergency.")
    if len(reason.strip()) < SHORTEST_REASON or not 1 <= hours <= LONGEST:
        raise ValidationError("An emergency has a reason in words and lasts a few hours.")
    now = timezone.now()
    access = EmergencyAccess.objects.create(
        user=by,
        organisation=organisation,
        reason=reason.strip(),
        begins_at=now,
        ends_at=now + timedelta(hours=hours),
    )
    details = {"reason": access.reason, "hours": str(hours)}
    tell(
        "open_emergency",
        kind="emergency_opened",
        by=by,
        on=on,
        organisation=organisation,
        about=by,
        details=details,
    )
    return access


@transaction.atomic
def end_emergency(*, access: EmergencyAccess, by: User, on: date) -> EmergencyAccess:
    """End it before its time. Raises PermissionDenied for somebody else's."""
    if access.user_id != by.pk:
        raise PermissionDenied(f"{by} may not end {access}.")
    access.ends_at = max(timezone.now(), access.begins_at + timedelta(seconds=1))
    access.save(update_fields=["ends_at"])
    tell(
        "end_emergency",
        kind="emergency_ended",
        by=by,
        on=on,
        organisation=access.organisation,
        about=access.user,
    )
    return access
