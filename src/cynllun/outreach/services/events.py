"""Planning an event, changing it, publishing it and cancelling it."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction

from cynllun.accounts.happenings import tell
from cynllun.accounts.models import Organisation, User
from cynllun.law.refusals import Refusal
from cynllun.outreach import refusals
from cynllun.outreach.choices import Stage
from cynllun.outreach.colours import refuse_unreadable
from cynllun.outreach.entries import EventEntry
from cynllun.outreach.models import Event, Registration
from cynllun.outreach.models.events import WHOLE
from cynllun.outreach.places import hold, named, numbers, promote, refuse_unless_organiser
from cynllun.outreach.refusals import ChangedMeanwhile

_TOLD = {"starts_at", "ends_at", "join_link"}
"""What everybody registered is told of when it changes."""


@dataclass(frozen=True, slots=True)
class Changed:
    """An event that was changed: who got a place by it, and who has to be told of another time or link."""

    event: Event
    promoted: list[Registration]
    to_tell: list[Registration]


@transaction.atomic
def plan_event(*, organisation: Organisation, entry: EventEntry, by: User | None, on: date) -> Event:
    """Keep a draft. Raises PermissionDenied, and Refusal for times that cannot be."""
    refuse_unless_organiser(by, organisation, on=on)
    event = Event(organisation=organisation)
    _write(event, entry)
    tell("plan_event", kind="event_planned", by=by, on=on, organisation=organisation, details=named(event))
    return event


@transaction.atomic
def change_event(
    *, event: Event, entry: EventEntry, by: User | None, on: date, seen: str | None = None
) -> Changed:
    """Put another entry in its place; places that become free go to the first in the line.

    `seen` is the version that the person saw. Raises PermissionDenied, ChangedMeanwhile, and Refusal
    where fewer places than are taken, a published event that is not whole or no change at all would result.
    """
    held = _hold(event, by=by, on=on, seen=seen)
    changed = entry.changes(held)
    if not changed:
        raise Refusal(refusals.NOTHING)
    _refuse_fewer_places_than_taken(held, entry.capacity)
    _write(held, entry)
    promoted = promote(held) if held.is_open(on=on) else []
    got_one = {each.pk for each in promoted}
    moved = held.is_open(on=on) and _TOLD & set(changed)
    to_tell = [each for each in held.registrations.standing() if each.pk not in got_one] if moved else []
    details = named(held, changed=",".join(changed), promoted=numbers(promoted))
    tell("change_event", kind="event_changed", by=by, on=on, organisation=held.organisation, details=details)
    return Changed(held, promoted, to_tell)


@transaction.atomic
def publish_event(*, event: Event, by: User | None, on: date, seen: str | None = None) -> Event:
    """Let everybody see it and register. Raises as change_event does; Refusal names what is missing."""
    held = _hold(event, by=by, on=on, seen=seen)
    if held.stage != Stage.DRAFT:
        raise Refusal(refusals.NOT_A_DRAFT)
    if held.last_day < on:
        raise Refusal(refusals.OVER)
    held.stage = Stage.PUBLISHED
    _keep(held)
    tell("publish_event", kind="event_published", by=by, on=on, organisation=held.organisation,
         details=named(held))  # fmt: skip
    return held


@transaction.atomic
def cancel_event(*, event: Event, by: User | None, on: date, seen: str | None = None) -> list[Registration]:
    """Call it off for good, and return who was registered and has to be told. Raises as change_event does."""
    held = _hold(event, by=by, on=on, seen=seen)
    held.stage = Stage.CANCELLED
    _keep(held)
    registered = list(held.registrations.standing())
    tell("cancel_event", kind="event_cancelled", by=by, on=on, organisation=held.organisation,
         details=named(held, registered=len(registered)))  # fmt: skip
    return registered


def _hold(event: Event, *, by: User | None, on: date, seen: str | None) -> Event:
    refuse_unless_organiser(by, event.organisation, on=on)
    held = hold(event.pk)
    if seen is not None and seen != str(held.version):
        raise ChangedMeanwhile(refusals.CHANGED)
    if held.stage == Stage.CANCELLED:
        raise Refusal(refusals.EVENT_CANCELLED)
    return held


def _write(event: Event, entry: EventEntry) -> None:
    if entry.ends_at <= entry.starts_at:
        raise Refusal(refusals.BACKWARDS)
    refuse_unreadable(entry.colour)
    entry.write(event)
    _keep(event)


def _keep(event: Event) -> None:
    lacking = [name for name in (*WHOLE, "join_link") if not getattr(event, name).strip()]
    if event.stage == Stage.PUBLISHED and lacking:
        raise Refusal(refusals.missing(lacking))
    if event.pk:
        event.version += 1
    event.full_clean()
    event.save()


def _refuse_fewer_places_than_taken(event: Event, capacity: int) -> None:
    confirmed = event.registrations.confirmed().count()
    if capacity < confirmed:
        raise Refusal(refusals.too_few(confirmed))
