"""Who registered, for whoever runs the event: on the page, and as a list taken out for one purpose."""

from django import forms
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from cynllun.accounts.gate import requires
from cynllun.accounts.models import Organisation
from cynllun.accounts.permissions import Permission
from cynllun.adapters.exports.registrants import to_csv, to_xlsx
from cynllun.outreach.choices import State
from cynllun.outreach.models import Event, Registration
from cynllun.outreach.purposes import COLUMNS, PURPOSES
from cynllun.outreach.services import note_export, note_reading
from cynllun.outreach.when import when
from cynllun.web.events.organiser import find_event
from cynllun.web.events.poster import SIZES
from cynllun.web.rolls.around import around, signed_person, today
from cynllun.web.templatetags.govuk import said

_PAGE = 100
_COLOURS = {State.CONFIRMED: "green", State.WAITING: "yellow", State.CANCELLED: "grey", State.CAME: "blue"}
_WRITERS = {"csv": to_csv, "xlsx": to_xlsx}
_TYPES = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


class ExportForm(forms.Form):
    """What the list is for, and as which file."""

    purpose = forms.ChoiceField(
        label=_("What is the list for?"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose what the list is for.")},
    )
    ending = forms.ChoiceField(
        label=_("As which file?"),
        choices=[("xlsx", "Excel"), ("csv", "CSV")],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose a file.")},
    )

    def __init__(self, data: object = None) -> None:
        super().__init__(data, initial={"ending": "xlsx"})  # type: ignore[arg-type]
        self.fields["purpose"].choices = [(name, _described(name)) for name in PURPOSES]  # type: ignore[attr-defined]


@requires(Permission.RUN_EVENTS)
def manage(request: HttpRequest, organisation: Organisation, event_id: int) -> HttpResponse:
    """The event with its places, the questions asked in advance, and everybody registered."""
    event = find_event(request, organisation, event_id)
    everybody = event.registrations.order_by("number")
    page = Paginator(everybody, _PAGE).get_page(request.GET.get("page"))
    if everybody.exists():
        note_reading(event=event, rows=len(page.object_list), by=signed_person(request), on=today())
    context = {
        "event": event,
        "when": when(event),
        "confirmed": everybody.confirmed().count(),
        "waiting": everybody.waiting().count(),
        "attended": everybody.filter(attended=True).count(),
        "has_begun": event.day <= today(),
        "questions": everybody.standing().exclude(question=""),
        "sizes": [(size, size.upper()) for size in SIZES],
        "page": page,
        "rows": [(each, State(each.state).text, _COLOURS[State(each.state)]) for each in page],
    }
    return render(
        request, "events/organiser/manage.html", context | around(request, organisation, here="events")
    )


@requires(Permission.RUN_EVENTS)
def export(request: HttpRequest, organisation: Organisation, event_id: int) -> HttpResponse:
    """Ask what the list is for; then give the columns that this takes, and tell the trail."""
    event = find_event(request, organisation, event_id)
    form = ExportForm(request.GET if "purpose" in request.GET or "ending" in request.GET else None)
    if form.is_valid():
        return _file(request, event, **form.cleaned_data)
    context = {"event": event, "form": form} | around(request, organisation, here="events")
    return render(request, "events/organiser/export.html", context)


def _file(request: HttpRequest, event: Event, purpose: str, ending: str) -> HttpResponse:
    rows: list[Registration] = list(event.registrations.standing().order_by("number"))
    body = _WRITERS[ending](rows, PURPOSES[purpose], get_language() or "en")
    note_export(event=event, purpose=purpose, rows=len(rows), by=signed_person(request), on=today())
    name = f"cynllun-{event.pk}-{purpose}.{ending}"
    disposition = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "no-store"}
    return HttpResponse(body, content_type=_TYPES[ending], headers=disposition)


def _described(name: str) -> str:
    """The purpose with the columns that it takes."""
    columns = ", ".join(said(COLUMNS[column]).lower() for column in PURPOSES[name].columns)
    return f"{said(PURPOSES[name].name)} ({columns})"
