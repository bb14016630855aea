"""The demonstration has somebody in each role that is held by invitation, with a record to see."""

from django.core.management import call_command
from django.utils import timezone

from cynllun.accounts.models import User
from cynllun.accounts.roles import CASE_ROLES, ROLES, STAFF_ROLES
from cynllun.casework.models import Learner
from cynllun.web.rolls.demonstration import sign_ins


def test_everybody_who_can_sign_in_has_their_role_and_the_invited_see_one_learner(db: None) -> None:
    call_command("demonstration")
    assert {each.part for each in sign_ins()} == set(ROLES)
    for sign_in in sign_ins():
        user = User.objects.get(email=sign_in.email)
        assert user.memberships.filter(role=sign_in.part).exists() is (sign_in.part in STAFF_ROLES)
        shown = Learner.objects.shown_by_invitation_to(user, on=timezone.localdate())
        assert shown.count() == (sign_in.part in CASE_ROLES), sign_in.email
