"""Events and those who register for them, for tests."""

from datetime import date, datetime, timedelta
from typing import Any

from django.utils import timezone

from cynllun.accounts.models import Organisation
from cynllun.outreach.choices import Part, Spoken
from cynllun.outreach.entries import EventEntry, RegistrationEntry
from cynllun.outreach.models import Event, Registration
from cynllun.outreach.services import plan_event, publish_event, register

TODAY = timezone.localdate


def entry(starts_at: datetime, **given: Any) -> EventEntry:
    """A whole event, an hour long."""
    whole = {
        "ends_at": starts_at + timedelta(hours=1),
        "capacity": 2,
        "spoken": Spoken.BOTH,
        "contact": "digwyddiadau@enghraifft.cymru",
        "title_en": "Writing a plan together",
        "title_cy": "Ysgrifennu cynllun gyda'n gilydd",
        "about_en": "How to begin.",
        "about_cy": "Sut i ddechrau.",
        "speakers_en": "Sampl Enghraifft, ALNCo",
        "speakers_cy": "Sampl Enghraifft, CADY",
        "join_link": "https://cyfarfod.enghraifft.cymru/abc",
    }
    return EventEntry(starts_at=starts_at, **{**whole, **given})


def published(organisation: Organisation, starts_at: datetime, **given: Any) -> Event:
    on = timezone.localtime(starts_at).date() - timedelta(days=30)
    event = plan_event(organisation=organisation, entry=entry(starts_at, **given), by=None, on=on)
    return publish_event(event=event, by=None, on=on)


def someone(name: str, **given: Any) -> RegistrationEntry:
    whole = {"email": f"{name}@enghraifft.cymru", "language": "cy", "part": Part.ALNCO}
    return RegistrationEntry(name=name.title(), **{**whole, **given})


def registered(event: Event, *names: str, on: date | None = None) -> list[Registration]:
    return [register(event=event.pk, entry=someone(name), by=None, on=on or TODAY()) for name in names]


def line(event: Event) -> list[tuple[int, str]]:
    """Everybody's number and state."""
    return list(event.registrations.order_by("number").values_list("number", "state"))
