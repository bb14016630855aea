"""Everything that somebody may do at one place, for pages that offer what may be done there."""

from datetime import date

from cynllun.accounts.kinds import Kind
from cynllun.accounts.models import Organisation, User
from cynllun.accounts.models.organisations import Person
from cynllun.accounts.permissions import Permission
from cynllun.accounts.roles import STAFF_ROLES


def allowed_at(user: Person, organisation: Organisation, *, on: date) -> frozenset[Permission]:
    """Whatever `can` would say yes to, one after the other, with one question or two to the database."""
    if not isinstance(user, User) or not user.is_active:
        return frozenset()
    roles = user.memberships.in_force(on=on).reaching(organisation).values_list("role", flat=True)
    allowed = frozenset[Permission]().union(*(STAFF_ROLES[role].allows for role in roles))
    if organisation.kind == Kind.HEALTH:
        return allowed & {Permission.MANAGE_PEOPLE}
    if user.emergencies.open(on=on).filter(organisation=organisation).exists():
        return allowed | {Permission.VIEW_PLACEMENTS}
    return allowed
