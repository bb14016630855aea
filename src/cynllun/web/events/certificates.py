"""Certificates of attendance: behind the link in a mail, from a training record, and checked by anybody."""

from allauth.core.internal import ratelimit
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override

from cynllun.accounts.gate import public, signed_in
from cynllun.adapters.documents.certificate import Certificate, write_certificate
from cynllun.outreach.models import Event, Registration
from cynllun.outreach.when import when
from cynllun.web.events.certificate_numbers import (
    compact,
    event_of,
    is_named,
    number_of,
    proves,
    registration_in,
)
from cynllun.web.events.posting import origin_of
from cynllun.web.events.registration import by_link
from cynllun.web.rolls.around import signed_person, today
from cynllun.workforce.models import TrainingRecord
from cynllun.workforce.training.choices import Origin

LANGUAGES = ("both", "cy", "en")
_NAMES = {"certificate_name": "20/10m/ip"}
"""How often names are tried from one connection."""


@public
@by_link
def of_registration(request: HttpRequest, found: Registration, languages: str) -> HttpResponse:
    """The certificate of whoever has the link and attended."""
    if not found.attended:
        raise Http404
    return _file(request, found.event, found.name, found.number, languages)


@signed_in
def of_record(request: HttpRequest, record_id: int, languages: str) -> HttpResponse:
    """The certificate of an event in one's own training record, however long ago it was.

    Only for whom it was given to: whoever keeps the records of a school may have written another name.
    """
    own = TrainingRecord.objects.visible_to(signed_person(request), on=today())
    record = get_object_or_404(own.filter(origin=Origin.EVENT), pk=record_id)
    if not proves(record.certificate, record.event, record.name):
        raise Http404
    event = Event.objects.public().filter(pk=record.event or 0).first()
    number = registration_in(record.certificate)
    if event is None or number is None or number in event.withdrawn:
        raise Http404
    return _file(request, event, record.name, number, languages)


@public
def find(request: HttpRequest) -> HttpResponse:
    """Where anybody types the number of a certificate."""
    if number := compact(request.GET.get("number", "")):
        return redirect("certificate", number)
    return render(request, "events/certificate_find.html")


@public
def check(request: HttpRequest, certificate: str) -> HttpResponse:
    """That such a certificate was given; for whom, only to somebody who types the name.

    Of a number that was never given and of one whose event is gone it says the same.
    """
    number = compact(certificate)
    event = Event.objects.public().filter(pk=event_of(number) or 0).first()
    if event is None:
        return render(request, "events/certificate_find.html", {"number": certificate}, status=404)
    context: dict[str, object] = {"event": event, "when": when(event), "number": number}
    context["is_withdrawn"] = registration_in(number) in event.withdrawn
    if request.method == "POST":
        context["name"] = request.POST.get("name", "")
        if ratelimit.consume(request, app="cynllun", action="certificate_name", config=_NAMES):
            context["is_named"] = is_named(number, request.POST.get("name", ""))
        else:
            context["too_many"] = True
    return render(request, "events/certificate.html", context)


def _file(request: HttpRequest, event: Event, name: str, registration: int, languages: str) -> HttpResponse:
    if languages not in LANGUAGES:
        raise Http404
    number = number_of(event.pk, registration, name)
    certificate = Certificate(
        name=name,
        title=event.title,
        when=when(event),
        organiser=event.organisation.name,
        number=number,
        addresses={each: _address(number, origin_of(request), each) for each in ("en", "cy")},
        colour=event.colour,
    )
    disposition = f'inline; filename="{_("certificate")}-{event.pk}-{languages}.pdf"'
    return HttpResponse(
        write_certificate(certificate, languages),
        content_type="application/pdf",
        headers={"Content-Disposition": disposition},
    )


def _address(number: str, origin: str, language: str) -> str:
    with override(language):
        return f"{origin}{reverse('certificate', args=[number])}"
