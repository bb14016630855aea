"""Taking attendance back where somebody was brought in by mistake."""

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from cynllun.accounts.gate import requires
from cynllun.accounts.models import Organisation
from cynllun.accounts.permissions import Permission
from cynllun.law.refusals import Refusal
from cynllun.outreach.models import Registration
from cynllun.outreach.services import withdraw_attendance
from cynllun.web.events.mail import Mail
from cynllun.web.events.organiser import find_event, managed
from cynllun.web.events.posting import origin_of, post
from cynllun.web.events.training import of_attendance
from cynllun.web.once import Done, do_once, once
from cynllun.web.rolls.around import around, signed_person, today
from cynllun.web.templatetags.govuk import said
from cynllun.workforce.models import TrainingRecord
from cynllun.workforce.services import remove_training


@requires(Permission.RUN_EVENTS)
@once
def take_back(request: HttpRequest, organisation: Organisation, event_id: int, number: int) -> HttpResponse:
    """Ask, then take it back: the certificate holds no more, and the training record goes."""
    event = find_event(request, organisation, event_id)
    registration = get_object_or_404(event.registrations, number=number)
    if registration.minutes is None:
        return redirect("event_manage", organisation.pk, event.pk)
    records = of_attendance(registration)
    if request.method == "POST":
        try:
            return do_once(request, lambda: _taken_back(request, registration, records))
        except Refusal as refusal:
            messages.error(request, said(refusal.text))
            return redirect("event_manage", organisation.pk, event.pk)
    context = {"event": event, "registration": registration, "records": records.count()}
    context |= around(request, organisation, here="events")
    return render(request, "events/organiser/attendance_back.html", context)


def _taken_back(request: HttpRequest, registration: Registration, records: QuerySet[TrainingRecord]) -> Done:
    by, on = signed_person(request), today()
    had_attended = registration.attended
    held = withdraw_attendance(registration=registration, by=by, on=on)
    for record in records:
        remove_training(record=record, by=None, on=on)
    if had_attended:
        post([held], Mail.WITHDRAWN, origin=origin_of(request))
    return Done(managed(held.event), _("Attendance has been taken back."))
