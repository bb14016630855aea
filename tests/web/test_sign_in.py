"""Signing in, signing out and a forgotten password, in both languages."""

import re
from urllib.parse import urlencode

import pytest
from django.conf import settings
from django.core import mail
from django.test import Client

from cynllun.accounts.models import User
from cynllun.accounts.services import add_person, give_role
from cynllun.audit.models import Event
from tests.accounts.wales import PASSWORD, START, Wales

ADDRESS = "nia@enghraifft.cymru"


@pytest.fixture
def nia(wales: Wales) -> User:
    user = add_person(email=ADDRESS, name="Nia Enghraifft", by=None, on=START, password=PASSWORD)
    give_role(user=user, organisation=wales.school, role="alnco", by=None, on=START)
    return user


@pytest.mark.parametrize(
    ("language", "heading", "role", "leave"),
    [("en", "Your organisations", "ALNCo", "Sign out"), ("cy", "Eich sefydliadau", "CADY", "Allgofnodi")],
)
@pytest.mark.usefixtures("nia")
def test_the_whole_way_in_and_out(client: Client, language: str, heading: str, role: str, leave: str) -> None:
    wanted = f"/{language}/organisations/"
    asked = client.get(wanted)
    assert asked.status_code == 302
    assert asked.headers["Location"] == f"/{language}/account/sign-in/?next={wanted}"

    inside = client.post(
        asked.headers["Location"], {"login": ADDRESS.upper(), "password": PASSWORD}, follow=True
    )
    assert inside.redirect_chain == [(wanted, 302)]
    html = inside.content.decode()
    assert all(words in html for words in (heading, role, f"{leave} Nia Enghraifft"))

    outside = client.post(f"/{language}/account/sign-out/", follow=True)
    assert outside.redirect_chain == [(f"/{language}/", 302)]
    assert client.get(wanted).status_code == 302


@pytest.mark.parametrize(
    ("language", "wrong", "missing"),
    [
        ("en", "The email address or the password is not right.", "Enter your password."),
        ("cy", "cyfeiriad e-bost neu&#x27;r cyfrinair yn gywir.", "Rhowch eich cyfrinair."),
    ],
)
@pytest.mark.usefixtures("nia")
def test_a_refusal_is_linked_to_its_field(client: Client, language: str, wrong: str, missing: str) -> None:
    address = f"/{language}/account/sign-in/"
    html = client.post(address, {"login": ADDRESS, "password": "nid hwn yw ef"}).content.decode()
    assert re.search(r'<a href="#id_login">[^<]*' + re.escape(wrong), html)
    html = client.post(address, {"login": ADDRESS}).content.decode()
    assert f'<a href="#id_password">{missing}</a>' in html
    assert 'aria-describedby="id_password_error"' in html
    assert 'id="id_password_error"' in html
    assert re.search(r"<title>(Error|Gwall): ", html)


@pytest.mark.parametrize(("language", "words"), [("en", "too many tries"), ("cy", "gormod o gynigion")])
@pytest.mark.usefixtures("nia")
def test_guessing_is_stopped_in_words(client: Client, language: str, words: str) -> None:
    for _ in range(12):
        response = client.post(f"/{language}/account/sign-in/", {"login": ADDRESS, "password": "dyfaliad"})
    assert words in response.content.decode()


@pytest.mark.usefixtures("nia")
def test_a_closed_account_does_not_open(client: Client) -> None:
    User.objects.update(is_active=False)
    client.post("/en/account/sign-in/", {"login": ADDRESS, "password": PASSWORD})
    assert client.get("/en/organisations/").status_code == 302


@pytest.mark.parametrize("language", ["en", "cy"])
@pytest.mark.usefixtures("nia")
def test_a_forgotten_password_is_replaced_through_the_post(client: Client, language: str) -> None:
    asked = client.post(f"/{language}/account/password/", {"email": ADDRESS}, follow=True)
    assert asked.status_code == 200
    link = re.search(r"http://testserver(\S+)", str(mail.outbox[0].body))
    assert link
    assert link[1].startswith(f"/{language}/account/password/new/")

    form = client.get(link[1], follow=True)
    new = {"password1": "afal oren mefus 5", "password2": "afal oren mefus 5"}
    differing = client.post(
        form.request["PATH_INFO"], new | {"password2": "gellyg oren mefus 5"}
    ).content.decode()
    assert {"en": "two passwords are not the same", "cy": "ddau gyfrinair yr un fath"}[language] in differing
    assert client.post(form.request["PATH_INFO"], new, follow=True).status_code == 200
    assert User.objects.get().check_password("afal oren mefus 5")
    told = Event.objects.get(kind="password_changed")
    school = User.objects.get().memberships.get().organisation
    assert (told.by, told.organisation) == (f"person:{User.objects.get().pk}", str(school.pk))
    again = client.get(link[1], follow=True).content.decode()
    assert {"en": "This link no longer works", "cy": "ddolen hon yn gweithio mwyach"}[language] in again


def test_a_stranger_is_told_the_same_and_sent_nothing(wales: Wales, client: Client) -> None:
    answer = client.post("/en/account/password/", {"email": "neb@enghraifft.cymru"}, follow=True)
    assert "If that address belongs to somebody here" in answer.content.decode()
    assert not mail.outbox


def test_nobody_signs_up(db: None, client: Client) -> None:
    assert client.get("/en/account/signup/").status_code == 404
    assert "/signup/" not in client.get("/en/account/sign-in/").content.decode()


OUTSIDE = ["https://arall.example/", "//arall.example/", "/\\arall.example/", "javascript:alert(1)"]


@pytest.mark.parametrize("outside", OUTSIDE)
@pytest.mark.usefixtures("nia")
def test_nobody_is_led_elsewhere(client: Client, outside: str) -> None:
    address = f"/en/account/sign-in/?{urlencode({'next': outside})}"
    sent = {"login": ADDRESS, "password": PASSWORD, "next": outside}
    assert client.post(address, sent).headers["Location"] == "/en/organisations/"
    again = client.post(f"/en/account/again/?{urlencode({'next': outside})}", {"password": PASSWORD})
    assert "arall.example" not in again.headers.get("Location", "")
    assert "javascript" not in again.headers.get("Location", "")


@pytest.mark.usefixtures("nia")
def test_a_session_that_somebody_else_knew_is_not_the_one_after_sign_in(client: Client) -> None:
    client.get("/en/account/sign-in/")
    session = client.session
    session["planted"] = "by whoever knew it"
    session.save()
    client.cookies[settings.SESSION_COOKIE_NAME] = planted = str(session.session_key)
    client.post("/en/account/sign-in/", {"login": ADDRESS, "password": PASSWORD})
    assert client.session.session_key != planted
    stranger = Client()
    stranger.cookies[settings.SESSION_COOKIE_NAME] = planted
    assert stranger.get("/en/organisations/").status_code == 302
