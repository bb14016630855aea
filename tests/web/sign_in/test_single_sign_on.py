"""Signing in through another service, against a real OpenID Connect provider on loopback."""

import re
from collections.abc import Iterator
from html import unescape
from http.client import HTTPConnection
from typing import Any
from urllib.parse import urlsplit

import pytest
from allauth.socialaccount.models import SocialAccount
from django.core.exceptions import ImproperlyConfigured
from django.test import Client
from pytest_django import Settings

from cynllun.accounts.models import User
from cynllun.config.single_sign_on import providers
from tests.accounts.wales import PASSWORD, Wales
from tests.serving import free_port
from tests.web.sign_in.provider import HWB, Provider, running_provider
from tests.web.sign_in.steps import ADDRESS, set_up_an_app, sign_in


@pytest.fixture
def environment(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    for name, value in HWB.items():
        monkeypatch.setenv(name, value)
    return monkeypatch


@pytest.fixture
def hwb(settings: Settings, environment: pytest.MonkeyPatch) -> Iterator[Provider]:
    with running_provider() as provider:
        environment.setenv("CYNLLUN_HWB_SERVER", provider.address)
        settings.SOCIALACCOUNT_PROVIDERS = {
            "openid_connect": {"APPS": providers(), "OAUTH_PKCE_ENABLED": True}
        }
        yield provider


def through(client: Client, language: str = "en", following: str = "") -> Any:
    """To the provider by the page's own form, and back by the provider's own answer."""
    back = answer_for(client, language, following)
    return client.get(back, follow=True)


def answer_for(client: Client, language: str = "en", following: str = "") -> str:
    """Where the provider sends the browser back to."""
    page = client.post(f"/{language}/account/with/hwb/", {"next": following})
    assert page.status_code == 200, "no redirect: a form's answer may not leave this server"
    address = re.search(r'content="0;url=([^"]+)"', page.content.decode())
    assert address
    there = urlsplit(unescape(address[1]))
    connection = HTTPConnection(there.netloc)
    connection.request("GET", f"{there.path}?{there.query}")
    back = urlsplit(connection.getresponse().headers["Location"])
    return f"{back.path}?{back.query}"


@pytest.mark.parametrize("language", ["en", "cy"])
@pytest.mark.usefixtures("nia")
def test_a_verified_address_signs_in_whoever_has_it(client: Client, hwb: Provider, language: str) -> None:
    hwb.says(email=ADDRESS.title(), email_verified=True)
    inside = through(client, language)
    assert inside.redirect_chain[-1][0] == f"/{language}/organisations/"
    assert "Nia Enghraifft" in inside.content.decode()
    assert hwb.asked["code_challenge_method"] == ["S256"]


def test_it_keeps_no_link_and_leaves_the_password(client: Client, nia: User, hwb: Provider) -> None:
    hwb.says(email=ADDRESS, email_verified=True)
    through(client)
    nia.refresh_from_db()
    assert nia.check_password(PASSWORD)
    assert not SocialAccount.objects.exists()
    hwb.says(email="rhywun.arall@enghraifft.cymru", email_verified=True)
    assert "Nobody here has that address" in through(Client()).content.decode()


@pytest.mark.parametrize("verified", [False, None])
@pytest.mark.usefixtures("nia")
def test_an_address_that_is_not_verified_opens_nothing(
    client: Client, hwb: Provider, verified: bool | None
) -> None:
    hwb.says(email=ADDRESS, **({} if verified is None else {"email_verified": verified}))
    assert "Nobody here has that address" in through(client).content.decode()
    assert client.get("/en/organisations/").status_code == 302


@pytest.mark.usefixtures("nia")
def test_a_provider_is_believed_about_its_own_domains(
    client: Client, hwb: Provider, environment: pytest.MonkeyPatch, settings: Settings
) -> None:
    environment.setenv("CYNLLUN_HWB_DOMAINS", "enghraifft.cymru")
    settings.SOCIALACCOUNT_PROVIDERS = {"openid_connect": {"APPS": providers(), "OAUTH_PKCE_ENABLED": True}}
    hwb.says(email=ADDRESS)
    assert through(client).redirect_chain[-1][0] == "/en/organisations/"


def test_nobody_is_added(wales: Wales, client: Client, hwb: Provider) -> None:
    hwb.says(email="newydd@enghraifft.cymru", email_verified=True, name="Newydd")
    for language, words in (("en", "Nobody here has that address"), ("cy", "Nid oes gan neb yma")):
        assert words in through(client, language).content.decode()
    assert not User.objects.exists()


def test_a_closed_account_stays_closed(client: Client, nia: User, hwb: Provider) -> None:
    nia.is_active = False
    nia.save()
    hwb.says(email=ADDRESS, email_verified=True)
    through(client)
    assert client.get("/en/organisations/").status_code == 302


@pytest.mark.usefixtures("nia")
def test_the_second_step_is_asked_for_all_the_same(client: Client, hwb: Provider) -> None:
    sign_in(client)
    set_up_an_app(client)
    hwb.says(email=ADDRESS, email_verified=True)
    assert through(Client()).redirect_chain[-1][0] == "/en/account/second-step/code/"


@pytest.mark.usefixtures("nia")
def test_it_leads_to_where_the_person_was_going(client: Client, hwb: Provider) -> None:
    hwb.says(email=ADDRESS, email_verified=True)
    assert through(client, following="/en/emergency/").redirect_chain[-1][0] == "/en/emergency/"
    outside = through(Client(), following="https://arall.example/")
    assert outside.redirect_chain[-1][0] == "/en/organisations/"


def test_who_goes_back_is_told_in_words(wales: Wales, client: Client, hwb: Provider) -> None:
    hwb.refuses = True
    assert "You are not signed in" in through(client).content.decode()
    assert "Nid ydych wedi mewngofnodi" in through(client, "cy").content.decode()


def test_the_sign_in_page_names_it_only_when_it_is_configured(db: None, client: Client) -> None:
    assert "account/with/" not in client.get("/en/account/sign-in/").content.decode()
    assert client.post("/en/account/with/hwb/").status_code == 404


def test_the_sign_in_page_names_it(db: None, client: Client, hwb: Provider) -> None:
    html = client.get("/cy/account/sign-in/").content.decode()
    assert "Mewngofnodi gyda Hwb" in html
    assert 'action="/cy/account/with/hwb/"' in html


def test_a_missing_value_is_named(environment: pytest.MonkeyPatch) -> None:
    environment.delenv("CYNLLUN_HWB_SECRET")
    environment.setenv("CYNLLUN_HWB_SERVER", "https://hwb.example")
    with pytest.raises(ImproperlyConfigured, match="CYNLLUN_HWB_SECRET is not set"):
        providers()


@pytest.mark.usefixtures("nia")
def test_an_answer_opens_nothing_in_a_browser_that_did_not_ask(client: Client, hwb: Provider) -> None:
    hwb.says(email=ADDRESS, email_verified=True)
    back = answer_for(client)
    victim = Client()
    assert "You are not signed in" in victim.get(back, follow=True).content.decode()
    assert victim.get("/en/organisations/").status_code == 302
    assert client.get(back, follow=True).redirect_chain[-1][0] == "/en/organisations/"


@pytest.mark.usefixtures("nia")
def test_a_token_for_somebody_else_opens_nothing(client: Client, hwb: Provider) -> None:
    hwb.says(email=ADDRESS, email_verified=True, aud="another-service")
    assert "You are not signed in" in through(client).content.decode()
    hwb.says(email=ADDRESS, email_verified=True, iss="https://arall.example")
    assert "You are not signed in" in through(client).content.decode()


@pytest.mark.parametrize(
    ("language", "words"), [("en", "You are not signed in"), ("cy", "Nid ydych wedi mewngofnodi")]
)
def test_a_provider_that_leads_elsewhere_is_not_followed(
    client: Client, wales: Wales, hwb: Provider, language: str, words: str
) -> None:
    hwb.moved = True
    answer = client.post(f"/{language}/account/with/hwb/")
    assert answer.status_code == 503
    assert words in answer.content.decode()


def test_a_provider_that_is_away_leaves_the_other_ways_in(
    client: Client, wales: Wales, hwb: Provider, settings: Settings, environment: pytest.MonkeyPatch
) -> None:
    environment.setenv("CYNLLUN_HWB_SERVER", f"http://127.0.0.1:{free_port()}")
    settings.SOCIALACCOUNT_PROVIDERS = {"openid_connect": {"APPS": providers(), "OAUTH_PKCE_ENABLED": True}}
    answer = client.post("/en/account/with/hwb/")
    assert answer.status_code == 503
    assert "You are not signed in" in answer.content.decode()
