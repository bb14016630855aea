"""A lost second step is removed by an operator, and by nobody else."""

import pytest
from allauth.mfa.models import Authenticator
from django.core import mail
from django.test import Client

from cynllun.accounts.models import User
from cynllun.audit.models import Event
from tests.accounts.wales import Wales, person_with
from tests.web.sign_in.steps import set_up_an_app, sign_in


@pytest.fixture
def lost(client: Client, nia: User) -> Client:
    """Nia's browser, in which she is signed in and has set an app up."""
    sign_in(client)
    set_up_an_app(client)
    mail.outbox.clear()
    return client


def operator(wales: Wales) -> Client:
    client = Client()
    client.force_login(person_with("operator", wales.body))
    return client


def test_it_is_removed_and_everybody_concerned_knows(wales: Wales, nia: User, lost: Client) -> None:
    office = operator(wales)
    address = f"/en/organisations/{wales.school.pk}/second-step/{nia.pk}/"
    assert address in office.get(f"/en/organisations/{wales.school.pk}/second-step/").content.decode()
    assert office.get(address).status_code == 200
    assert Authenticator.objects.exists(), "looking removes nothing"
    office.post(address)
    assert not Authenticator.objects.exists()
    assert lost.get("/en/organisations/").status_code == 302, "signed out everywhere"
    assert Event.objects.filter(kind="second_step_reset").count() == 1
    assert [message.to for message in mail.outbox] == [[nia.email]]
    assert nia.name not in str(mail.outbox[0].body)
    assert sign_in(Client()).redirect_chain[-1][0] == "/en/organisations/"


@pytest.mark.usefixtures("lost")
def test_not_where_the_person_has_no_role(wales: Wales, nia: User) -> None:
    address = f"/en/organisations/{wales.second_school.pk}/second-step/{nia.pk}/"
    assert operator(wales).post(address).status_code == 404


@pytest.mark.usefixtures("lost")
def test_not_by_anybody_else(wales: Wales, nia: User) -> None:
    for role, place in (("head_teacher", wales.school), ("authority_lead", wales.body)):
        other = Client()
        other.force_login(person_with(role, place))
        address = f"/en/organisations/{wales.school.pk}/second-step/{nia.pk}/"
        assert other.post(address).status_code == 404, role
    assert Authenticator.objects.exists()
