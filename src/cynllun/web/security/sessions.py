"""Where somebody is signed in, and ending any of it."""

from allauth.usersessions.models import UserSession
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from cynllun.accounts.gate import signed_in
from cynllun.accounts.models import User
from cynllun.web.security.events import tell_of_session


@signed_in
def sessions(request: HttpRequest) -> HttpResponse:
    """The sessions of the person, this one first; a POST ends one (`session`) or, without it, all others."""
    assert isinstance(request.user, User)  # noqa: S101  # the gate lets nobody else in
    found = UserSession.objects.purge_and_list(request.user)
    found.sort(key=lambda session: (not session.is_current(), -session.created_at.timestamp()))
    if request.method != "POST":
        return render(request, "usersessions/list.html", {"sessions": found})
    wanted = request.POST.get("session")
    for session in found:
        if not session.is_current() and wanted in (None, str(session.pk)):
            session.end()
            tell_of_session(by=request.user)
    return redirect("usersessions_list")
