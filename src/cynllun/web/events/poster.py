"""The poster of an event, for printing."""

from typing import cast

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import override

from cynllun.accounts.gate import requires
from cynllun.accounts.models import Organisation
from cynllun.accounts.permissions import Permission
from cynllun.adapters.documents.poster import Poster, Size, write_poster
from cynllun.outreach.choices import Stage
from cynllun.outreach.models import Event
from cynllun.outreach.when import when
from cynllun.web.events.organiser import find_event
from cynllun.web.events.posting import origin_of

SIZES, LANGUAGES = ("a4", "a3"), ("both", "cy", "en")


@requires(Permission.RUN_EVENTS)
def poster(
    request: HttpRequest, organisation: Organisation, event_id: int, size: str, languages: str
) -> HttpResponse:
    """A PDF. A draft has none: its code would lead nowhere."""
    event = find_event(request, organisation, event_id)
    if size not in SIZES or languages not in LANGUAGES or event.stage != Stage.PUBLISHED:
        raise Http404
    body = write_poster(_poster(event, origin_of(request)), cast(Size, size), languages)
    name = f'inline; filename="poster-{event.pk}-{size}-{languages}.pdf"'
    return HttpResponse(body, content_type="application/pdf", headers={"Content-Disposition": name})


def _poster(event: Event, origin: str) -> Poster:
    return Poster(
        title=event.title,
        when=when(event),
        about=event.about,
        speakers=event.speakers,
        spoken=event.spoken_in,
        organiser=event.organisation.name,
        addresses={language: _address(event, origin, language) for language in ("en", "cy")},
        colour=event.colour,
    )


def _address(event: Event, origin: str, language: str) -> str:
    with override(language):
        return f"{origin}{reverse('event', args=[event.pk])}"
