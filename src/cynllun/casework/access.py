"""Which fields of a learner somebody may see: by the roles that open the learner to them."""

from collections.abc import Iterable, Mapping
from datetime import date

from cynllun.accounts.models import Organisation, User
from cynllun.accounts.models.organisations import Person
from cynllun.accounts.permissions import Permission, Sensitive
from cynllun.accounts.roles import CASE_ROLES, STAFF_ROLES
from cynllun.casework.frames import COLUMNS
from cynllun.casework.models import Learner

SENSITIVE: Mapping[str, Sensitive] = dict.fromkeys(
    ("looked_after_from", "looked_after_to", "detained_from", "detained_to", "detained_plan_kept"),
    Sensitive.CARE_STATUS,
)
"""The fields of a learner that are kept back, and as what. A later kind of record declares its own alike."""


def fields_visible(user: Person, learner: Learner, on: date) -> frozenset[str]:
    """The columns of the learner's record that the person may see on that day; none if out of reach."""
    if not Learner.objects.visible_to(user, on=on).filter(pk=learner.pk).exists():
        return frozenset()
    return fields_for(sees_of(user, learner, on=on))


def fields_for(sees: Iterable[Sensitive]) -> frozenset[str]:
    """The columns that are left once what `sees` does not name is kept back."""
    allowed = set(sees)
    return frozenset(name for name in COLUMNS if name not in SENSITIVE or SENSITIVE[name] in allowed)


def sees_of(user: Person, learner: Learner, *, on: date) -> frozenset[Sensitive]:
    """What the person's roles at the learner's school and invitations to the learner's record need."""
    if not isinstance(user, User):
        return frozenset()
    invitations = user.invitations.opening(on=on).filter(learner=learner)
    by_invitation = (CASE_ROLES[role].sees for role in invitations.values_list("role", flat=True))
    return sees_at(user, learner.school, on=on).union(*by_invitation)


def sees_at(user: Person, organisation: Organisation, *, on: date) -> frozenset[Sensitive]:
    """What the person's roles there, or at its authority, need of the learners whom those roles show.

    An emergency that is open shows everything: that is what its written reason was given for.
    """
    if not isinstance(user, User) or not user.is_active:
        return frozenset()
    if user.emergencies.open(on=on).filter(organisation=organisation).exists():
        return frozenset(Sensitive)
    held = user.memberships.in_force(on=on).reaching(organisation)
    roles = (STAFF_ROLES[role] for role in held.values_list("role", flat=True))
    return frozenset[Sensitive]().union(*(r.sees for r in roles if Permission.VIEW_PLACEMENTS in r.allows))
