"""An operator signs somebody out everywhere, and nobody else does."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from cynllun.accounts.models import Membership, User
from cynllun.accounts.services import end_role, sign_out_everywhere
from cynllun.audit.models import Event
from tests.accounts.wales import Wales, person_with
from tests.web.people.signed import client_of
from tests.web.sign_in.steps import sign_in, somebody

TODAY = timezone.localdate()


@pytest.fixture
def nia(wales: Wales) -> User:
    return somebody("alnco", wales.school)


def address_of(nia: User) -> str:
    membership = Membership.objects.get(user=nia)
    return reverse("people_sign_out", args=[membership.organisation_id, membership.pk])


def test_every_browser_is_signed_out_and_the_trail_says_so(wales: Wales, operator: User, nia: User) -> None:
    browsers = [Client(), Client()]
    for browser in browsers:
        sign_in(browser)
        assert browser.get("/en/organisations/").status_code == 200
    office = client_of(operator)
    people = office.get(reverse("people", args=[wales.school.pk])).content.decode()
    assert address_of(nia) in people
    assert office.get(address_of(nia)).status_code == 200
    assert browsers[0].get("/en/organisations/").status_code == 200, "looking ends nothing"
    said = office.post(address_of(nia), follow=True).content.decode()
    assert f"{nia.name} is signed out everywhere." in said
    assert [browser.get("/en/organisations/").status_code for browser in browsers] == [302, 302]
    assert Event.objects.filter(kind="signed_out_everywhere", about=f"person:{nia.pk}").count() == 1
    sign_in(browsers[0])
    assert browsers[0].get("/en/organisations/").status_code == 200, "the password stays"


def test_not_somebody_whose_role_is_over(operator: User, nia: User) -> None:
    membership = Membership.objects.get(user=nia)
    end_role(membership=membership, last_day=TODAY - timedelta(days=1), by=None, on=TODAY)
    assert client_of(operator).post(address_of(nia)).status_code == 404


@pytest.mark.parametrize(("role", "home"), [("head_teacher", "school"), ("authority_lead", "body")])
def test_nobody_else_does(wales: Wales, nia: User, role: str, home: str) -> None:
    other = person_with(role, getattr(wales, home))
    assert client_of(other).post(address_of(nia)).status_code == 404
    with pytest.raises(PermissionDenied):
        sign_out_everywhere(person=nia, organisation=wales.school, by=other, on=date(2026, 11, 24))
