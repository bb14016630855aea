"""What accounts and sign-in tell reaches the trail, at the organisations concerned."""

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from cynllun.accounts.models import User
from cynllun.accounts.services import add_person, end_role, give_role
from cynllun.audit.models import Event
from cynllun.audit.telling import tell_all
from cynllun.audit.verify import verify
from tests.accounts.wales import PASSWORD, START, Wales, person_with

TODAY = date(2026, 11, 24)


def english(*kinds: str) -> list[str]:
    """The sentences of events of these kinds, the first first."""
    events = list(Event.objects.filter(kind__in=kinds).order_by("sequence"))
    return [told.sentence.en for told in tell_all(events, names_learners=True)]


@pytest.fixture
def cadi(wales: Wales) -> User:
    user = add_person(email="cadi@enghraifft.cymru", name="Cadi Sampl", password=PASSWORD, by=None, on=START)
    give_role(user=user, organisation=wales.school, role="alnco", by=None, on=START)
    return user


def sign_in(email: str, password: str) -> None:
    Client().post(reverse("account_login"), {"login": email, "password": password})


def test_roles_are_told_in_words(wales: Wales) -> None:
    operator = person_with("operator", wales.body)
    user = add_person(email="nia@enghraifft.cymru", name="Nia Sampl", by=operator, on=TODAY)
    membership = give_role(user=user, organisation=wales.school, role="alnco", by=operator, on=TODAY)
    end_role(membership=membership, by=operator, on=TODAY)
    given, ended = english("role_given", "role_ended")[-2:]
    assert given == "Sampl gave Nia Sampl a role at Enghraifft: ALNCo, from 24 November 2026 to no set day."
    assert (
        ended == "Sampl ended a role of Nia Sampl at Enghraifft: ALNCo, the last day being 24 November 2026."
    )
    event = Event.objects.get(kind="role_ended")
    assert (event.organisation, event.by_role) == (str(wales.school.pk), "operator")
    assert verify() == []


def test_signing_in_is_told_where_the_person_works(wales: Wales, cadi: User) -> None:
    give_role(user=cadi, organisation=wales.other_school, role="alnco", by=None, on=START)
    sign_in(cadi.email, PASSWORD)
    assert english("signed_in") == ["Cadi Sampl signed in."] * 2
    places = set(Event.objects.filter(kind="signed_in").values_list("organisation", flat=True))
    assert places == {str(wales.school.pk), str(wales.other_school.pk)}


def test_signing_out_is_told(wales: Wales, cadi: User) -> None:
    client = Client()
    client.force_login(cadi)
    client.post(reverse("account_logout"))
    assert english("signed_out") == ["Cadi Sampl signed out."]


def test_a_wrong_password_is_told_and_not_kept(wales: Wales, cadi: User) -> None:
    sign_in(cadi.email, "coch oren melyn 8")
    assert english("sign_in_failed") == [
        "Somebody tried to sign in as Cadi Sampl, with a password that is not right."
    ]
    assert Event.objects.get(kind="sign_in_failed").organisation == str(wales.school.pk)


def test_of_an_address_that_nobody_has_nothing_is_kept(wales: Wales) -> None:
    sign_in("fy-nghyfrinair@enghraifft.cymru", "coch oren melyn 8")
    event = Event.objects.get(kind="stranger_sign_in_failed")
    assert (event.about, event.details, event.organisation) == ("", {}, "")
