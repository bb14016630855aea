"""What is allowed at a place, asked at once, is what `can` says of each permission."""

from datetime import date, timedelta

import pytest
from django.contrib.auth.models import AnonymousUser

from cynllun.accounts.allowed import allowed_at
from cynllun.accounts.models import Membership
from cynllun.accounts.models.organisations import Organisation, Person
from cynllun.accounts.permissions import Permission, can
from cynllun.accounts.roles import STAFF_ROLES
from cynllun.accounts.services import open_emergency
from tests.accounts.wales import START, Wales, person_with

LAST = date(2027, 7, 20)
DAY = timedelta(days=1)
REASON = "Mae'r ysbyty'n gofyn am yr hanes heno."


def one_by_one(user: Person, organisation: Organisation, on: date) -> set[Permission]:
    return {permission for permission in Permission if can(user, permission, organisation, on=on)}


@pytest.mark.parametrize("role", STAFF_ROLES)
def test_at_every_place_and_about_the_first_day_and_the_last(wales: Wales, role: str) -> None:
    home = wales.home_of(role)
    assert home
    user = person_with(role, home, until=LAST)
    for place in Organisation.objects.all():
        for day in (START - DAY, START, LAST, LAST + DAY):
            assert allowed_at(user, place, on=day) == one_by_one(user, place, day)


def test_two_roles_are_taken_together_only_where_both_reach(wales: Wales) -> None:
    user = person_with("school_administrator", wales.school)
    Membership.objects.create(user=user, organisation=wales.second_school, role="alnco", starts_on=START)
    Membership.objects.create(user=user, organisation=wales.body, role="authority_lead", starts_on=START)
    for place in Organisation.objects.all():
        assert allowed_at(user, place, on=START) == one_by_one(user, place, START)


def test_an_emergency_opens_reading(wales: Wales) -> None:
    head = person_with("head_teacher", wales.school)
    assert allowed_at(head, wales.second_school, on=START) == frozenset()
    open_emergency(organisation=wales.second_school, reason=REASON, hours=1, by=head, on=START)
    assert allowed_at(head, wales.second_school, on=START) == {Permission.VIEW_PLACEMENTS}
    assert one_by_one(head, wales.second_school, START) == {Permission.VIEW_PLACEMENTS}


def test_a_closed_account_and_a_stranger_may_do_nothing(wales: Wales) -> None:
    user = person_with("alnco", wales.school)
    user.is_active = False
    for person in (user, AnonymousUser()):
        assert allowed_at(person, wales.school, on=START) == frozenset()
