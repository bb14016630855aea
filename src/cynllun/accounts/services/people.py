"""Adding people, giving them roles and ending the roles."""

from datetime import date

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction

from cynllun.accounts.happenings import tell
from cynllun.accounts.models import Membership, Organisation, User
from cynllun.accounts.permissions import Permission
from cynllun.accounts.roles import STAFF_ROLES
from cynllun.accounts.services.authorisation import refuse_unless_operator
from cynllun.law.refusals import Refusal
from cynllun.law.words import Text

_ADDERS = (Permission.MANAGE_PEOPLE, Permission.INVITE_TO_CASE)
"""Whoever gives roles or invites to a case may have to add the person first."""


@transaction.atomic
def add_person(*, email: str, name: str, by: User | None, on: date, password: str | None = None) -> User:
    """Add somebody who can sign in. Without a password they choose one through "Forgotten password".

    Raises ValidationError on an address in use or a weak password, PermissionDenied where `by` may not.
    """
    if by and not any(Organisation.objects.where(by, each, on=on).exists() for each in _ADDERS):
        raise PermissionDenied(f"{by} does not add people.")
    user = User(email=email.strip().lower(), name=name.strip(), added_on=on)
    if password is not None:
        validate_password(password, user)
    user.set_password(password)
    user.full_clean()
    user.save()
    tell("add_person", kind="person_added", by=by, on=on, about=user)
    return user


@transaction.atomic
def give_role(
    *,
    user: User,
    organisation: Organisation,
    role: str,
    by: User | None,
    on: date,
    ends_on: date | None = None,
) -> Membership:
    """Give a role from `on` to `ends_on`, its last day.

    Raises ValidationError, PermissionDenied, and Refusal where somebody would give it to themself.
    """
    refuse_unless_operator(by, organisation.authority, on=on)
    if by == user:
        raise Refusal(_NOT_TO_ONESELF)
    membership = Membership(user=user, organisation=organisation, role=role, starts_on=on, ends_on=ends_on)
    membership.full_clean()
    if organisation.kind not in STAFF_ROLES[role].kinds:
        raise ValidationError(f"{STAFF_ROLES[role].name.en} is not a role at {organisation}.")
    membership.save()
    _tell_of_role("give_role", membership, kind="role_given", by=by, on=on)
    return membership


@transaction.atomic
def end_role(
    *, membership: Membership, by: User | None, on: date, last_day: date | None = None
) -> Membership:
    """End a role; its last day is `last_day`, or else `on`.

    Raises ValidationError, PermissionDenied, and Refusal where somebody would prolong a role of their own,
    or take up one that is over.
    """
    refuse_unless_operator(by, membership.organisation.authority, on=on)
    last = last_day or on
    if by == membership.user and membership.ends_on and last > membership.ends_on:
        raise Refusal(_NOT_TO_ONESELF)
    membership.ends_on = last
    membership.full_clean()
    membership.save()
    _tell_of_role("end_role", membership, kind="role_ended", by=by, on=on)
    return membership


def _tell_of_role(service: str, membership: Membership, *, kind: str, by: User | None, on: date) -> None:
    tell(
        service,
        kind=kind,
        by=by,
        on=on,
        organisation=membership.organisation,
        about=membership.user,
        details={
            "role": membership.role,
            "from": membership.starts_on.isoformat(),
            "to": membership.ends_on.isoformat() if membership.ends_on else "",
        },
    )


_NOT_TO_ONESELF = Text(
    en="Nobody gives a role to themself. Ask another operator.",
    cy="Nid oes neb yn rhoi rôl iddo'i hun. Gofynnwch i weithredwr arall.",
)
