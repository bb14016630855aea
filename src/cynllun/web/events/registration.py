"""The page behind the link in a mail: one registration, changed or cancelled by whoever has the link."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.cache import add_never_cache_headers
from django.utils.translation import gettext as _

from cynllun.accounts.gate import public
from cynllun.law.refusals import Refusal
from cynllun.outreach.choices import State
from cynllun.outreach.models import Registration
from cynllun.outreach.services import cancel_registration, change_registration
from cynllun.outreach.when import when
from cynllun.web.events.forms import ChangeForm
from cynllun.web.events.links import registration_of, token_of
from cynllun.web.events.mail import Mail, calendar_of
from cynllun.web.events.posting import origin_of, post
from cynllun.web.once import Done, do_once, once
from cynllun.web.templatetags.govuk import said


def by_link(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Find the registration of the token. No browser keeps the page, and no search engine shows it."""

    @wraps(view)
    def found(request: HttpRequest, token: str, **rest: Any) -> HttpResponse:
        response = view(request, registration_of(token), **rest)
        add_never_cache_headers(response)
        response.headers["X-Robots-Tag"] = "noindex"
        return response

    return found


@public
@by_link
def registration(request: HttpRequest, found: Registration) -> HttpResponse:
    """Whether there is a place, how to join, and what was said."""
    context = _around(found) | {"can_change": _can_change(found)}
    if found.state == State.WAITING:
        context["position"] = found.before + 1
    return render(request, "events/registration.html", context)


@public
@by_link
def calendar(request: HttpRequest, found: Registration) -> HttpResponse:
    """The event for one's calendar, as the mail has it."""
    if not _can_change(found) or found.state != State.CONFIRMED:
        return redirect("registration", token_of(found))
    _method, content = calendar_of(found, Mail.REGISTERED)
    name = {"Content-Disposition": 'attachment; filename="cynllun.ics"'}
    return HttpResponse(content, content_type="text/calendar; charset=utf-8", headers=name)


@public
@once
@by_link
def change(request: HttpRequest, found: Registration) -> HttpResponse:
    """Say other things; the address stays."""
    if not _can_change(found):
        return redirect("registration", token_of(found))
    form = ChangeForm(found, request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            return do_once(request, lambda: _changed(found, form))
        except Refusal as refusal:
            form.add_error(None, said(refusal.text))
    return render(request, "events/change.html", _around(found) | {"form": form})


@public
@once
@by_link
def cancel(request: HttpRequest, found: Registration) -> HttpResponse:
    """Ask, then give the place to the next in the line."""
    if not _can_change(found):
        return redirect("registration", token_of(found))
    if request.method == "POST":
        try:
            return do_once(request, lambda: _cancelled(request, found))
        except Refusal as refusal:
            messages.info(request, said(refusal.text))
            return redirect("registration", token_of(found))
    return render(request, "events/cancel.html", _around(found))


def _around(found: Registration) -> dict[str, object]:
    return {
        "registration": found,
        "event": found.event,
        "when": when(found.event),
        "token": token_of(found),
    }


def _can_change(found: Registration) -> bool:
    standing = found.state != State.CANCELLED and not found.attended
    return standing and found.event.is_open(on=timezone.localdate())


def _changed(found: Registration, form: ChangeForm) -> Done:
    change_registration(registration=found, entry=form.entry, by=None, on=timezone.localdate())
    return Done(reverse("registration", args=[token_of(found)]), _("Your registration has been changed."))


def _cancelled(request: HttpRequest, found: Registration) -> Done:
    promoted = cancel_registration(registration=found, by=None, on=timezone.localdate())
    post([found], Mail.CANCELLED, origin=origin_of(request))
    post(promoted, Mail.PROMOTED, origin=origin_of(request))
    return Done(reverse("registration", args=[token_of(found)]))
