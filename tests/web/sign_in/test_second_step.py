"""An app with codes and recovery codes: set up, asked for, refused, removed."""

import time

import pytest
from allauth.mfa.models import Authenticator
from django.core import mail
from django.core.cache import cache
from django.db import OperationalError
from django.test import Client

from cynllun.accounts.models import User
from cynllun.audit.models import Event
from tests.accounts.wales import PASSWORD
from tests.web.sign_in.steps import code_of, set_up_an_app, sign_in

pytestmark = pytest.mark.usefixtures("nia")


def test_an_app_is_asked_for_at_the_next_sign_in(client: Client) -> None:
    sign_in(client)
    secret, _ = set_up_an_app(client)
    other = Client()
    asked = sign_in(other)
    assert asked.redirect_chain[-1][0] == "/en/account/second-step/code/"
    assert other.get("/en/organisations/").status_code == 302
    inside = other.post("/en/account/second-step/code/", {"code": code_of(secret)}, follow=True)
    assert inside.redirect_chain[-1][0] == "/en/organisations/"


@pytest.mark.parametrize(
    ("language", "words"), [("en", "That is not right."), ("cy", "n gywir. Defnyddiwch")]
)
def test_a_wrong_code_is_refused_in_words(client: Client, language: str, words: str) -> None:
    sign_in(client)
    set_up_an_app(client)
    other = Client()
    sign_in(other)
    html = other.post(f"/{language}/account/second-step/code/", {"code": "000000"}).content.decode()
    assert words in html
    assert other.get("/en/organisations/").status_code == 302


def test_a_recovery_code_lets_in_once(client: Client) -> None:
    sign_in(client)
    _, codes = set_up_an_app(client)
    for expected in (200, 302):
        other = Client()
        sign_in(other)
        other.post("/en/account/second-step/code/", {"code": codes[0]})
        assert other.get("/en/organisations/").status_code == expected


@pytest.mark.parametrize("early", [0, 30])
def test_a_code_from_the_app_lets_in_once_as_long_as_it_counts(client: Client, nia: User, early: int) -> None:
    sign_in(client)
    secret, _ = set_up_an_app(client)
    code = code_of(secret, at=time.time() + early)
    for sent, expected in ((code, 200), (f"{code[:3]} {code[3:]}", 302)):
        other = Client()
        sign_in(other)
        other.post("/en/account/second-step/code/", {"code": sent})
        assert other.get("/en/organisations/").status_code == expected
        # As allauth does by itself after half a minute, while the code still counts.
        cache.delete(f"allauth.mfa.totp.used?user={nia.pk}&code={code}")


def test_recovery_codes_are_shown_once(client: Client) -> None:
    sign_in(client)
    _, codes = set_up_an_app(client)
    html = client.get("/en/account/second-step/recovery-codes/").content.decode()
    assert "They have been shown already" in html
    assert not any(code in html for code in codes)


def test_wrong_codes_are_limited(client: Client) -> None:
    sign_in(client)
    secret, _ = set_up_an_app(client)
    other = Client()
    sign_in(other)
    for _ in range(5):
        other.post("/en/account/second-step/code/", {"code": "000000"})
    html = other.post("/en/account/second-step/code/", {"code": code_of(secret)}).content.decode()
    assert "too many tries" in html


def test_the_secret_lies_sealed(client: Client) -> None:
    sign_in(client)
    secret, codes = set_up_an_app(client)
    kept = str(list(Authenticator.objects.values_list("data", flat=True)))
    assert secret not in kept
    assert not any(code in kept for code in codes)


def test_the_password_is_asked_for_again_before_a_change(client: Client) -> None:
    sign_in(client)
    asked = client.get("/en/account/second-step/app/")
    assert asked.headers["Location"].startswith("/en/account/again/?next=")
    html = client.post(asked.headers["Location"], {"password": "nid hwn yw ef"}).content.decode()
    assert "The password is not right." in html


@pytest.mark.usefixtures("committed")
def test_a_change_is_told_by_mail_and_in_the_trail(client: Client, nia: User) -> None:
    sign_in(client)
    set_up_an_app(client)
    message = mail.outbox[-1]
    assert message.to == [nia.email]
    assert message.subject == "Your sign-in to Cynllun has changed"
    assert "has set up an app" in message.body
    assert nia.name not in message.body
    assert Event.objects.filter(kind="second_step_added").count() == 2, "the app, and its recovery codes"


@pytest.mark.usefixtures("committed")
def test_what_cannot_be_told_is_not_done(client: Client, nia: User, monkeypatch: pytest.MonkeyPatch) -> None:
    sign_in(client)
    set_up_an_app(client)
    client.post("/en/account/password/", {"email": nia.email})
    link = str(mail.outbox[-1].body).split("http://testserver")[1].split()[0]
    form = client.get(link, follow=True).request["PATH_INFO"]

    def untold(*_: object, **__: object) -> None:
        raise OperationalError("database or disk is full")

    monkeypatch.setattr("cynllun.web.security.events.tell", untold)
    client.raise_request_exception = False
    new = {"password1": "afal oren mefus 5", "password2": "afal oren mefus 5"}
    for address, sent in (("/en/account/second-step/app/remove/", {}), (form, new)):
        assert client.post(address, sent).status_code >= 500
    assert Authenticator.objects.filter(type=Authenticator.Type.TOTP).exists()
    nia.refresh_from_db()
    assert nia.check_password(PASSWORD)


def test_removing_the_app_ends_the_second_step(client: Client) -> None:
    sign_in(client)
    set_up_an_app(client)
    assert client.post("/en/account/second-step/app/remove/", follow=True).status_code == 200
    assert not Authenticator.objects.exists()
    assert sign_in(Client()).redirect_chain[-1][0] == "/en/organisations/"


def test_a_common_password_is_refused(client: Client, nia: User) -> None:
    nia.refresh_from_db()
    client.post("/en/account/password/", {"email": nia.email})
    link = str(mail.outbox[0].body).split("http://testserver")[1].split()[0]
    form = client.get(link, follow=True)
    common = {"password1": "password1234", "password2": "password1234"}
    html = client.post(form.request["PATH_INFO"], common).content.decode()
    assert "one of those that are guessed first" in html
    nia.refresh_from_db()
    assert nia.check_password(PASSWORD)
    assert nia.password.startswith("argon2")
