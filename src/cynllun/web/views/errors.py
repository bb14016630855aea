"""The pages for what went wrong: what, why, and what to do next."""

import sys

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.translation import get_language, get_language_from_path, override

from cynllun.web.passing import is_passing
from cynllun.web.security.expiry import keep_after_other_sign_in


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """400: the browser sent something that cannot be read."""
    return render(request, "errors/400.html", status=400)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    """403: signed in, and not allowed."""
    return render(request, "errors/403.html", status=403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """404: no such page, or none for this person."""
    return render(request, "errors/404.html", status=404)


def server_error(request: HttpRequest) -> HttpResponse:
    """500: a fault of ours; or 503: the database is away, or there is no room.

    The page is drawn without the request, which may be what is broken, in the language of the address.
    """
    with override(get_language_from_path(request.path_info) or get_language()):
        if not is_passing(sys.exception()):
            return HttpResponse(render_to_string("errors/500.html"), status=500)
        page = render_to_string("errors/503.html")
    return HttpResponse(page, status=503, headers={"Retry-After": "60"})


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """403: the form is older than the session. What was typed is kept and shown again where that is safe."""
    kept = keep_after_other_sign_in(request)
    return kept or render(request, "errors/csrf.html", status=403)
