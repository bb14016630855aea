"""Reading beyond one's reach in an emergency: who may, where, for how long, and what it opens."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone

from cynllun.accounts.kinds import Kind
from cynllun.accounts.models import EmergencyAccess, Organisation, User
from cynllun.accounts.permissions import Permission, can
from cynllun.accounts.roles import STAFF_ROLES
from cynllun.accounts.services import end_emergency, give_role, open_emergency
from cynllun.accounts.services.emergencies import open_to_emergency
from tests.accounts.wales import Wales, person_with

TODAY = date(2026, 10, 1)
REASON = "Mae'r ysbyty'n gofyn am yr hanes heno."


@pytest.fixture
def head(wales: Wales) -> User:
    return person_with("head_teacher", wales.school)


def opened(by: User, school: Organisation, hours: int = 1) -> EmergencyAccess:
    return open_emergency(organisation=school, reason=REASON, hours=hours, by=by, on=TODAY)


def allowed(user: User, school: Organisation) -> set[Permission]:
    return {permission for permission in Permission if can(user, permission, school, on=TODAY)}


def test_it_opens_reading_and_nothing_else(wales: Wales, head: User) -> None:
    assert allowed(head, wales.second_school) == set()
    opened(head, wales.second_school)
    assert allowed(head, wales.second_school) == {Permission.VIEW_PLACEMENTS}
    assert wales.second_school in Organisation.objects.visible_to(head, on=TODAY)


def test_only_schools_of_the_same_authority_that_one_does_not_reach(wales: Wales, head: User) -> None:
    assert list(open_to_emergency(head, on=TODAY)) == [wales.second_school]
    for place in (wales.school, wales.other_school, wales.body, wales.board):
        with pytest.raises(PermissionDenied):
            opened(head, place)


@pytest.mark.parametrize("role", sorted(STAFF_ROLES))
def test_only_heads_and_officers_have_it(wales: Wales, role: str) -> None:
    place = wales.home_of(role)
    assert place
    user = person_with(role, place)
    if role != "head_teacher":
        with pytest.raises(PermissionDenied):
            opened(user, wales.second_school)
    has = Organisation.objects.where(user, Permission.OPEN_IN_EMERGENCY, on=TODAY).exists()
    assert has is (role in {"head_teacher", "authority_aln_officer"})


def test_an_officer_reaches_every_school_already(wales: Wales) -> None:
    officer = person_with("authority_aln_officer", wales.body)
    assert not open_to_emergency(officer, on=TODAY).exists()
    assert wales.body.kind == Kind.AUTHORITY


@pytest.mark.parametrize("hours", [1, 2, 4])
def test_it_ends_by_itself(wales: Wales, head: User, hours: int) -> None:
    access = opened(head, wales.second_school, hours)
    assert access.ends_at - access.begins_at == timedelta(hours=hours)
    EmergencyAccess.objects.update(begins_at=timezone.now() - timedelta(hours=hours), ends_at=timezone.now())
    assert allowed(head, wales.second_school) == set()


@pytest.mark.parametrize(("reason", "hours"), [("", 1), ("byr", 1), (" " * 40, 1), (REASON, 0), (REASON, 5)])
def test_it_has_a_reason_and_an_end(wales: Wales, head: User, reason: str, hours: int) -> None:
    with pytest.raises(ValidationError):
        open_emergency(organisation=wales.second_school, reason=reason, hours=hours, by=head, on=TODAY)
    now = timezone.now()
    with pytest.raises(IntegrityError), transaction.atomic():
        EmergencyAccess.objects.create(
            user=head, organisation=wales.school, reason="", begins_at=now, ends_at=now + timedelta(hours=1)
        )


def test_it_is_ended_early_by_whoever_opened_it(wales: Wales, head: User) -> None:
    access = opened(head, wales.second_school)
    EmergencyAccess.objects.update(begins_at=timezone.now() - timedelta(minutes=5))
    access.refresh_from_db()
    with pytest.raises(PermissionDenied):
        end_emergency(access=access, by=person_with("operator", wales.body), on=TODAY)
    end_emergency(access=access, by=head, on=TODAY)
    assert allowed(head, wales.second_school) == set()


def test_a_closed_account_keeps_none(wales: Wales, head: User) -> None:
    opened(head, wales.second_school)
    head.is_active = False
    head.save()
    assert allowed(head, wales.second_school) == set()


def test_it_ends_with_the_role_that_opened_it(wales: Wales, head: User) -> None:
    opened(head, wales.second_school)
    give_role(user=head, organisation=wales.school, role="class_teacher", by=None, on=TODAY)
    head.memberships.filter(role="head_teacher").update(ends_on=TODAY)
    assert can(head, Permission.VIEW_PLACEMENTS, wales.second_school, on=TODAY)
    assert not can(head, Permission.VIEW_PLACEMENTS, wales.second_school, on=TODAY + timedelta(days=1))
