"""What is done with those who registered: reminded, read, taken out as a list, and forgotten in time."""

from datetime import date, timedelta

from django.db import transaction

from cynllun.accounts.happenings import tell
from cynllun.accounts.models import User
from cynllun.law.refusals import Refusal
from cynllun.outreach import refusals
from cynllun.outreach.models import Event, Registration
from cynllun.outreach.places import hold, named, refuse_unless_organiser

KEPT = timedelta(days=90)
"""For how long after the event's last day: a local choice, long enough for attendance to be claimed."""


@transaction.atomic
def begin_reminders(*, event: Event, by: User | None, on: date) -> list[Registration]:
    """Return those with a place who have not been reminded, and note that they are from that day on.

    Whoever calls it sends the mails off in the same transaction, so that nobody is left out or told twice.
    """
    refuse_unless_organiser(by, event.organisation, on=on)
    held = hold(event.pk)
    if not held.is_open(on=on):
        raise Refusal(refusals.CLOSED)
    to_remind = list(held.registrations.confirmed().filter(reminded_on=None))
    held.registrations.filter(pk__in=[each.pk for each in to_remind]).update(reminded_on=on)
    details = named(held, reminded=len(to_remind))
    tell("begin_reminders", kind="reminders_begun", by=by, on=on, organisation=held.organisation,
         details=details)  # fmt: skip
    return to_remind


@transaction.atomic
def forget_registrants(*, event: Event, by: User | None, on: date) -> int:
    """Delete every registration of an event whose last day lies KEPT behind; return how many."""
    refuse_unless_organiser(by, event.organisation, on=on)
    held = hold(event.pk)
    if on - KEPT <= held.last_day:
        return 0
    deleted, _each = held.registrations.all().delete()
    details = named(held, deleted=deleted)
    tell("forget_registrants", kind="registrants_forgotten", by=by, on=on,
         organisation=held.organisation, details=details)  # fmt: skip
    return deleted


@transaction.atomic
def note_reading(*, event: Event, rows: int, by: User | None, on: date) -> None:
    """Tell that somebody looks at who registered. Raises PermissionDenied."""
    refuse_unless_organiser(by, event.organisation, on=on)
    details = named(event, rows=rows)
    tell("note_reading", kind="registrants_read", by=by, on=on, organisation=event.organisation,
         details=details)  # fmt: skip


@transaction.atomic
def note_export(*, event: Event, purpose: str, rows: int, by: User | None, on: date) -> None:
    """Tell that somebody takes a list out, and what for: a name of PURPOSES. Raises PermissionDenied."""
    refuse_unless_organiser(by, event.organisation, on=on)
    details = named(event, rows=rows, purpose=purpose)
    tell("note_export", kind="registrants_exported", by=by, on=on, organisation=event.organisation,
         details=details)  # fmt: skip
