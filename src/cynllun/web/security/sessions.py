"""Where somebody is signed in, and ending any of it."""

from allauth.usersessions.models import UserSession
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from cynllun.accounts.gate import signed_in
from cynllun.accounts.models import User
from cynllun.web.once import Done, do_once, once
from cynllun.web.security.events import tell_of_session


@signed_in
@once
def sessions(request: HttpRequest) -> HttpResponse:
    """The sessions of the person, this one first; a POST ends one (`session`) or, without it, all others."""
    user = request.user
    assert isinstance(user, User)  # noqa: S101  # the gate lets nobody else in
    found = UserSession.objects.purge_and_list(user)
    found.sort(key=lambda session: (not session.is_current(), -session.created_at.timestamp()))
    if request.method != "POST":
        return render(request, "usersessions/list.html", {"sessions": found})
    wanted = request.POST.get("session")
    others = [each for each in found if not each.is_current() and wanted in (None, str(each.pk))]
    return do_once(request, lambda: _ended(others, user))


def _ended(sessions: list[UserSession], by: User) -> Done:
    for session in sessions:
        session.end()
        tell_of_session(by=by)
    return Done(reverse("usersessions_list"))
