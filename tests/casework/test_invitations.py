"""Inviting to one learner's record."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction

from cynllun.accounts.models import User
from cynllun.accounts.services import add_person
from cynllun.casework.models import CaseAccess, Learner
from cynllun.casework.services.invitations import end_invitation, invite_to_case, let_parent_stay
from cynllun.law.refusals import Refusal
from tests.accounts.wales import START, Wales, person_with

DAY = timedelta(days=1)
CHILD, YOUNG = date(2015, 3, 14), date(2008, 3, 14)


@pytest.fixture
def nia(wales: Wales) -> User:
    return add_person(email="nia@enghraifft.cymru", name="Nia Sampl", by=None, on=START)


def born(ceri: Learner, day: date | None) -> Learner:
    ceri.date_of_birth = day
    ceri.save()
    return ceri


def sees(person: User, on: date) -> bool:
    return Learner.objects.visible_to(person, on=on).exists()


def test_an_invited_parent_sees_their_child_alone_until_it_ends(
    wales: Wales, alnco: User, ceri: Learner, nia: User
) -> None:
    Learner.objects.create(school=wales.school, learner_id="2", date_of_birth=CHILD)
    invitation = invite_to_case(learner=born(ceri, CHILD), person=nia, role="parent", by=alnco, on=START)
    assert list(Learner.objects.visible_to(nia, on=START)) == [ceri]
    assert not sees(nia, START - DAY)
    end_invitation(invitation=invitation, by=alnco, on=START, last_day=START + DAY)
    assert sees(nia, START + DAY)
    assert not sees(nia, START + 2 * DAY)


def test_a_parent_goes_on_the_day_and_stays_where_the_young_person_agrees(
    alnco: User, ceri: Learner, nia: User
) -> None:
    invitation = invite_to_case(
        learner=born(ceri, date(2011, 3, 14)), person=nia, role="parent", by=alnco, on=START
    )
    assert sees(nia, date(2027, 6, 25))
    assert not sees(nia, date(2027, 6, 26))
    let_parent_stay(invitation=invitation, basis="agreed", by=alnco, on=date(2027, 7, 1))
    assert not sees(nia, date(2027, 6, 30))
    assert sees(nia, date(2027, 7, 1))
    let_parent_stay(invitation=invitation, basis="", by=alnco, on=date(2027, 7, 2))
    assert not sees(nia, date(2027, 7, 2))


@pytest.mark.parametrize(
    ("role", "day"),
    [
        ("parent", None),
        ("child", None),
        ("parent", YOUNG),
        ("child", YOUNG),
        ("young_person", CHILD),
        ("declo", CHILD),
    ],
)
def test_what_would_open_nothing_is_refused(
    alnco: User, ceri: Learner, nia: User, role: str, day: date | None
) -> None:
    with pytest.raises(Refusal) as refused:
        invite_to_case(learner=born(ceri, day), person=nia, role=role, by=alnco, on=START)
    assert refused.value.text.en != refused.value.text.cy
    assert not CaseAccess.objects.exists()


def test_health_sees_by_invitation_while_at_the_board(wales: Wales, alnco: User, ceri: Learner) -> None:
    therapist = person_with("health_contributor", wales.board, until=START + DAY)
    invite_to_case(learner=ceri, person=therapist, role="health_contributor", by=alnco, on=START)
    assert sees(therapist, START + DAY)
    assert not sees(therapist, START + 2 * DAY)


def test_who_may_invite(wales: Wales, ceri: Learner, nia: User) -> None:
    for role, place in [
        ("class_teacher", wales.school),
        ("alnco", wales.second_school),
        ("operator", wales.body),
    ]:
        with pytest.raises(PermissionDenied):
            invite_to_case(learner=ceri, person=nia, role="advocate", by=person_with(role, place), on=START)
    officer = person_with("authority_aln_officer", wales.body)
    assert (
        invite_to_case(learner=ceri, person=nia, role="advocate", by=officer, on=START).invited_by == officer
    )


def test_a_role_of_staff_is_no_invitation(alnco: User, ceri: Learner, nia: User) -> None:
    with pytest.raises(ValidationError):
        invite_to_case(learner=ceri, person=nia, role="alnco", by=alnco, on=START)


def test_the_database_refuses_a_basis_for_anybody_but_a_parent(ceri: Learner, nia: User) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        CaseAccess.objects.create(
            learner=ceri, person=nia, role="advocate", starts_on=START, basis="agreed", basis_from=START
        )


def test_nobody_invites_themself_nor_prolongs_it(alnco: User, ceri: Learner) -> None:
    with pytest.raises(Refusal, match="Nobody invites themself"):
        invite_to_case(learner=ceri, person=alnco, role="advocate", by=alnco, on=START)
    own = invite_to_case(
        learner=born(ceri, YOUNG), person=alnco, role="parent", by=None, on=START, basis="agreed"
    )
    own = end_invitation(invitation=own, by=alnco, on=START, last_day=START + DAY)
    with pytest.raises(Refusal, match="Nobody invites themself"):
        end_invitation(invitation=own, by=alnco, on=START, last_day=START + 2 * DAY)
    with pytest.raises(Refusal, match="Nobody invites themself"):
        let_parent_stay(invitation=own, basis="representative", by=alnco, on=START)
    own.refresh_from_db()
    assert (own.ends_on, own.basis) == (START + DAY, "agreed")
    assert let_parent_stay(invitation=own, basis="", by=alnco, on=START).basis == ""
