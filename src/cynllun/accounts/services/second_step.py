"""How long an organisation lets its people sign in without a second step."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction

from cynllun.accounts.happenings import tell
from cynllun.accounts.models import Organisation, User
from cynllun.accounts.services.authorisation import refuse_unless_operator

LONGEST_GRACE = 90  # days


@transaction.atomic
def set_mfa_grace(*, organisation: Organisation, days: int, by: User | None, on: date) -> Organisation:
    """Ask for a second step `days` days after somebody's role began; 0 asks at once.

    Raises PermissionDenied, and ValidationError above LONGEST_GRACE. Only the server itself (`by` None) may
    give more, as it does for the demonstration.
    """
    refuse_unless_operator(by, organisation.authority, on=on)
    if days < 0 or (by is not None and days > LONGEST_GRACE):
        raise ValidationError(f"A grace is from 0 to {LONGEST_GRACE} days.")
    before, organisation.mfa_grace_days = organisation.mfa_grace_days, days
    organisation.save(update_fields=["mfa_grace_days"])
    details = {"before": str(before), "days": str(days)}
    tell("set_mfa_grace", kind="mfa_grace_set", by=by, on=on, organisation=organisation, details=details)
    return organisation
