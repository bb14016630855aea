"""Ending a person's sessions: each holds, beside its key, the address that was signed in with."""

from datetime import date

from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.db import transaction

from cynllun.accounts.happenings import tell
from cynllun.accounts.models import Organisation, User
from cynllun.accounts.services.authorisation import refuse_unless_operator


@transaction.atomic
def sign_out_everywhere(*, person: User, organisation: Organisation, by: User | None, on: date) -> None:
    """End every session of somebody with a role there, as when a device is lost. Raises PermissionDenied."""
    refuse_unless_operator(by, organisation.authority, on=on)
    end_sessions(person)
    tell("sign_out_everywhere", kind="signed_out_everywhere", by=by, on=on, organisation=organisation,
         about=person)  # fmt: skip


def end_sessions(person: User) -> None:
    """Delete every session of the person, with what it held; part of a service that tells of it."""
    sessions = UserSession.objects.filter(user=person)
    Session.objects.filter(session_key__in=sessions.values("session_key")).delete()
    sessions.delete()
