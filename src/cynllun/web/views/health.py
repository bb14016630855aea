"""Whether this server can do its work."""

from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from cynllun.accounts.gate import public


@public
@never_cache
@require_safe
def health(request: HttpRequest) -> JsonResponse:
    """200 once the database answers and every migration is applied; 503 with the reason until then."""
    reason = _reason_to_wait()
    if reason:
        return JsonResponse({"status": "waiting", "reason": reason}, status=503)
    return JsonResponse({"status": "ok"})


def _reason_to_wait() -> str:
    try:
        executor = MigrationExecutor(connection)
        pending = executor.migration_plan(executor.loader.graph.leaf_nodes())
    except DatabaseError:
        return "The database does not answer."
    return f"{len(pending)} migrations are not applied: run migrate." if pending else ""
