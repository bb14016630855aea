"""One line in the log and one count for each request, without its address, its query or its form."""

import logging
import secrets
import time

from django.http import HttpRequest, HttpResponse

from cynllun.web.middleware.headers import Answer
from cynllun.web.observing import ANSWERS, REQUEST_ID, SECONDS

_LOG = logging.getLogger("cynllun.requests")
_METHODS = {"GET", "HEAD", "POST", "OPTIONS"}


def observed(get_response: Answer) -> Answer:
    """Name the request, and tell which view answered it, how and in what time.

    The name is always our own: one that came with the request could carry anything. An address may hold
    a key or what somebody typed, so the view's name stands for it, and the account's number for its person.
    """

    def with_a_name(request: HttpRequest) -> HttpResponse:
        name = secrets.token_hex(8)
        token = REQUEST_ID.set(name)
        begun = time.perf_counter()
        try:
            response = get_response(request)
            _tell(request, response, time.perf_counter() - begun)
        finally:
            REQUEST_ID.reset(token)
        response.headers["X-Request-ID"] = name
        return response

    return with_a_name


def _tell(request: HttpRequest, response: HttpResponse, seconds: float) -> None:
    match = request.resolver_match
    view = (match.view_name or "unnamed") if match else "none"
    method = request.method if request.method in _METHODS else "other"
    ANSWERS.labels(view, method, response.status_code).inc()
    SECONDS.labels(view).observe(seconds)
    fields = {
        "method": method,
        "view": view,
        "status": response.status_code,
        "milliseconds": round(seconds * 1000, 1),
        "account": _account(request),
        "organisation": match.kwargs.get("organisation_id") if match else None,
    }
    _LOG.info("answered", extra={"fields": fields})


def _account(request: HttpRequest) -> int | None:
    """The number of the account, where the request got as far as asking for it."""
    user = getattr(request, "_cached_user", None)
    return user.pk if user else None
