"""Ending a person's sessions: each holds, beside its key, the address that was signed in with."""

from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session

from cynllun.accounts.models import User


def end_sessions(person: User) -> None:
    """Delete every session of the person, with what it held; part of a service that tells of it."""
    sessions = UserSession.objects.filter(user=person)
    Session.objects.filter(session_key__in=sessions.values("session_key")).delete()
    sessions.delete()
