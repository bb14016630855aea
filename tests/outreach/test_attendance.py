"""Who was there is kept once, and the same file again changes nothing."""

from datetime import timedelta
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from cynllun.accounts.models import User
from cynllun.audit.models import Event as Told
from cynllun.law.refusals import Refusal
from cynllun.outreach.choices import State
from cynllun.outreach.models import Event, Registration
from cynllun.outreach.services import (
    Attendance,
    Newcomer,
    cancel_event,
    cancel_registration,
    forget_registrants,
    record_attendance,
    withdraw_attendance,
)
from tests.accounts.wales import Wales, person_with
from tests.outreach.events import TODAY, published, registered


@pytest.fixture
def event(wales: Wales) -> Event:
    """A webinar of today with two places."""
    return published(wales.body, timezone.now().replace(hour=12, minute=0), capacity=2)


NEW = Newcomer(name="Huw", email="huw@enghraifft.cymru", minutes=40, language="cy")


def kept(event: Event, minutes: dict[int, int], *newcomers: Newcomer, **given: Any) -> Attendance:
    whole = {"least": 30, "by": None, "on": TODAY(), **given}
    return record_attendance(event=event, minutes=minutes, newcomers=newcomers, **whole)


def times(event: Event) -> list[tuple[int | None, bool]]:
    return list(event.registrations.order_by("number").values_list("minutes", "attended"))


def test_the_least_time_is_at_the_line(event: Event) -> None:
    a, b, _c = registered(event, "a", "b", "c")
    kept(event, {a.pk: 29, b.pk: 30})
    assert times(event) == [(29, False), (30, True), (None, False)]


def test_the_same_again_changes_nothing(event: Event) -> None:
    [a] = registered(event, "a")
    first = kept(event, {a.pk: 45}, NEW)
    told = Told.objects.count()
    assert [len(each) for each in (first.changed, first.newly)] == [2, 2]
    assert kept(event, {a.pk: 45}, NEW) == Attendance([], [])
    assert Told.objects.count() == told
    assert times(event) == [(45, True), (40, True)]


def test_the_longer_time_stands_and_attendance_stays(event: Event) -> None:
    [a] = registered(event, "a")
    kept(event, {a.pk: 45})
    assert kept(event, {a.pk: 20}, least=60) == Attendance([], [])
    assert kept(event, {a.pk: 50}).newly == []
    assert times(event) == [(50, True)]


def test_a_newcomer_takes_no_place(event: Event) -> None:
    registered(event, "a", "b", "c")
    kept(event, {}, NEW)
    added = Registration.objects.get(email=NEW.email)
    assert (added.number, added.state, added.minutes, added.attended) == (4, State.CAME, 40, True)
    assert event.places_left() == 0
    assert event.registrations.confirmed().count() == 2


def test_a_newcomer_who_had_cancelled_comes_anew(event: Event) -> None:
    [huw] = registered(event, "huw")
    cancel_registration(registration=huw, by=None, on=TODAY())
    kept(event, {huw.pk: 40}, NEW)
    assert times(event) == [(None, False), (40, True)]


def test_another_event_s_registration_is_not_touched(event: Event, wales: Wales) -> None:
    other = published(wales.body, timezone.now() + timedelta(days=2))
    [theirs] = registered(other, "a")
    assert kept(event, {theirs.pk: 45}) == Attendance([], [])
    assert times(other) == [(None, False)]


def test_who_attended_cancels_no_more(event: Event) -> None:
    [a] = registered(event, "a")
    kept(event, {a.pk: 45})
    with pytest.raises(Refusal, match="have attended"):
        cancel_registration(registration=a, by=None, on=TODAY())


@pytest.mark.parametrize("days", [1, 0])
def test_an_event_to_come_or_cancelled_has_nobody_there(event: Event, days: int) -> None:
    [a] = registered(event, "a")
    if not days:
        cancel_event(event=event, by=None, on=TODAY())
    with pytest.raises(Refusal, match="has not been held"):
        kept(event, {a.pk: 45}, on=event.day - timedelta(days=days))


def test_a_stranger_records_nothing(event: Event, wales: Wales) -> None:
    stranger: User = person_with("head_teacher", wales.school)
    with pytest.raises(PermissionDenied):
        kept(event, {}, by=stranger)


def test_it_is_told_in_numbers_and_goes_with_the_registrants(event: Event) -> None:
    [a] = registered(event, "a")
    kept(event, {a.pk: 45}, NEW)
    told = Told.objects.order_by("pk").last()
    assert told
    assert told.kind == "attendance_recorded"
    assert (told.details["changed"], told.details["attended"], told.details["least"]) == ("2", "2", "30")
    assert "Huw" not in str(told.details)
    assert forget_registrants(event=event, by=None, on=event.last_day + timedelta(days=91)) == 2


def test_attendance_is_taken_back_and_given_again(event: Event) -> None:
    a, b = registered(event, "a", "b")
    kept(event, {a.pk: 45, b.pk: 45})
    withdraw_attendance(registration=a, by=None, on=TODAY())
    event.refresh_from_db()
    assert (times(event), event.withdrawn) == ([(None, False), (45, True)], [a.number])
    with pytest.raises(Refusal, match="nothing to take back"):
        withdraw_attendance(registration=a, by=None, on=TODAY())
    assert [each.pk for each in kept(event, {a.pk: 40}).newly] == [a.pk]
    event.refresh_from_db()
    assert (times(event), event.withdrawn) == ([(40, True), (45, True)], [])


def test_who_was_there_too_briefly_has_no_certificate_to_withdraw(event: Event) -> None:
    [a] = registered(event, "a")
    kept(event, {a.pk: 29})
    withdraw_attendance(registration=a, by=None, on=TODAY())
    event.refresh_from_db()
    assert (times(event), event.withdrawn) == ([(None, False)], [])


def test_a_newcomer_taken_back_may_be_brought_in_anew(event: Event) -> None:
    kept(event, {}, NEW)
    withdraw_attendance(registration=Registration.objects.get(), by=None, on=TODAY())
    assert Registration.objects.get().state == State.CANCELLED
    kept(event, {}, NEW)
    event.refresh_from_db()
    assert (times(event), event.withdrawn) == ([(None, False), (40, True)], [1])


def test_a_stranger_takes_nothing_back(event: Event, wales: Wales) -> None:
    [a] = registered(event, "a")
    kept(event, {a.pk: 45})
    with pytest.raises(PermissionDenied):
        withdraw_attendance(registration=a, by=person_with("head_teacher", wales.school), on=TODAY())
    assert times(event) == [(45, True)]
