"""Where somebody is signed in, listed, and ended from elsewhere."""

from datetime import UTC, datetime

import pytest
from allauth.usersessions.models import UserSession
from django.test import Client

from cynllun.accounts.models import User
from cynllun.audit.models import Event
from tests.accounts.wales import Wales
from tests.web.sign_in.steps import sign_in, somebody

FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"
PHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605 Version/18.0 Safari/604"


def browser(user_agent: str, address: str | None = None) -> Client:
    client = Client(headers={"user-agent": user_agent})
    sign_in(client, *([address] if address else []))
    return client


def is_in(client: Client) -> bool:
    return client.get("/en/organisations/").status_code == 200


def sessions_named(client: Client) -> list[str]:
    return [
        value
        for value in client.get("/en/account/sessions/").content.decode().split('name="session" value="')[1:]
        for value in [value.split('"')[0]]
    ]


@pytest.mark.usefixtures("nia")
def test_they_are_listed_in_words() -> None:
    here = browser(FIREFOX)
    browser(PHONE)
    html = here.get("/en/account/sessions/").content.decode()
    assert "Firefox, Linux" in html
    assert "Safari, iPhone" in html
    assert html.count("This browser") == 1


@pytest.mark.usefixtures("nia")
@pytest.mark.parametrize(
    ("language", "since"), [("en", "1 July 2026, 00:30"), ("cy", "1 Gorffennaf 2026, 00:30")]
)
def test_since_when_is_said_by_the_clock_of_wales(language: str, since: str) -> None:
    here = browser(FIREFOX)
    UserSession.objects.update(created_at=datetime(2026, 6, 30, 23, 30, tzinfo=UTC))
    assert since in here.get(f"/{language}/account/sessions/").content.decode()


@pytest.mark.usefixtures("nia")
def test_one_is_ended_and_the_others_stay() -> None:
    here, lost, kept = browser(FIREFOX), browser(PHONE), browser(FIREFOX)
    oldest = sessions_named(here)[-1]
    here.post("/en/account/sessions/", {"session": oldest})
    assert [is_in(client) for client in (here, lost, kept)] == [True, False, True]
    assert Event.objects.filter(kind="session_ended").count() == 1


@pytest.mark.usefixtures("nia")
def test_all_others_are_ended_at_once() -> None:
    here, one, two = browser(FIREFOX), browser(PHONE), browser(FIREFOX)
    here.post("/en/account/sessions/")
    assert [is_in(client) for client in (here, one, two)] == [True, False, False]


def test_nobody_ends_another_persons(wales: Wales, nia: User) -> None:
    somebody("alnco", wales.second_school, "eraill@enghraifft.cymru")
    hers, theirs = browser(FIREFOX), browser(PHONE, "eraill@enghraifft.cymru")
    browser(PHONE)
    other = sessions_named(hers)[0]
    theirs.post("/en/account/sessions/", {"session": other})
    theirs.post("/en/account/sessions/")
    assert len(sessions_named(hers)) == 1


def test_a_new_password_ends_every_session(nia: User) -> None:
    here = browser(FIREFOX)
    nia.set_password("afal oren mefus 5")
    nia.save()
    assert not is_in(here)
