"""What the pages of one organisation's roll share: what the reader may do there, and where they are."""

from datetime import date
from typing import Any

from django.http import Http404, HttpRequest
from django.utils import timezone

from cynllun.accounts.kinds import Kind
from cynllun.accounts.models import Organisation, User
from cynllun.accounts.permissions import Permission, can

_OFFERED = (
    Permission.VIEW_PLACEMENTS,
    Permission.UPLOAD_ROLL,
    Permission.RECORD_EVENT,
    Permission.DOWNLOAD_ROLL,
    Permission.VIEW_AUTHORITY_FIGURES,
)


def around(request: HttpRequest, organisation: Organisation, *, here: str) -> dict[str, Any]:
    """`organisation`, `may` (what the reader may do there), `here` (which of its pages), `is_authority`."""
    today = timezone.localdate()
    return {
        "organisation": organisation,
        "may": {each.value: can(request.user, each, organisation, on=today) for each in _OFFERED},
        "here": here,
        "is_authority": organisation.kind == Kind.AUTHORITY,
        "today": today,
    }


def today() -> date:
    """The day on which whatever the reader does is done."""
    return timezone.localdate()


def signed_person(request: HttpRequest) -> User:
    """Whoever is signed in; the gate lets nobody else this far."""
    if not isinstance(request.user, User):
        raise Http404
    return request.user
