"""Who may do what, where and when."""

from datetime import date, timedelta

import pytest
from django.contrib.auth.models import AnonymousUser

from cynllun.accounts.models import Membership, Organisation
from cynllun.accounts.permissions import Permission, can
from cynllun.accounts.roles import STAFF_ROLES
from tests.accounts.wales import START, Wales, person_with

LAST = date(2027, 7, 20)
DAY = timedelta(days=1)


@pytest.mark.parametrize("permission", Permission)
@pytest.mark.parametrize("role", STAFF_ROLES)
def test_a_role_allows_at_its_own_organisation_what_its_row_says(wales: Wales, role: str, permission) -> None:
    home = wales.home_of(role)
    assert home is not None
    user = person_with(role, home)
    assert can(user, permission, home, on=START) is (permission in STAFF_ROLES[role].allows)


@pytest.mark.parametrize(
    ("day", "allowed"), [(START - DAY, False), (START, True), (LAST, True), (LAST + DAY, False)]
)
def test_a_role_counts_from_its_first_day_to_its_last(wales: Wales, day: date, allowed: bool) -> None:
    user = person_with("alnco", wales.school, until=LAST)
    assert can(user, Permission.VIEW_PLACEMENTS, wales.school, on=day) is allowed
    assert Organisation.objects.visible_to(user, on=day).exists() is allowed
    assert Membership.objects.visible_to(user, on=day).exists() is allowed


def test_a_school_role_reaches_no_other_school(wales: Wales) -> None:
    user = person_with("alnco", wales.school)
    assert list(Organisation.objects.visible_to(user, on=START)) == [wales.school]
    assert not can(user, Permission.VIEW_PLACEMENTS, wales.second_school, on=START)
    assert not can(user, Permission.VIEW_PLACEMENTS, wales.body, on=START)


def test_an_authority_role_reaches_every_school_of_its_area_and_none_beyond(wales: Wales) -> None:
    user = person_with("authority_aln_officer", wales.body)
    assert set(Organisation.objects.visible_to(user, on=START)) == {
        wales.body,
        wales.school,
        wales.second_school,
        wales.board,
    }
    assert can(user, Permission.VIEW_PLACEMENTS, wales.school, on=START)
    assert not can(user, Permission.VIEW_PLACEMENTS, wales.other_school, on=START)


def test_where_asks_for_the_permission_and_not_only_for_a_role(wales: Wales) -> None:
    user = person_with("authority_lead", wales.body)
    assert not Organisation.objects.where(user, Permission.VIEW_PLACEMENTS, on=START).exists()
    assert Organisation.objects.where(user, Permission.VIEW_AUTHORITY_FIGURES, on=START).count() == 3


def test_two_roles_are_not_mixed(wales: Wales) -> None:
    """An administrator here who is ALNCo there sees placements only there."""
    user = person_with("school_administrator", wales.school)
    Membership.objects.create(user=user, organisation=wales.second_school, role="alnco", starts_on=START)
    assert list(Organisation.objects.where(user, Permission.VIEW_PLACEMENTS, on=START)) == [
        wales.second_school
    ]


def test_a_closed_account_and_a_stranger_reach_nothing(wales: Wales) -> None:
    user = person_with("alnco", wales.school)
    user.is_active = False
    for person in (user, AnonymousUser()):
        assert not can(person, Permission.VIEW_PLACEMENTS, wales.school, on=START)
        assert not Organisation.objects.visible_to(person, on=START).exists()
    assert not Membership.objects.visible_to(AnonymousUser(), on=START).exists()


def test_a_health_board_is_reached_to_look_after_its_people_and_for_nothing_else(wales: Wales) -> None:
    officer, operator = person_with("authority_aln_officer", wales.body), person_with("operator", wales.body)
    assert can(operator, Permission.MANAGE_PEOPLE, wales.board, on=START)
    assert not can(officer, Permission.VIEW_PLACEMENTS, wales.board, on=START)
