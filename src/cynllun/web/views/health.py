"""Whether this server lives, whether it can do all of its work, and what it counts."""

import secrets
from collections.abc import Callable
from functools import wraps

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from prometheus_client import CONTENT_TYPE_LATEST

from cynllun.accounts.gate import public
from cynllun.web.counting import exposition
from cynllun.web.health import NEEDS, reason_to_wait

View = Callable[[HttpRequest], HttpResponse]


@public
@never_cache
@require_safe
def health(request: HttpRequest) -> JsonResponse:
    """200 once the database answers and every migration is applied; 503 with the reason until then."""
    reason = reason_to_wait()
    if reason:
        return JsonResponse({"status": "waiting", "reason": reason}, status=503)
    return JsonResponse({"status": "ok"})


def for_whoever_runs_it(view: View) -> View:
    """Only a program on this machine, or one that holds CYNLLUN_METRICS_TOKEN; for others there is no page.

    What a proxy passes on comes from this machine too: its X-Forwarded-For gives it away.
    """

    @wraps(view)
    def for_a_few(request: HttpRequest) -> HttpResponse:
        local = request.META.get("REMOTE_ADDR") in {"127.0.0.1", "::1"} and not request.headers.get(
            "X-Forwarded-For"
        )
        if not local and not _holds_token(request):
            raise Http404
        return view(request)

    return for_a_few


def _holds_token(request: HttpRequest) -> bool:
    shown = request.headers.get("Authorization", "").removeprefix("Bearer ")
    token: str = settings.METRICS_TOKEN
    return bool(token) and secrets.compare_digest(shown.encode(), token.encode())


@public
@for_whoever_runs_it
@never_cache
@require_safe
def ready(request: HttpRequest) -> JsonResponse:
    """200 while database, worker and disk are as they should be; 503 with what is not, by its name."""
    wrong = {name: reason for name, ask in NEEDS.items() if (reason := ask())}
    if wrong:
        return JsonResponse({"status": "waiting", "reasons": wrong}, status=503)
    return JsonResponse({"status": "ok"})


@public
@for_whoever_runs_it
@never_cache
@require_safe
def metrics(request: HttpRequest) -> HttpResponse:
    """What Prometheus reads."""
    return HttpResponse(exposition(), content_type=CONTENT_TYPE_LATEST)
