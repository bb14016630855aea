"""How places are given out: one at a time, in order, never more than there are."""

from datetime import date
from typing import NamedTuple

from django.core.exceptions import PermissionDenied
from django.db import connection

from cynllun.accounts.models import Organisation, User
from cynllun.accounts.permissions import Permission, can
from cynllun.outreach.choices import State
from cynllun.outreach.models import Event, Registration


def hold(event: int) -> Event:
    """The event of that number, held until the transaction ends: whoever else gives out its places waits.

    Raises Event.DoesNotExist.
    """
    held = Event.objects.select_for_update(of=("self",)).select_related("organisation")
    return held.get(pk=event)


class Given(NamedTuple):
    """What an event, which is held, has given out."""

    last: int
    confirmed: int
    standing: int | None
    """The key of the registration of the address that was asked about, unless it was cancelled."""


# As plain SQL: the ORM takes longer to write it than the database to answer, and whoever comes next waits.
_GIVEN = """
    SELECT COALESCE(MAX(number), 0), COUNT(*) FILTER (WHERE state = %(confirmed)s),
        MAX(id) FILTER (WHERE email = %(email)s AND state <> %(cancelled)s)
    FROM outreach_registration WHERE event_id = %(event)s
"""


def given_out(event: Event, *, email: str = "") -> Given:
    """The last number, the places, and what `email` has."""
    states = {"confirmed": State.CONFIRMED.value, "cancelled": State.CANCELLED.value}
    with connection.cursor() as cursor:
        cursor.execute(_GIVEN, {"event": event.pk, "email": email.lower(), **states})
        return Given(*cursor.fetchone())


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
