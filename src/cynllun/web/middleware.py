"""What holds for every address: a strict content security policy, and a limit to what may be sent."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

Answer = Callable[[HttpRequest], HttpResponse]

MEGABYTE = 1024 * 1024
POLICY = "; ".join(
    [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    ]
)


def content_security_policy(get_response: Answer) -> Answer:
    """Put the policy on every answer: nothing inline, nothing from elsewhere."""

    def with_policy(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        response.headers.setdefault("Content-Security-Policy", POLICY)
        response.headers.setdefault("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
        return response

    return with_policy


def largest_upload(get_response: Answer) -> Answer:
    """Refuse, in words, a file above LARGEST_UPLOAD bytes before any of it is stored."""

    def within_the_limit(request: HttpRequest) -> HttpResponse:
        # A form's boundaries and other fields take far less than the extra megabyte.
        if int(request.META.get("CONTENT_LENGTH") or 0) <= settings.LARGEST_UPLOAD + MEGABYTE:
            return get_response(request)
        # A browser that is still sending shows no answer, so the file is read to its end and dropped.
        while request.read(MEGABYTE):
            pass
        limit = settings.LARGEST_UPLOAD // MEGABYTE
        return render(request, "errors/413.html", {"limit": limit}, status=413)

    return within_the_limit
