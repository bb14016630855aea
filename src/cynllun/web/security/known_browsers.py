"""The browsers that somebody has signed in with: each keeps a signed cookie that says so.

It opens nothing. It says whose form it was that came after the session had ended, and it gives its person
limits of their own at sign-in, so that nobody else's wrong tries can lock them out.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.contrib.auth.signals import user_logged_in
from django.core import signing
from django.dispatch import receiver
from django.http import HttpRequest, HttpResponse
from django.utils.crypto import get_random_string

from cynllun.accounts.models import User

COOKIE = f"{'__Host-' if settings.SESSION_COOKIE_SECURE else ''}known_browser"
LIFETIME = 90 * 24 * 60 * 60  # seconds
_SALT = "cynllun.known-browser"


@dataclass(frozen=True, slots=True)
class KnownBrowser:
    """Who signed in here last, by key, and the browser's own number, drawn at that sign-in."""

    person: int
    number: str


def known_browser(request: HttpRequest) -> KnownBrowser | None:
    """What the browser's cookie says; None without one, or with one that is forged or too old."""
    try:
        person, number = signing.loads(request.COOKIES.get(COOKIE, ""), salt=_SALT, max_age=LIFETIME)
    except (signing.BadSignature, ValueError):
        return None
    return KnownBrowser(person, number)


@receiver(user_logged_in)
def _mark(request: HttpRequest, user: User, **_: Any) -> None:
    request.signed_in_now = user.pk  # type: ignore[attr-defined]


def remember_browser(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[..., HttpResponse]:
    """Give the browser its cookie when somebody has signed in with it."""

    def with_cookie(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        if person := getattr(request, "signed_in_now", None):
            response.set_cookie(
                COOKIE,
                signing.dumps([person, get_random_string(12)], salt=_SALT),
                max_age=LIFETIME,
                httponly=True,
                secure=settings.SESSION_COOKIE_SECURE,
                samesite="Lax",
            )
        return response

    return with_cookie
