"""A limit to what may be sent at once."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from cynllun.web.middleware.headers import Answer

MEGABYTE = 1024 * 1024


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
