"""Registering for an event, changing what was said, and cancelling. Nobody needs an account for it."""

from dataclasses import replace
from datetime import date

from django.db import transaction
from django.utils import timezone

from cynllun.accounts.happenings import tell
from cynllun.accounts.models import User
from cynllun.law.refusals import Refusal
from cynllun.outreach import refusals
from cynllun.outreach.choices import State
from cynllun.outreach.entries import RegistrationEntry
from cynllun.outreach.models import Registration
from cynllun.outreach.places import given_out, hold, named, numbers, promote
from cynllun.outreach.refusals import AlreadyRegistered


@transaction.atomic(savepoint=False)
def register(*, event: int, entry: RegistrationEntry, by: User | None, on: date) -> Registration:
    """Give a place, or the next place in the line where all are taken. `by` None is somebody unknown.

    `event` is its number: it is read once, when it is held, for others wait meanwhile. Raises
    Event.DoesNotExist, Refusal where registration is closed, and AlreadyRegistered for an address that
    stands there; each undoes the whole transaction that this is a part of.
    """
    held = hold(event)
    if not held.is_open(on=on):
        raise Refusal(refusals.CLOSED)
    given = given_out(held, email=entry.email)
    if given.standing:
        raise AlreadyRegistered(held.registrations.get(pk=given.standing))
    state = State.CONFIRMED if given.confirmed < held.capacity else State.WAITING
    registration = Registration(event=held, number=given.last + 1, state=state)
    registration.registered_at = timezone.now()
    entry.write(registration)
    registration.save(force_insert=True)
    details = named(held, number=registration.number, state=state.value)
    tell("register", kind="registered", by=by, on=on, organisation=held.organisation, details=details)
    return registration


@transaction.atomic
def change_registration(
    *, registration: Registration, entry: RegistrationEntry, by: User | None, on: date
) -> Registration:
    """Say other things of oneself; the address stays, since the link was sent to it. Raises Refusal."""
    held = _hold(registration, on=on)
    replace(entry, email=held.email).write(held)
    held.save()
    tell("change_registration", kind="registration_changed", by=by, on=on,
         organisation=held.event.organisation, details=named(held.event, number=held.number))  # fmt: skip
    return held


@transaction.atomic
def cancel_registration(*, registration: Registration, by: User | None, on: date) -> list[Registration]:
    """Give the place back, and return who gets it. Needs and the question are blanked at once.

    Raises Refusal where it was cancelled before or the event is over.
    """
    held = _hold(registration, on=on)
    held.state = State.CANCELLED
    held.access_needs = held.question = ""
    held.save()
    promoted = promote(held.event)
    details = named(held.event, number=held.number, promoted=numbers(promoted))
    tell("cancel_registration", kind="registration_cancelled", by=by, on=on,
         organisation=held.event.organisation, details=details)  # fmt: skip
    return promoted


def _hold(registration: Registration, *, on: date) -> Registration:
    """The registration as it is kept, with its event held. Raises Refusal where nothing can be changed."""
    event = hold(registration.event_id)
    held = event.registrations.get(pk=registration.pk)
    held.event = event
    if held.state == State.CANCELLED:
        raise Refusal(refusals.CANCELLED_ALREADY)
    if held.attended:
        raise Refusal(refusals.ATTENDED)
    if not event.is_open(on=on):
        raise Refusal(refusals.CLOSED)
    return held
