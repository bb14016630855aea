"""Two providers, of which one is bad: an answer counts only at the address of the provider that was asked."""

from collections.abc import Iterator

import pytest
from django.test import Client
from pytest_django import Settings

from cynllun.config.single_sign_on import providers
from tests.web.sign_in.provider import HWB, Provider, running_provider
from tests.web.sign_in.steps import ADDRESS
from tests.web.sign_in.test_single_sign_on import answer_for

BOTH = {
    **HWB,
    "CYNLLUN_SIGN_IN_WITH": "hwb,arall",
    "CYNLLUN_ARALL_CLIENT": HWB["CYNLLUN_HWB_CLIENT"],
    "CYNLLUN_ARALL_SECRET": HWB["CYNLLUN_HWB_SECRET"],
}


@pytest.fixture
def both(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[Provider, Provider]]:
    for name, value in BOTH.items():
        monkeypatch.setenv(name, value)
    with running_provider() as hwb, running_provider() as other:
        monkeypatch.setenv("CYNLLUN_HWB_SERVER", hwb.address)
        monkeypatch.setenv("CYNLLUN_ARALL_SERVER", other.address)
        settings.SOCIALACCOUNT_PROVIDERS = {
            "openid_connect": {"APPS": providers(), "OAUTH_PKCE_ENABLED": True}
        }
        yield hwb, other


@pytest.mark.usefixtures("nia")
def test_an_answer_at_the_address_of_another_provider_opens_nothing(
    client: Client, both: tuple[Provider, Provider]
) -> None:
    for provider in both:
        provider.says(email=ADDRESS, email_verified=True)
    back = answer_for(client)
    elsewhere = back.replace("/with/hwb/", "/with/arall/")
    assert elsewhere != back
    assert "You are not signed in" in client.get(elsewhere, follow=True).content.decode()
    assert client.get("/en/organisations/").status_code == 302
    assert both[1].given == {}, "the other provider is given no code"
    assert client.get(answer_for(client), follow=True).redirect_chain[-1][0] == "/en/organisations/"
    assert both[0].given["code"]
