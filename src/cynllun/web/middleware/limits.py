"""How often one account and one address may send something; counted by all processes together."""

from secrets import token_urlsafe

from allauth.core.internal import ratelimit
from django.conf import settings
from django.core.cache import cache
from django.db import OperationalError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from cynllun.web.middleware.headers import Answer

READING = {"GET", "HEAD", "OPTIONS"}


def send_limits(get_response: Answer) -> Answer:
    """Answer 429, in words, to what is sent above SEND_LIMITS. Reading is limited by the server in front.

    The people of a school share one address, so the limit of an address is that of many accounts.
    """

    def within_the_limits(request: HttpRequest) -> HttpResponse:
        if request.method in READING or (_within(request, "address") and _is_account_within(request)):
            return get_response(request)
        _refuse_unless_counted()
        response = render(request, "errors/429.html", status=429)
        response.headers["Retry-After"] = "60"
        return response

    return within_the_limits


def _refuse_unless_counted() -> None:
    """A database without room counts nothing, which looks like too much: raise OperationalError then."""
    if not cache.add(f"can-count:{token_urlsafe(8)}", True, timeout=1):
        raise OperationalError("Nothing can be written, so nothing can be counted.")


def _is_account_within(request: HttpRequest) -> bool:
    return not request.user.is_authenticated or _within(request, "account")


def _within(request: HttpRequest, what: str) -> bool:
    usage = ratelimit.consume(request, app="cynllun", action=what, config=settings.SEND_LIMITS)
    return usage is not None
