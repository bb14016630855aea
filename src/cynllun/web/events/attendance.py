"""Bringing in who was there: a file is read and shown, and nothing is kept before it is agreed to."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cynllun.accounts.gate import requires
from cynllun.accounts.models import Organisation
from cynllun.accounts.permissions import Permission
from cynllun.law.refusals import Refusal
from cynllun.outreach.attendance import Person, matched, people
from cynllun.outreach.choices import Stage
from cynllun.outreach.models import Event
from cynllun.outreach.services import note_reading, record_attendance
from cynllun.web.events.attendance_forms import KeepForm, ReportForm, sealed, unsealed
from cynllun.web.events.mail import Mail
from cynllun.web.events.organiser import find_event, managed
from cynllun.web.events.posting import origin_of, post
from cynllun.web.events.training import feed_training
from cynllun.web.once import Done, do_once, once
from cynllun.web.rolls.around import around, signed_person, today
from cynllun.web.templatetags.govuk import said


@requires(Permission.RUN_EVENTS)
@once
def attendance(request: HttpRequest, organisation: Organisation, event_id: int) -> HttpResponse:
    """The file, then what it tells, then keeping it."""
    event = find_event(request, organisation, event_id)
    if event.stage != Stage.PUBLISHED or today() < event.day:
        return redirect("event_manage", organisation.pk, event.pk)
    carried = unsealed(event, request.POST.get("read", "")) if request.method == "POST" else None
    if carried:
        return _kept_or_shown(request, event, *carried)
    form = ReportForm(event, *((request.POST, request.FILES) if request.method == "POST" else ()))
    if form.is_valid():
        least = form.cleaned_data["least"]
        return _shown(request, event, people(form.report.joins), least, report=form.report)
    context = {"event": event, "form": form} | around(request, organisation, here="events")
    return render(request, "events/organiser/attendance.html", context)


def _kept_or_shown(request: HttpRequest, event: Event, persons: list[Person], least: int) -> HttpResponse:
    form = KeepForm(matched(persons, event.registrations.all()), request.POST)
    if form.is_valid():
        try:
            return do_once(request, lambda: _kept(request, event, form, least))
        except Refusal as refusal:
            form.add_error(None, said(refusal.text))
    return _shown(request, event, persons, least, form=form)


def _shown(
    request: HttpRequest, event: Event, persons: list[Person], least: int, **context: Any
) -> HttpResponse:
    """What the file tells and what would be kept; who looks at it is told to the trail."""
    found = matched(persons, event.registrations.all())
    by_address = [each for each in found if each.registration]
    note_reading(event=event, rows=len(by_address), by=signed_person(request), on=today())
    context = {
        "event": event,
        "form": KeepForm(found),
        "least": least,
        "read": sealed(event, persons, least),
        "persons": persons,
        "by_address": [(each, each.person.minutes >= least) for each in by_address],
        "attended": sum(each.person.minutes >= least for each in by_address),
        **context,
        **around(request, event.organisation, here="events"),
    }
    return render(request, "events/organiser/attendance_read.html", context)


def _kept(request: HttpRequest, event: Event, form: KeepForm, least: int) -> Done:
    by, on = signed_person(request), today()
    kept = record_attendance(
        event=event, minutes=form.minutes, newcomers=form.newcomers, least=least, by=by, on=on
    )
    post(kept.newly, Mail.ATTENDED, origin=origin_of(request))
    recorded = feed_training(event, by=by, on=on)
    if not kept.changed:
        return Done(managed(event), _("All of this was kept before: nothing has changed."))
    new = ngettext(
        "Kept. %(count)d person attended and is sent the certificate.",
        "Kept. %(count)d people attended and are sent their certificates.",
        len(kept.newly),
    ) % {"count": len(kept.newly)}
    training = ngettext(
        "It stands in the training record of %(count)d person.",
        "It stands in the training records of %(count)d people.",
        recorded,
    ) % {"count": recorded}
    return Done(managed(event), f"{new} {training}" if recorded else new)
