"""Who may do something at an organisation, and who may change organisations and people."""

from datetime import date

from django.core.exceptions import PermissionDenied

from cynllun.accounts.models import Authority, Organisation, User
from cynllun.accounts.permissions import Permission, can


def refuse_unless(by: User | None, permission: Permission, organisation: Organisation, *, on: date) -> None:
    """Raise PermissionDenied unless `by` holds it there on that day; None is the server itself."""
    if by is not None and not can(by, permission, organisation, on=on):
        raise PermissionDenied(f"{by} may not {permission.value} at {organisation}.")


def refuse_unless_operator(by: User | None, authority: Authority, *, on: date) -> None:
    """Raise PermissionDenied unless `by` is an operator for that authority on that day.

    None stands for whoever runs commands on the server: the first operator has to come from somewhere.
    """
    if by is None:
        return
    if (
        not Organisation.objects.where(by, Permission.MANAGE_PEOPLE, on=on)
        .filter(authority=authority)
        .exists()
    ):
        raise PermissionDenied(f"{by} does not manage people in {authority}.")
