"""Keeping who was there."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils import timezone

from cynllun.accounts.happenings import tell
from cynllun.accounts.models import User
from cynllun.law.refusals import Refusal
from cynllun.outreach import refusals
from cynllun.outreach.choices import Part, Stage, State
from cynllun.outreach.entries import RegistrationEntry
from cynllun.outreach.models import Event, Registration
from cynllun.outreach.places import given_out, hold, named, refuse_unless_organiser


@dataclass(frozen=True, slots=True, kw_only=True)
class Newcomer:
    """Somebody who was there without having registered. `language` is that of the mail to them."""

    name: str
    email: str
    minutes: int
    language: str


@dataclass(frozen=True, slots=True)
class Attendance:
    """What was kept: of whom something is new, and who of these attended by it and had not before."""

    changed: list[Registration]
    newly: list[Registration]


@transaction.atomic
def record_attendance(
    *,
    event: Event,
    minutes: Mapping[int, int],
    newcomers: Iterable[Newcomer],
    least: int,
    by: User | None,
    on: date,
) -> Attendance:
    """Keep how long each was there, and that `least` minutes or more are attendance.

    `minutes` are by the key of the registration. Of two times for one person the longer stands, and
    attendance once given stays, so that the same file again changes nothing. Raises PermissionDenied, and
    Refusal for an event that is not held or whose day has not come.
    """
    refuse_unless_organiser(by, event.organisation, on=on)
    held = hold(event.pk)
    if held.stage != Stage.PUBLISHED or on < held.day:
        raise Refusal(refusals.NOT_HELD_YET)
    standing = held.registrations.standing()
    present = {each: minutes[each.pk] for each in standing.filter(pk__in=list(minutes))}
    known = set(standing.values_list("email", flat=True))
    present |= {_added(held, each): each.minutes for each in newcomers if each.email not in known}
    before = {each.pk for each in present if each.attended}
    changed = [each for each, there in present.items() if _write(each, there, least)]
    newly = [each for each in changed if each.attended and each.pk not in before]
    _give_back(held, newly)
    if changed:
        details = named(held, changed=len(changed), attended=len(newly), least=least)
        tell("record_attendance", kind="attendance_recorded", by=by, on=on,
             organisation=held.organisation, details=details)  # fmt: skip
    return Attendance(changed, newly)


@transaction.atomic
def withdraw_attendance(*, registration: Registration, by: User | None, on: date) -> Registration:
    """Say that somebody was not there after all; the certificate holds no more.

    Raises PermissionDenied, and Refusal where nothing says that they were there.
    """
    refuse_unless_organiser(by, registration.event.organisation, on=on)
    event = hold(registration.event_id)
    held = event.registrations.get(pk=registration.pk)
    if held.minutes is None:
        raise Refusal(refusals.NOT_THERE)
    if held.attended:
        event.withdrawn = [*event.withdrawn, held.number]
        event.save(update_fields=["withdrawn"])
    held.minutes, held.attended = None, False
    if held.state == State.CAME:
        held.state = State.CANCELLED
    held.save()
    tell("withdraw_attendance", kind="attendance_withdrawn", by=by, on=on,
         organisation=event.organisation, details=named(event, number=held.number))  # fmt: skip
    return held


def _added(event: Event, newcomer: Newcomer) -> Registration:
    registration = Registration(event=event, number=given_out(event).last + 1, state=State.CAME)
    registration.registered_at = timezone.now()
    entry = RegistrationEntry(
        name=newcomer.name, email=newcomer.email, language=newcomer.language, part=Part.OTHER
    )
    entry.write(registration)
    registration.save(force_insert=True)
    return registration


def _give_back(event: Event, newly: Iterable[Registration]) -> None:
    """Whoever attended after all has a certificate that holds again."""
    numbers = {each.number for each in newly}
    if numbers & set(event.withdrawn):
        event.withdrawn = [number for number in event.withdrawn if number not in numbers]
        event.save(update_fields=["withdrawn"])


def _write(registration: Registration, minutes: int, least: int) -> bool:
    """Whether anything is new."""
    attended = registration.attended or minutes >= least
    longest = max(minutes, registration.minutes or 0)
    if (registration.minutes, registration.attended) == (longest, attended):
        return False
    registration.minutes, registration.attended = longest, attended
    registration.save()
    return True
