"""How places are given out: one at a time, in order, never more than there are."""

from datetime import date

from django.core.exceptions import PermissionDenied
from django.db.models import Count, Max, Q

from cynllun.accounts.models import Organisation, User
from cynllun.accounts.permissions import Permission, can
from cynllun.outreach.choices import State
from cynllun.outreach.models import Event, Registration


def hold(event: Event) -> Event:
    """The event as it is kept, held until the transaction ends: whoever else gives out its places waits."""
    held = Event.objects.select_for_update(of=("self",)).select_related("organisation")
    return held.get(pk=event.pk)


def next_number(event: Event) -> int:
    """The number after the last that was given; the event is held."""
    return next_place(event)[0]


def next_place(event: Event) -> tuple[int, State]:
    """The number after the last that was given, and whether a place is left for it; the event is held."""
    confirmed = Count("pk", filter=Q(state=State.CONFIRMED))
    given = event.registrations.aggregate(last=Max("number", default=0), confirmed=confirmed)
    state = State.CONFIRMED if given["confirmed"] < event.capacity else State.WAITING
    return given["last"] + 1, state


def promote(event: Event) -> list[Registration]:
    """Give the places that are left to the first in the line, and return who got one; the event is held."""
    lucky = list(event.registrations.waiting()[: event.places_left()])
    for registration in lucky:
        registration.state = State.CONFIRMED
    Registration.objects.bulk_update(lucky, ["state"], batch_size=500)
    return lucky


def refuse_unless_organiser(by: User | None, organisation: Organisation, *, on: date) -> None:
    """Raise PermissionDenied unless `by` runs its events on that day; None is the server itself."""
    if by is not None and not can(by, Permission.RUN_EVENTS, organisation, on=on):
        raise PermissionDenied(f"{by} does not run the events of {organisation}.")


def named(event: Event, **details: object) -> dict[str, str]:
    """The details of an event of the trail: the title in both languages, and `details` as text."""
    said = {name: str(value) for name, value in details.items()}
    return {"event": event.title.en, "event_cy": event.title.cy, **said}


def numbers(registrations: list[Registration]) -> str:
    """Their numbers, as the trail keeps them."""
    return ",".join(str(each.number) for each in registrations)
