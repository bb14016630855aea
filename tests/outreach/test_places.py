"""Who has a place, who waits, and who moves up."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from cynllun.audit.models import Event as Told
from cynllun.law.refusals import Refusal
from cynllun.outreach.choices import State
from cynllun.outreach.models import Event, Registration
from cynllun.outreach.refusals import AlreadyRegistered
from cynllun.outreach.services import (
    cancel_event,
    cancel_registration,
    change_event,
    change_registration,
    register,
)
from tests.accounts.wales import small_wales
from tests.outreach.events import TODAY, entry, line, published, registered, someone

CONFIRMED, WAITING, CANCELLED = State.CONFIRMED, State.WAITING, State.CANCELLED


def cancel(registration: Registration) -> list[int]:
    return [each.number for each in cancel_registration(registration=registration, by=None, on=TODAY())]


def with_capacity(event: Event, capacity: int) -> list[int]:
    event.refresh_from_db()
    changed = change_event(event=event, entry=entry(event.starts_at, capacity=capacity), by=None, on=TODAY())
    return [each.number for each in changed.promoted]


def test_the_first_get_the_places_and_the_others_wait_in_order(event: Event) -> None:
    registered(event, "a", "b", "c", "d")
    assert line(event) == [(1, CONFIRMED), (2, CONFIRMED), (3, WAITING), (4, WAITING)]
    assert [each.before for each in event.registrations.waiting()] == [0, 1]
    assert event.places_left() == 0


def test_whoever_waits_longest_gets_the_place_of_one_who_cancels(event: Event) -> None:
    first, *_others = registered(event, "a", "b", "c", "d")
    assert cancel(first) == [3]
    assert line(event) == [(1, CANCELLED), (2, CONFIRMED), (3, CONFIRMED), (4, WAITING)]


def test_one_who_waited_and_cancels_frees_nothing(event: Event) -> None:
    *_others, third, fourth = registered(event, "a", "b", "c", "d")
    assert cancel(third) == []
    assert fourth.before == 0


def test_more_places_go_to_the_first_in_the_line(event: Event) -> None:
    registered(event, "a", "b", "c", "d", "e")
    assert with_capacity(event, 4) == [3, 4]
    assert with_capacity(event, 10) == [5]
    assert event.registrations.confirmed().count() == 5


def test_nobody_s_place_is_taken_by_a_smaller_capacity(event: Event) -> None:
    registered(event, "a", "b")
    with pytest.raises(Refusal, match="2 people have a place"):
        with_capacity(event, 1)
    assert event.registrations.confirmed().count() == 2


def test_who_cancels_and_comes_again_stands_at_the_end(event: Event) -> None:
    first, *_others = registered(event, "a", "b", "c")
    cancel(first)
    registered(event, "a")
    assert line(event) == [(1, CANCELLED), (2, CONFIRMED), (3, CONFIRMED), (4, WAITING)]


def test_an_address_registers_once_whatever_its_capitals(event: Event) -> None:
    [first] = registered(event, "a")
    with pytest.raises(AlreadyRegistered) as refused, transaction.atomic():
        register(event=event.pk, entry=someone("x", email="A@Enghraifft.cymru"), by=None, on=TODAY())
    assert refused.value.registration == first
    assert line(event) == [(1, CONFIRMED)]


def test_the_database_itself_refuses_a_second_number_and_a_second_address(event: Event) -> None:
    [first] = registered(event, "a")
    for changed in ({"email": "b@enghraifft.cymru"}, {"number": 2}):
        again = Registration.objects.get(pk=first.pk)
        again.pk = None
        for name, value in changed.items():
            setattr(again, name, value)
        with pytest.raises(IntegrityError), transaction.atomic():
            again.save(force_insert=True)


def test_cancelling_blanks_what_was_needed_and_asked(event: Event) -> None:
    said = someone("a", access_needs="a hearing loop", question="Who pays?")
    first = register(event=event.pk, entry=said, by=None, on=TODAY())
    cancel(first)
    first.refresh_from_db()
    assert (first.access_needs, first.question) == ("", "")


def test_what_is_cancelled_stays_cancelled(event: Event) -> None:
    [first] = registered(event, "a")
    cancel(first)
    with pytest.raises(Refusal, match="has been cancelled"):
        cancel(first)
    with pytest.raises(Refusal, match="has been cancelled"):
        change_registration(registration=first, entry=someone("a"), by=None, on=TODAY())


def test_a_change_keeps_the_place_and_the_address(event: Event) -> None:
    [first] = registered(event, "a")
    said = someone("b", setting="Ysgol Enghraifft")
    change_registration(registration=first, entry=said, by=None, on=TODAY())
    first.refresh_from_db()
    assert (first.name, first.setting, first.email) == ("B", "Ysgol Enghraifft", "a@enghraifft.cymru")
    assert (first.number, first.state) == (1, CONFIRMED)


@pytest.mark.parametrize(("days", "is_open"), [(0, True), (1, False)])
def test_registration_is_open_until_the_day_is_over(event: Event, days: int, is_open: bool) -> None:
    on = event.last_day + timedelta(days=days)
    if is_open:
        assert registered(event, "a", on=on)
    else:
        with pytest.raises(Refusal, match="closed"):
            registered(event, "a", on=on)


def test_a_cancelled_event_takes_nobody(event: Event) -> None:
    registered(event, "a", "b", "c")
    told = cancel_event(event=event, by=None, on=TODAY())
    assert [each.number for each in told] == [1, 2, 3], "those who waited are told as well"
    with pytest.raises(Refusal, match="closed"):
        registered(event, "d")


def test_the_trail_has_numbers_and_no_names(event: Event) -> None:
    first, *_others = registered(event, "nia", "b", "c")
    cancel(first)
    told = Told.objects.filter(kind__startswith="regist").order_by("sequence")
    assert [(each.kind, each.details["number"]) for each in told] == [
        ("registered", "1"),
        ("registered", "2"),
        ("registered", "3"),
        ("registration_cancelled", "1"),
    ]
    assert told[3].details["promoted"] == "3"
    assert not any(each.about or "nia" in str(each.details).lower() for each in told)


class AnyOrder(TestCase):
    """Whatever happens in whatever order, the rules of the places hold."""

    @settings(max_examples=25)
    @given(st.integers(1, 4), st.lists(st.tuples(st.sampled_from("racm"), st.integers(0, 5)), max_size=20))
    def test_never_oversold_and_always_in_order(self, capacity: int, steps: list[tuple[str, int]]) -> None:
        event = published(small_wales().body, timezone.now() + timedelta(days=21), capacity=capacity)
        for step, which in steps:
            standing = list(event.registrations.standing())
            if step in "ra":
                done = registered(event, f"n{event.registrations.count()}")
                assert done[0].number == event.registrations.count()
            elif step == "c" and standing:
                cancel(standing[which % len(standing)])
            elif step == "m":
                event.refresh_from_db()
                with_capacity(event, event.capacity + 1 + which)
            event.refresh_from_db()
            confirmed = event.registrations.confirmed()
            assert confirmed.count() <= event.capacity
            waiting = event.registrations.waiting().first()
            assert waiting is None or confirmed.count() == event.capacity
            assert waiting is None or not confirmed.filter(number__gt=waiting.number).exists()
