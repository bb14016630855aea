"""Where an operator removes the second step of somebody who has lost it."""

from allauth.account.adapter import get_adapter
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from cynllun.accounts.gate import requires
from cynllun.accounts.happenings import tell
from cynllun.accounts.models import Organisation, User
from cynllun.accounts.permissions import Permission
from cynllun.web.once import Done, do_once, once


def with_second_step(organisation: Organisation) -> list[User]:
    """The people with a role there today who have set one up."""
    held = organisation.memberships.in_force(on=timezone.localdate())
    steps = Authenticator.objects.values("user")
    return list(User.objects.filter(memberships__in=held, pk__in=steps).distinct())


@requires(Permission.MANAGE_PEOPLE)
@once
def lost_step(request: HttpRequest, organisation: Organisation, person_id: int) -> HttpResponse:
    """Ask, and remove it: they set another up at the next sign-in. Not one's own: that asks who one is."""
    person = next((found for found in with_second_step(organisation) if found.pk == person_id), None)
    if person is None or person == request.user:
        raise Http404
    if request.method == "POST":
        return do_once(request, lambda: _removed(request, organisation, person))
    return render(request, "security/lost_step.html", {"person": person, "organisation": organisation})


def _removed(request: HttpRequest, organisation: Organisation, person: User) -> Done:
    assert isinstance(request.user, User)  # noqa: S101  # the gate lets nobody else in
    remove_second_step(person=person, organisation=organisation, by=request.user)
    return Done(
        reverse("mfa_grace", args=[organisation.pk]),
        then=lambda: get_adapter().send_notification_mail("second_step_removed", person),
    )


@transaction.atomic
def remove_second_step(*, person: User, organisation: Organisation, by: User) -> None:
    """Remove every second step of `person`, and end their sessions: whoever has the lost phone is out."""
    Authenticator.objects.filter(user=person).delete()
    for session in UserSession.objects.purge_and_list(person):
        session.end()
    tell(
        "remove_second_step",
        kind="second_step_reset",
        by=by,
        on=timezone.localdate(),
        organisation=organisation,
        about=person,
    )
