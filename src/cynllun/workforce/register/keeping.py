"""Who keeps the register, and a designation held while it is changed."""

from datetime import date

from django.core.exceptions import PermissionDenied

from cynllun.accounts.happenings import Somebody
from cynllun.accounts.models import Organisation, User
from cynllun.accounts.permissions import Permission, can
from cynllun.workforce.meanwhile import DESIGNATION, refuse_unless_seen
from cynllun.workforce.models import Designation


def refuse_unless_keeper(by: User | None, organisation: Organisation, *, on: date) -> None:
    """Raise PermissionDenied unless `by` keeps the register there on that day; None is the server itself."""
    if by is not None and not can(by, Permission.KEEP_DESIGNATION, organisation, on=on):
        raise PermissionDenied(f"{by} does not keep the register of {organisation}.")


def hold(designation: Designation, *, by: User | None, on: date, seen: str | None) -> Designation:
    """The designation as it is kept, held until the transaction ends. Raises as correct_designation does."""
    refuse_unless_keeper(by, designation.organisation, on=on)
    held = (
        Designation.objects.select_for_update(of=("self",))
        .select_related("organisation")
        .get(pk=designation.pk)
    )
    refuse_unless_seen(seen, str(held.version), DESIGNATION)
    return held


def person_of(designation: Designation) -> Somebody:
    """Whom the trail names."""
    return Somebody(f"designation:{designation.pk}", designation.person_name)
