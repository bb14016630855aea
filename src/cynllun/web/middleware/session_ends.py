"""When a session ends by itself: after a while without a request, and some hours after it began."""

import time

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponse

from cynllun.web.middleware.headers import Answer

_BEGAN, _SEEN = "began", "seen"
_BETWEEN_NOTES = 5 * 60
"""Seconds for which a request leaves no new note, so that reading writes little; idleness is that inexact."""


def session_ends(get_response: Answer) -> Answer:
    """Take whoever comes back after SESSION_IDLE or SESSION_COOKIE_AGE for a stranger.

    Nobody signed out, so nothing says that somebody did; a form that comes too late is kept.
    """

    def while_it_lasts(request: HttpRequest) -> HttpResponse:
        if request.user.is_authenticated:
            now = int(time.time())
            if _is_over(request, now):
                request.session.flush()
                request.user = AnonymousUser()
            elif now - request.session[_SEEN] >= _BETWEEN_NOTES:
                request.session[_SEEN] = now
        return get_response(request)

    return while_it_lasts


def _is_over(request: HttpRequest, now: int) -> bool:
    began: int = request.session.setdefault(_BEGAN, now)
    seen: int = request.session.setdefault(_SEEN, now)
    return now - began >= settings.SESSION_COOKIE_AGE or now - seen >= settings.SESSION_IDLE
