"""Sign-in in a real Chromium: passkeys in its virtual authenticator, an app without scripts, kept forms."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from playwright.sync_api import Browser, BrowserContext, CDPSession, Page, expect
from pytest_django import Settings
from pytest_django.live_server_helper import LiveServer

from cynllun.accounts.models import User
from cynllun.config.single_sign_on import providers
from tests.accounts.wales import PASSWORD, Wales, small_wales
from tests.browser.axe import breaches
from tests.web.sign_in.provider import HWB, running_provider
from tests.web.sign_in.steps import ADDRESS, code_of, somebody

AUTHENTICATOR = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


@pytest.fixture
def wales(transactional_db: None) -> Wales:
    return small_wales()


@pytest.fixture
def nia(wales: Wales) -> User:
    return somebody("head_teacher", wales.school)


@pytest.fixture
def open_browser(browser: Browser, live_server: LiveServer, nia: User) -> Iterator[Callable[..., Page]]:
    """`open_browser(**options)`: a page of a new browser. Passkeys need the name localhost."""
    contexts: list[BrowserContext] = []

    def opened(**options: Any) -> Page:
        contexts.append(browser.new_context(base_url=live_server.url, **options))
        return contexts[-1].new_page()

    yield opened
    for context in contexts:
        context.close()


def authenticator(page: Page) -> tuple[CDPSession, str]:
    session = page.context.new_cdp_session(page)
    session.send("WebAuthn.enable")
    added = session.send("WebAuthn.addVirtualAuthenticator", {"options": AUTHENTICATOR})
    return session, added["authenticatorId"]


def sign_in(page: Page, following: str = "/en/organisations/", address: str = ADDRESS) -> None:
    page.goto(following)
    page.get_by_label("Email address").fill(address)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in", exact=True).click()


def add_a_passkey(page: Page) -> None:
    sign_in(page)
    page.get_by_role("link", name="Your sign-in").click()
    page.get_by_role("link", name="Add a passkey").click()
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Continue").click()
    page.get_by_label("Name of the passkey").fill("Fy ffôn")
    page.get_by_role("button", name="Add the passkey").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Recovery codes")


def sign_out(page: Page) -> None:
    page.get_by_role("button", name=re.compile("^Sign out")).click()
    page.wait_for_url("**/en/")


def test_a_passkey_signs_in_without_the_password(open_browser: Callable[..., Page]) -> None:
    page = open_browser()
    authenticator(page)
    add_a_passkey(page)
    sign_out(page)
    page.goto("/cy/account/sign-in/?next=/cy/emergency/")
    page.get_by_role("button", name="Mewngofnodi gydag allwedd fynediad").click()
    page.wait_for_url("**/cy/emergency/")
    expect(page.get_by_role("button", name="Allgofnodi Nia Enghraifft")).to_be_visible()


def test_a_passkey_is_the_second_step_after_the_password(open_browser: Callable[..., Page]) -> None:
    page = open_browser()
    authenticator(page)
    add_a_passkey(page)
    sign_out(page)
    sign_in(page)
    expect(page.get_by_role("heading", level=1)).to_have_text("The second step")
    page.get_by_role("button", name="Use a passkey").click()
    page.wait_for_url("**/en/organisations/")


def test_a_passkey_that_is_not_used_is_said_in_words(open_browser: Callable[..., Page]) -> None:
    page = open_browser()
    session, number = authenticator(page)
    add_a_passkey(page)
    sign_out(page)
    session.send("WebAuthn.setUserVerified", {"authenticatorId": number, "isUserVerified": False})
    page.goto("/en/account/sign-in/")
    page.get_by_role("button", name="Sign in with a passkey").click()
    expect(page.get_by_role("alert")).to_have_text("The passkey was not used. Try again, or go another way.")
    page.goto("/en/organisations/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Sign in")


def test_a_passkey_is_removed(open_browser: Callable[..., Page]) -> None:
    page = open_browser()
    authenticator(page)
    add_a_passkey(page)
    page.get_by_role("link", name="Your sign-in").first.click()
    page.get_by_role("link", name="Remove a passkey").click()
    page.get_by_role("link", name="Remove it Fy ffôn").click()
    page.get_by_role("button", name="Remove a passkey").click()
    expect(page.get_by_text("You have no passkey here.")).to_be_visible()
    sign_out(page)
    sign_in(page)
    page.wait_for_url("**/en/organisations/")


def test_an_app_needs_no_javascript(open_browser: Callable[..., Page]) -> None:
    page = open_browser(java_script_enabled=False)
    sign_in(page)
    page.get_by_role("link", name="Your sign-in").click()
    page.get_by_role("link", name="Set up an app").click()
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Continue").click()
    expect(page.get_by_role("img", name="The key, as a picture to scan")).to_be_visible()
    secret = page.locator("main strong").inner_text().replace(" ", "")
    page.get_by_label("Code from the app").fill(code_of(secret))
    page.get_by_role("button", name="Set up the app").click()
    recovery = page.locator("code").first.inner_text()
    page.get_by_role("button", name="Continue").click()

    other = open_browser(java_script_enabled=False)
    sign_in(other)
    expect(other.get_by_role("button", name="Use a passkey")).to_be_hidden()
    other.get_by_label("Code").fill(recovery)
    other.get_by_role("button", name="Continue").click()
    other.wait_for_url("**/en/organisations/")


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without"])
def test_another_service_signs_in_under_the_strict_policy(
    open_browser: Callable[..., Page],
    settings: Settings,
    monkeypatch: pytest.MonkeyPatch,
    scripts: bool,
) -> None:
    """A form may not be answered from elsewhere (form-action 'self'): a page of ours leads there."""
    with running_provider() as provider:
        for name, value in HWB.items():
            monkeypatch.setenv(name, value)
        monkeypatch.setenv("CYNLLUN_HWB_SERVER", provider.address)
        app = {"APPS": providers(), "OAUTH_PKCE_ENABLED": True}
        settings.SOCIALACCOUNT_PROVIDERS = {"openid_connect": app}
        provider.says(email=ADDRESS, email_verified=True)
        page = open_browser(java_script_enabled=scripts)
        page.goto("/cy/emergency/")
        page.get_by_role("button", name="Mewngofnodi gyda Hwb").click()
        page.wait_for_url("**/cy/emergency/")


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without"])
def test_what_was_typed_comes_back_after_a_session_has_ended(
    open_browser: Callable[..., Page], wales: Wales, scripts: bool
) -> None:
    page = open_browser(java_script_enabled=scripts)
    sign_in(page, "/en/emergency/")
    page.wait_for_url("**/en/emergency/")
    reason = "Mae'r ysbyty'n gofyn am yr hanes heno.\nDau <air> & mwy."
    page.get_by_label("School or college").select_option(str(wales.second_school.pk))
    page.get_by_label("Your reason").fill(reason)
    page.get_by_label("2 hours").check()
    page.context.clear_cookies(name="sessionid")
    page.get_by_role("button", name="Open the records").click()
    page.get_by_label("Email address").fill(ADDRESS)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in", exact=True).click()
    expect(page.get_by_text("You were signed out while you were writing.")).to_be_visible()
    expect(page.get_by_label("Your reason")).to_have_value(reason)
    expect(page.get_by_label("2 hours")).to_be_checked()
    assert breaches(page) == [] if scripts else True
    page.get_by_role("button", name="Open the records").click()
    page.wait_for_url(f"**/en/rolls/{wales.second_school.pk}/")
    assert wales.second_school.emergencies.get().reason == reason.replace("\n", "\r\n")


@pytest.mark.parametrize("language", ["en", "cy"])
def test_axe_finds_nothing_on_the_pages_of_the_account(
    open_browser: Callable[..., Page], wales: Wales, language: str
) -> None:
    page = open_browser()
    authenticator(page)
    pages = ["sign-in/", "with/failed/"]
    for address in pages:
        page.goto(f"/{language}/account/{address}")
        assert breaches(page) == [], address
    sign_in(page)
    page.goto(f"/{language}/account/second-step/app/")
    assert breaches(page) == [], "the password again"
    page.locator("#id_password").fill(PASSWORD)
    page.locator("main button").click()
    for address in ("second-step/app/", "second-step/passkeys/add/", "sessions/", "second-step/"):
        page.goto(f"/{language}/account/{address}")
        assert breaches(page) == [], address
    page.goto("/en/account/second-step/passkeys/add/")
    page.locator("#passkey").click()
    page.wait_for_url("**/recovery-codes/")
    assert breaches(page) == [], "recovery codes"
    for address in ("second-step/", "second-step/passkeys/", "second-step/recovery-codes/new/"):
        page.goto(f"/{language}/account/{address}")
        assert breaches(page) == [], address
    page.goto(f"/{language}/emergency/")
    page.locator("main form button").click()
    assert breaches(page) == [], "what is missing"
    page.goto(f"/{language}/organisations/{wales.school.pk}/emergencies/")
    assert breaches(page) == [], "emergencies"


@pytest.mark.parametrize("language", ["en", "cy"])
def test_axe_finds_nothing_on_an_operator_s_pages(
    open_browser: Callable[..., Page], wales: Wales, nia: User, language: str
) -> None:
    Authenticator.objects.create(user=nia, type=Authenticator.Type.TOTP, data={})
    somebody("operator", wales.body, "gweithredwr@enghraifft.cymru")
    page = open_browser(viewport={"width": 390, "height": 844})
    sign_in(page, address="gweithredwr@enghraifft.cymru")
    for place in ("second-step/", f"second-step/{nia.pk}/"):
        page.goto(f"/{language}/organisations/{wales.school.pk}/{place}")
        assert breaches(page) == [], place
        assert page.evaluate("document.scrollingElement.scrollWidth") <= 390, place
    for address in ("account/second-step/", "account/sessions/", "organisations/"):
        page.goto(f"/{language}/{address}")
        assert page.evaluate("document.scrollingElement.scrollWidth") <= 390, address
