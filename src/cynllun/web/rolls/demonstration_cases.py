"""The demonstration's invitations: a child and a young person, with everybody who may see their records."""

from collections.abc import Mapping
from datetime import date

from cynllun.accounts.models import Organisation, User
from cynllun.accounts.roles import CASE_ROLES
from cynllun.casework.models import Learner
from cynllun.casework.services import invite_to_case
from cynllun.law.ages import latest_birth_date_over_compulsory_school_age


def invite(people: Mapping[str, User], primary: Organisation, secondary: Organisation, on: date) -> None:
    """Invite whoever holds a role of CASE_ROLES: to a looked-after child of the primary school, but the young
    person to their own record at the secondary school.
    """
    child = Learner.objects.filter(
        school=primary, looked_after_from__isnull=False, date_of_birth__isnull=False
    ).first()
    oldest = latest_birth_date_over_compulsory_school_age(on)
    young_person = Learner.objects.filter(school=secondary, date_of_birth__lte=oldest).first()
    for role in CASE_ROLES:
        learner = young_person if role == "young_person" else child
        if learner:
            invite_to_case(learner=learner, person=people[role], role=role, by=None, on=on)
