"""Who may change a school's roll."""

from datetime import date

from django.core.exceptions import PermissionDenied

from cynllun.accounts.models import Organisation, User
from cynllun.accounts.permissions import Permission, can


def refuse_unless(by: User | None, permission: Permission, school: Organisation, *, on: date) -> None:
    """Raise PermissionDenied unless `by` holds the permission there that day; None is the server itself."""
    if by is not None and not can(by, permission, school, on=on):
        raise PermissionDenied(f"{by} may not {permission.value} at {school}.")
