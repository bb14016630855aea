"""Planning an event and changing it, with what somebody else changed meanwhile beside one's own."""

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from cynllun.accounts.gate import requires
from cynllun.accounts.models import Organisation
from cynllun.accounts.permissions import Permission
from cynllun.law.refusals import Refusal
from cynllun.law.words import Text
from cynllun.outreach.choices import Spoken, Stage
from cynllun.outreach.entries import LABELS, EventEntry
from cynllun.outreach.models import Event, Series
from cynllun.outreach.refusals import ChangedMeanwhile
from cynllun.outreach.services import add_series, change_event, plan_event
from cynllun.web.events.event_form import IN_BOTH, EventForm
from cynllun.web.events.mail import Mail
from cynllun.web.events.organiser import find_event, managed
from cynllun.web.events.posting import origin_of, post
from cynllun.web.events.series_form import SeriesForm
from cynllun.web.once import Done, do_once, once
from cynllun.web.rolls.around import around, signed_person, today
from cynllun.web.templatetags.govuk import said


@requires(Permission.RUN_EVENTS)
@once
def new(request: HttpRequest, organisation: Organisation) -> HttpResponse:
    """A draft; one language may still be lacking."""
    form = EventForm(organisation, data=request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            return do_once(request, lambda: _planned(request, organisation, form))
        except Refusal as refusal:
            form.add_error(None, said(refusal.text))
    return _drawn(request, organisation, form)


@requires(Permission.RUN_EVENTS)
@once
def edit(request: HttpRequest, organisation: Organisation, event_id: int) -> HttpResponse:
    """Another entry in its place; whoever has to know of it is written to."""
    event = find_event(request, organisation, event_id)
    if event.stage == Stage.CANCELLED:
        return redirect("event_manage", organisation.pk, event.pk)
    form = EventForm(organisation, event, request.POST if request.method == "POST" else None)
    context: dict[str, Any] = {"event": event}
    if form.is_valid():
        try:
            return do_once(request, lambda: _changed(request, event, form))
        except ChangedMeanwhile as refusal:
            event.refresh_from_db()
            context |= {"meanwhile": refusal.text, "beside": list(_beside(event, form.entry))}
        except Refusal as refusal:
            form.add_error(None, said(refusal.text))
    return _drawn(request, organisation, form, **context)


@requires(Permission.RUN_EVENTS)
@once
def new_series(request: HttpRequest, organisation: Organisation) -> HttpResponse:
    """A series that events can belong to."""
    form = SeriesForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        return do_once(request, lambda: _series_added(request, organisation, form))
    context = {"form": form} | around(request, organisation, here="events")
    return render(request, "events/organiser/series.html", context)


def _drawn(request: HttpRequest, organisation: Organisation, form: EventForm, **context: Any) -> HttpResponse:
    pairs = [(form[f"{name}_cy"], form[f"{name}_en"]) for name in IN_BOTH]
    paired = {field.name for pair in pairs for field in pair}
    rest = [field for field in form.visible_fields() if field.name not in paired]
    context |= {"form": form, "pairs": pairs, "rest": rest}
    return render(
        request, "events/organiser/edit.html", context | around(request, organisation, here="events")
    )


def _planned(request: HttpRequest, organisation: Organisation, form: EventForm) -> Done:
    event = plan_event(organisation=organisation, entry=form.entry, by=signed_person(request), on=today())
    return Done(managed(event), _("Kept as a draft. Nobody else sees it until you publish it."))


def _changed(request: HttpRequest, event: Event, form: EventForm) -> Done:
    seen = request.POST.get("seen")
    changed = change_event(event=event, entry=form.entry, by=signed_person(request), on=today(), seen=seen)
    post(changed.promoted, Mail.PROMOTED, origin=origin_of(request))
    post(changed.to_tell, Mail.CHANGED, origin=origin_of(request))
    return Done(managed(event), _("The event has been changed."))


def _series_added(request: HttpRequest, organisation: Organisation, form: SeriesForm) -> Done:
    series: Series = add_series(
        organisation=organisation, name=form.name, by=signed_person(request), on=today()
    )
    return Done(
        reverse("events_of", args=[organisation.pk]), _("Added: %(name)s.") % {"name": said(series.name)}
    )


def _beside(event: Event, mine: EventEntry) -> Iterator[tuple[Text, Any, Any]]:
    """What is another in the two: what it is called, as it is kept now, and as it was entered here."""
    for name in mine.changes(event):
        yield LABELS[name], _shown(getattr(event, name)), _shown(getattr(mine, name))


def _shown(value: Any) -> Any:
    if value in Spoken.values:
        return said(Spoken(value).text)
    return said(value.name) if isinstance(value, Series) else value
