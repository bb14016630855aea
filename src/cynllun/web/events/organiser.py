"""The organiser's pages: the list, one event with its places, and what is done with it."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from cynllun.accounts.gate import requires
from cynllun.accounts.models import Organisation
from cynllun.accounts.permissions import Permission
from cynllun.law.refusals import Refusal
from cynllun.outreach.choices import Stage
from cynllun.outreach.models import Event
from cynllun.outreach.services import cancel_event, publish_event
from cynllun.outreach.when import when
from cynllun.web.events.mail import Mail
from cynllun.web.events.posting import origin_of, post
from cynllun.web.once import Done, do_once, once
from cynllun.web.rolls.around import around, signed_person, today
from cynllun.web.templatetags.govuk import said


@requires(Permission.RUN_EVENTS)
def events_of(request: HttpRequest, organisation: Organisation) -> HttpResponse:
    """All of them, the last first, drafts too."""
    found = Event.objects.where(request.user, Permission.RUN_EVENTS, on=today()).filter(
        organisation=organisation
    )
    context = {"events": [(each, when(each)) for each in found.counted().order_by("-starts_at", "-pk")]}
    return render(
        request, "events/organiser/events.html", context | around(request, organisation, here="events")
    )


@requires(Permission.RUN_EVENTS)
@require_POST
@once
def publish(request: HttpRequest, organisation: Organisation, event_id: int) -> HttpResponse:
    """Let everybody see it, if it is whole in both languages."""
    event = find_event(request, organisation, event_id)
    try:
        return do_once(request, lambda: _published(request, event))
    except Refusal as refusal:
        messages.error(request, said(refusal.text))
        return redirect("event_manage", organisation.pk, event.pk)


@requires(Permission.RUN_EVENTS)
@once
def cancel(request: HttpRequest, organisation: Organisation, event_id: int) -> HttpResponse:
    """Ask, then call it off and write to everybody who is registered."""
    event = find_event(request, organisation, event_id)
    if event.stage == Stage.CANCELLED:
        return redirect("event_manage", organisation.pk, event.pk)
    meanwhile = None
    if request.method == "POST":
        try:
            return do_once(request, lambda: _called_off(request, event))
        except Refusal as refusal:
            event.refresh_from_db()
            meanwhile = refusal.text
    context = {
        "event": event,
        "registered": event.registrations.standing().count(),
        "meanwhile": meanwhile,
    }
    return render(
        request, "events/organiser/cancel.html", context | around(request, organisation, here="events")
    )


def find_event(request: HttpRequest, organisation: Organisation, event_id: int) -> Event:
    """The event of that organisation; Http404 for any other."""
    reachable = Event.objects.where(request.user, Permission.RUN_EVENTS, on=today())
    return get_object_or_404(
        reachable.filter(organisation=organisation).select_related("organisation", "series"), pk=event_id
    )


def managed(event: Event) -> str:
    """The address of its page for the organiser."""
    return reverse("event_manage", args=[event.organisation_id, event.pk])


def _published(request: HttpRequest, event: Event) -> Done:
    publish_event(event=event, by=signed_person(request), on=today(), seen=request.POST.get("seen"))
    return Done(managed(event), _("Published: everybody may register now."))


def _called_off(request: HttpRequest, event: Event) -> Done:
    told = cancel_event(event=event, by=signed_person(request), on=today(), seen=request.POST.get("seen"))
    post(told, Mail.CALLED_OFF, origin=origin_of(request))
    return Done(managed(event), _("The event is cancelled. Everybody who was registered is told by mail."))
