"""The events that anybody may read about, and registering for one."""

from allauth.core.internal import ratelimit
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone

from cynllun.accounts.gate import public
from cynllun.law.refusals import Refusal
from cynllun.outreach.models import Event
from cynllun.outreach.refusals import AlreadyRegistered
from cynllun.outreach.services import register
from cynllun.outreach.when import when
from cynllun.web.events.forms import RegistrationForm
from cynllun.web.events.links import token_of
from cynllun.web.events.mail import Mail
from cynllun.web.events.posting import origin_of, post
from cynllun.web.once import Done, do_once, works_first
from cynllun.web.templatetags.govuk import said

_LINKS = {"link_again": "3/10m/key"}
"""How often a link is sent to one address again: nobody's mail is filled by others."""


@public
def events(request: HttpRequest) -> HttpResponse:
    """Those to come, the next first, and those that are over, the last first."""
    on = timezone.localdate()
    found = [(each, when(each)) for each in Event.objects.public().counted()]
    context = {
        "coming": [each for each in found if each[0].last_day >= on],
        "over": [each for each in reversed(found) if each[0].last_day < on],
    }
    return render(request, "events/events.html", context)


@public
def event(request: HttpRequest, event_id: int) -> HttpResponse:
    """What it is, when, and whether there are places."""
    found = _find(event_id)
    on = timezone.localdate()
    context = {"event": found, "when": when(found), "left": found.places_left()}
    context |= {"is_open": found.is_open(on=on), "is_over": found.last_day < on}
    context["waiting"] = found.registrations.waiting().count()
    return render(request, "events/event.html", context)


@public
@works_first
def register_for(request: HttpRequest, event_id: int) -> HttpResponse:
    """A form, and then the page of the registration."""
    form = RegistrationForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            return do_once(request, lambda: _registered(request, event_id, form))
        except Event.DoesNotExist as nothing:
            raise Http404 from nothing
        except AlreadyRegistered as refusal:
            _send_link_again(request, refusal)
            form.add_error("email", said(refusal.text))
        except Refusal as refusal:
            form.add_error(None, said(refusal.text))
    found = _find(event_id)
    if not found.is_open(on=timezone.localdate()):
        return redirect("event", found.pk)
    context = {"event": found, "when": when(found), "form": form, "left": found.places_left()}
    return render(request, "events/register.html", context)


def _find(event_id: int) -> Event:
    return get_object_or_404(Event.objects.public(), pk=event_id)


def _registered(request: HttpRequest, event: int, form: RegistrationForm) -> Done:
    registration = register(event=event, entry=form.entry, by=None, on=timezone.localdate())
    post([registration], Mail.REGISTERED, origin=origin_of(request))
    return Done(reverse("registration", args=[token_of(registration)]))


@transaction.atomic
def _send_link_again(request: HttpRequest, refusal: AlreadyRegistered) -> None:
    address = refusal.registration.email
    if ratelimit.consume(request, app="cynllun", action="link_again", config=_LINKS, key=address):
        post([refusal.registration], Mail.LINK, origin=origin_of(request))
