"""Joins added up by person, and persons set beside those who registered."""

from datetime import datetime, timedelta

import pytest

from cynllun.outreach.attendance import Join, Matched, matched, people, plain
from cynllun.outreach.models import Event
from cynllun.outreach.services import cancel_registration
from tests.outreach.events import TODAY, registered

START = datetime.fromisoformat("2026-11-04T16:00")


def join(name: str, minutes: int, *addresses: str, after: int | None = None, row: int = 2) -> Join:
    begins = None if after is None else START + timedelta(minutes=after)
    span = None if begins is None else (begins, begins + timedelta(minutes=minutes))
    return Join(row, name, addresses, minutes * 60, span)


def test_the_joins_of_a_person_are_added_up() -> None:
    found = people([join("Mari", 20, "m@a.cymru", row=2), join("Mari S", 25, "m@a.cymru", row=5)])
    assert [(each.name, each.minutes, each.rows) for each in found] == [("Mari", 45, (2, 5))]


def test_who_joins_by_two_devices_is_there_once() -> None:
    both = [join("Mari", 60, "m@a.cymru", after=0), join("Mari", 30, "m@a.cymru", after=45)]
    assert [each.minutes for each in people(both)] == [75]


def test_a_sum_of_the_tool_stands_within_its_span() -> None:
    summed = Join(2, "Mari", ("m@a.cymru",), 40 * 60, (START, START + timedelta(minutes=90)))
    assert [each.minutes for each in people([summed])] == [40]


def test_seconds_below_a_minute_are_no_minute() -> None:
    assert [each.minutes for each in people([Join(2, "Mari", (), 59), Join(3, "mari", (), 60)])] == [1]


def test_one_name_with_and_without_address_is_two_persons() -> None:
    assert len(people([join("Mari", 5, "m@a.cymru"), join("Mari", 5)])) == 2


@pytest.mark.parametrize("name", ["Siân Sampl", "sian  sampl (Guest)", "SIAN SAMPL [Ysgol]", "Sian-Sampl"])
def test_what_tools_write_beside_a_name_is_no_part_of_it(name: str) -> None:
    assert plain(name) == "sian sampl"


def beside(event: Event, *joins: Join) -> list[Matched]:
    return matched(people(joins), event.registrations.all())


def test_an_address_is_sure_and_a_name_is_only_alike(event: Event) -> None:
    mari, siwan = registered(event, "mari sampl", "siwan sampl")
    by_address, by_name, nobody = beside(
        event,
        join("M", 5, "account@hwb.cymru", mari.email),
        join("Siwan Sampel (Guest)", 5, "another@a.cymru"),
        join("Ffôn", 5),
    )
    assert (by_address.registration, by_address.alike) == (mari, ())
    assert (by_name.registration, by_name.alike) == (None, (siwan,))
    assert (nobody.registration, nobody.alike) == (None, ())


def test_who_is_found_by_address_is_offered_to_nobody_else(event: Event) -> None:
    [mari] = registered(event, "mari sampl")
    _sure, other = beside(event, join("Mari Sampl", 5, mari.email), join("Mari Sampl", 5))
    assert other.alike == ()


def test_who_cancelled_is_offered_to_nobody(event: Event) -> None:
    [mari] = registered(event, "mari sampl")
    cancel_registration(registration=mari, by=None, on=TODAY())
    [found] = beside(event, join("Mari Sampl", 5, mari.email))
    assert (found.registration, found.alike) == (None, ())
