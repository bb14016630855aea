"""Signing in through Hwb, Microsoft or Google: only people who are here already, by a verified address."""

from typing import Any

from allauth.account.models import EmailAddress
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialLogin
from allauth.socialaccount.providers.openid_connect import views
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from requests import RequestException, Session

from cynllun.accounts.models import User


class Adapter(DefaultSocialAccountAdapter):  # type: ignore[misc]
    """Finds the person whose address the provider has verified, and adds nobody."""

    def is_open_for_signup(self, request: HttpRequest, sociallogin: SocialLogin) -> bool:
        """Never: an operator adds people."""
        return False

    def get_requests_session(self) -> Session:
        """Asks the provider's own addresses; where one of them leads elsewhere, it is not followed."""
        session: Session = super().get_requests_session()
        session.max_redirects = 0
        return session

    def pre_social_login(self, request: HttpRequest, sociallogin: SocialLogin) -> None:
        """Let the address stand as verified, which it is: allauth would wipe the password of one that is not.

        It does so for sites where a stranger may have signed up with the address. Nobody signs up here.
        """
        person = sociallogin.user
        if isinstance(person, User) and person.pk:
            EmailAddress.objects.update_or_create(
                user=person, email=person.email, defaults={"verified": True, "primary": True}
            )


def sign_in(request: HttpRequest, provider_id: str) -> HttpResponse:
    """Lead to the provider by a page of our own.

    A form of ours may only be answered from this server (form-action 'self'), and a redirect is an answer.
    A provider that is away, or not where it should be, leaves the other ways in.
    """
    try:
        response: Any = views.login(request, provider_id)
    except RequestException:
        return render(request, "socialaccount/authentication_error.html", status=503)
    if response.status_code != 302:
        return response  # type: ignore[no-any-return]
    return render(request, "socialaccount/to_provider.html", {"address": response.headers["Location"]})
