"""Adding people, giving roles and ending them."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError

from cynllun.accounts.models import Membership, User
from cynllun.accounts.permissions import Permission, can
from cynllun.accounts.services import add_person, end_role, give_role
from cynllun.law.refusals import Refusal
from tests.accounts.wales import PASSWORD, START, Wales, person_with


def test_an_address_is_kept_in_lower_case_and_used_once(wales: Wales) -> None:
    user = add_person(email=" Nia@Enghraifft.CYMRU ", name="Nia Sampl", by=None, on=START, password=PASSWORD)
    assert user.email == "nia@enghraifft.cymru"
    assert User.objects.get_by_natural_key("NIA@enghraifft.cymru") == user
    with pytest.raises(ValidationError):
        add_person(email="NIA@enghraifft.cymru", name="Arall", by=None, on=START)


def test_the_database_itself_refuses_capitals(db: None) -> None:
    with pytest.raises(IntegrityError):
        User.objects.create(email="Nia@enghraifft.cymru", name="Nia Sampl", added_on=START)


def test_a_password_is_hashed_with_argon2(db: None) -> None:
    user = add_person(email="nia@enghraifft.cymru", name="Nia Sampl", by=None, on=START, password=PASSWORD)
    assert user.password.startswith("argon2")
    assert user.check_password(PASSWORD)


def test_without_a_password_nobody_signs_in(db: None) -> None:
    user = add_person(email="nia@enghraifft.cymru", name="Nia Sampl", by=None, on=START)
    assert not user.has_usable_password()


@pytest.mark.parametrize(
    "password", ["byr", "11 nodau yd", "qwerty123456", "nia@enghraifft", "Enghraifft Nia"]
)
def test_a_weak_password_is_refused(db: None, password: str) -> None:
    with pytest.raises(ValidationError):
        add_person(email="nia@enghraifft.cymru", name="Nia Enghraifft", by=None, on=START, password=password)


def test_a_role_is_given_where_it_exists(wales: Wales) -> None:
    user = person_with("alnco", wales.school)
    for role, organisation in [("alnco", wales.body), ("authority_lead", wales.school), ("king", wales.body)]:
        with pytest.raises(ValidationError):
            give_role(user=user, organisation=organisation, role=role, by=None, on=START)


def test_a_role_does_not_end_before_it_starts(wales: Wales) -> None:
    user = person_with("alnco", wales.school)
    with pytest.raises(ValidationError):
        give_role(
            user=user,
            organisation=wales.second_school,
            role="alnco",
            by=None,
            on=START,
            ends_on=START - timedelta(days=1),
        )


def test_only_an_operator_of_the_area_gives_and_ends_roles(wales: Wales) -> None:
    operator, stranger = person_with("operator", wales.body), person_with("operator", wales.other_body)
    user = add_person(email="nia@enghraifft.cymru", name="Nia Sampl", by=operator, on=START)
    membership = give_role(user=user, organisation=wales.school, role="alnco", by=operator, on=START)
    for somebody in (stranger, user):
        with pytest.raises(PermissionDenied):
            give_role(user=user, organisation=wales.school, role="head_teacher", by=somebody, on=START)
        with pytest.raises(PermissionDenied):
            end_role(membership=membership, by=somebody, on=START)
    teacher = person_with("class_teacher", wales.school)
    with pytest.raises(PermissionDenied):
        add_person(email="arall@enghraifft.cymru", name="Arall", by=teacher, on=START)


def test_an_ended_role_counts_on_its_last_day_and_not_after(wales: Wales) -> None:
    user = person_with("alnco", wales.school)
    last = date(2026, 12, 31)
    end_role(membership=Membership.objects.get(user=user), by=None, on=last)
    assert can(user, Permission.VIEW_PLACEMENTS, wales.school, on=last)
    assert not can(user, Permission.VIEW_PLACEMENTS, wales.school, on=date(2027, 1, 1))


@pytest.mark.parametrize("ended", [START, date(2027, 3, 1)])
def test_an_operator_neither_prolongs_a_role_of_their_own_nor_takes_one_up_again(
    wales: Wales, ended: date
) -> None:
    operator, on = person_with("operator", wales.body), date(2026, 11, 24)
    own = give_role(user=operator, organisation=wales.school, role="alnco", by=None, on=START, ends_on=ended)
    with pytest.raises(Refusal, match="Nobody gives a role to themself"):
        end_role(membership=own, by=operator, on=on, last_day=date(2027, 7, 1))
    own.refresh_from_db()
    assert own.ends_on == ended
    assert end_role(membership=own, by=operator, on=on, last_day=START).ends_on == START
    assert end_role(membership=own, by=None, on=on, last_day=date(2027, 7, 1)).ends_on == date(2027, 7, 1)
