"""How often one account and one address may send something; counted by all processes together."""

from collections.abc import Iterator

from allauth.core.internal import ratelimit
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from cynllun.accounts.models import SentCount
from cynllun.web.middleware.headers import Answer

READING = {"GET", "HEAD", "OPTIONS"}


def send_limits(get_response: Answer) -> Answer:
    """Answer 429, in words, to what is sent above SEND_LIMITS. Reading is limited by the server in front.

    The people of a school share one address, so the limit of an address is that of many accounts.
    """

    def within_the_limits(request: HttpRequest) -> HttpResponse:
        if request.method in READING or all(_is_within(*who) for who in _senders(request)):
            return get_response(request)
        response = render(request, "errors/429.html", status=429)
        response.headers["Retry-After"] = "60"
        return response

    return within_the_limits


def _senders(request: HttpRequest) -> Iterator[tuple[str, str]]:
    """The address, and the account if there is one, each with what tells it from others."""
    yield "address", ratelimit.get_ip(request)
    if request.user.is_authenticated:
        yield "account", str(request.user.pk)


def _is_within(what: str, who: str) -> bool:
    most = settings.SEND_LIMITS[what]
    return SentCount.objects.allow(f"{what}:{who}", most=most, now=timezone.now())
