"""A second step at sign-in, asked of everybody with a role once their organisation's grace is over."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from allauth.mfa.models import Authenticator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from cynllun.accounts.gate import PUBLIC, declaration_of
from cynllun.accounts.models import User
from cynllun.web.security.kept_forms import keep

SHOWN_FROM = 30  # days before the end: of a longer grace, such as the demonstration's, no page speaks yet
_ALWAYS_OPEN = {
    "account_logout",
    "account_reauthenticate",
    "mfa_index",
    "mfa_activate_totp",
    "mfa_add_webauthn",
    "mfa_view_recovery_codes",
}


@dataclass(frozen=True, slots=True)
class Grace:
    """How many days are left to set a second step up; nought or less when it is asked for now."""

    days: int

    @property
    def is_over(self) -> bool:
        """Whether a page has to wait until the second step is set up."""
        return self.days <= 0

    @property
    def is_counted(self) -> bool:
        """Whether pages say how many days are left."""
        return self.days <= SHOWN_FROM


def grace_of(user: User, *, on: date) -> Grace | None:
    """What is left of the grace of somebody who has a role and no second step; None for anybody else.

    It runs from the day a role began, by the days of that role's organisation; the first to end counts.
    """
    ends = [
        membership.starts_on + timedelta(days=membership.organisation.mfa_grace_days)
        for membership in user.memberships.in_force(on=on).select_related("organisation")
    ]
    if not ends or has_second_step(user):
        return None
    return Grace((min(ends) - on).days)


def has_second_step(user: User) -> bool:
    """Whether they have an app or a passkey. Recovery codes alone are not a step."""
    types = [Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN]
    return bool(Authenticator.objects.filter(user=user, type__in=types).exists())


class SecondStep:
    """Leads to the set-up from every page that is not public, once the grace is over."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self._get_response(request)

    def process_view(self, request: HttpRequest, view: Callable[..., Any], *_: Any) -> HttpResponse | None:
        """Ask for the second step where it is due."""
        if declaration_of(view) == PUBLIC or not isinstance(request.user, User):
            return None
        grace = grace_of(request.user, on=timezone.localdate())
        request.grace = grace  # type: ignore[attr-defined]
        match = request.resolver_match
        if grace is None or not grace.is_over or (match and match.url_name in _ALWAYS_OPEN):
            return None
        request.session["after_second_step"] = request.get_full_path()
        response = redirect("mfa_index")
        if request.method == "POST":
            keep(request, response, request.user.pk)
        return response
