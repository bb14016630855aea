"""What happens to the ways in which people sign in, told to the trail of events."""

from typing import Any

from allauth.account.signals import password_reset
from allauth.mfa import signals
from allauth.mfa.models import Authenticator
from django.utils import timezone

from cynllun.accounts.happenings import tell
from cynllun.accounts.models import User
from cynllun.audit.kinds import Details, Words, register
from cynllun.law.words import Text

_WAYS = {
    Authenticator.Type.TOTP: Text(en="an app with codes", cy="ap â chodau"),
    Authenticator.Type.WEBAUTHN: Text(en="a passkey", cy="allwedd fynediad"),
    Authenticator.Type.RECOVERY_CODES: Text(en="recovery codes", cy="codau adfer"),
}


def _way_in_words(details: Details) -> Words:
    return {"way": _WAYS[Authenticator.Type(details["way"])]}


register(
    "second_step_added",
    Text(en="{by} added to their sign-in: {way}.", cy="Ychwanegodd {by} at y mewngofnodi: {way}."),
    in_words=_way_in_words,
)
register(
    "second_step_removed",
    Text(en="{by} removed from their sign-in: {way}.", cy="Tynnodd {by} oddi ar y mewngofnodi: {way}."),
    in_words=_way_in_words,
)
register(
    "second_step_reset",
    Text(
        en="{by} removed the second step of {about}, who had lost it.",
        cy="Tynnodd {by} ail gam {about}, a oedd wedi'i golli.",
    ),
)
register(
    "signed_out_everywhere",
    Text(en="{by} signed {about} out everywhere.", cy="Allgofnododd {by} {about} ym mhobman."),
)
register(
    "password_changed",
    Text(
        en="{by} chose a new password, through a link sent to their address.",
        cy="Dewisodd {by} gyfrinair newydd, drwy ddolen a anfonwyd i'r cyfeiriad e-bost.",
    ),
)
register(
    "session_ended",
    Text(en="{by} ended a session of theirs elsewhere.", cy="Gorffennodd {by} sesiwn mewn man arall."),
)


def listen() -> None:
    """Hear what allauth tells of passwords and second steps."""
    password_reset.connect(_password_changed)
    signals.authenticator_added.connect(_added)
    signals.authenticator_reset.connect(_added)
    signals.authenticator_removed.connect(_removed)


def tell_of_session(by: User) -> None:
    """Say that somebody ended a session that was not the one they were in."""
    tell("sessions", kind="session_ended", by=by, on=timezone.localdate(), about=by)


def _password_changed(user: User, **_: Any) -> None:
    tell("password", kind="password_changed", by=user, on=timezone.localdate(), about=user)


def _added(user: User, authenticator: Authenticator, **_: Any) -> None:
    _tell("second_step_added", user, authenticator)


def _removed(user: User, authenticator: Authenticator, **_: Any) -> None:
    _tell("second_step_removed", user, authenticator)


def _tell(kind: str, user: User, authenticator: Authenticator) -> None:
    details = {"way": str(authenticator.type)}
    tell("second_step", kind=kind, by=user, on=timezone.localdate(), about=user, details=details)
