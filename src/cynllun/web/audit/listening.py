"""What accounts and sign-in tell, passed on to the trail. Accounts and audit do not know each other."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.contrib.auth.signals import user_logged_in, user_logged_out, user_login_failed
from django.db import transaction
from django.utils import timezone

from cynllun.accounts.happenings import Somebody, happened
from cynllun.accounts.models import Organisation, User
from cynllun.casework.happenings import tell
from cynllun.web.audit import kinds  # noqa: F401  # what is told has to be known


def listen() -> None:
    """Begin to listen, once, whoever asks twice."""
    happened.connect(_happened, dispatch_uid="audit")
    user_logged_in.connect(_signed_in, dispatch_uid="audit")
    user_logged_out.connect(_signed_out, dispatch_uid="audit")
    user_login_failed.connect(_sign_in_failed, dispatch_uid="audit")


def _happened(
    *,
    kind: str,
    by: User | None,
    on: date,
    organisation: Organisation | None,
    about: User | Somebody | None,
    details: Mapping[str, str],
    **_: Any,
) -> None:
    if by and by == about and organisation is None:
        _tell_where_they_work(kind, by, by=by, details=details)
    else:
        tell(kind, organisation, about=about, by=by, on=on, details=details)


def _signed_in(*, user: User, **_: Any) -> None:
    _tell_where_they_work("signed_in", user, by=user)


def _signed_out(*, user: User | None, **_: Any) -> None:
    if user:
        _tell_where_they_work("signed_out", user, by=user)


def _sign_in_failed(*, credentials: Mapping[str, Any], **_: Any) -> None:
    """Of an address that nobody has nothing is kept: people type passwords in its place."""
    user = User.objects.filter(email=str(credentials.get("email", "")).strip().lower()).first()
    if user:
        _tell_where_they_work("sign_in_failed", user, by=None)
    else:
        tell("stranger_sign_in_failed", None, by=None, on=timezone.localdate())


@transaction.atomic
def _tell_where_they_work(
    kind: str, user: User, *, by: User | None, details: Mapping[str, str] | None = None
) -> None:
    """Tell it at each organisation where the person holds a role, for those who answer for it there."""
    today = timezone.localdate()
    places = Organisation.objects.filter(memberships__in=user.memberships.in_force(on=today)).distinct()
    about = None if by else user
    for place in [*places] or (None,):
        tell(kind, place, about=about, by=by, on=today, details=details)
