"""What is written to those who registered, through a real mail server, with what a calendar reads."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from django.test import Client
from django.utils import timezone
from django_tasks_db.models import DBTaskResult
from icalendar import Calendar
from pytest_django import Settings

from cynllun.outreach.choices import State
from cynllun.outreach.models import Event, Registration
from cynllun.outreach.services import cancel_event, change_event
from cynllun.web.events.mail import Mail
from cynllun.web.events.posting import post as write_to
from tests.accounts.wales import Wales
from tests.outreach.events import TODAY, entry, published, registered
from tests.web.concurrency.forms import opened
from tests.web.events.pages import register
from tests.web.sign_in.test_mail import Post

Work = Callable[[], None]
JOIN = "https://cyfarfod.enghraifft.cymru/abc"


def text_of(message: EmailMessage) -> str:
    part = message.get_body(("plain",))
    assert part
    return str(part.get_content())


def calendar_of(message: EmailMessage) -> tuple[str, Any] | None:
    """The method and the event of the calendar's part."""
    parts = [part for part in message.walk() if part.get_content_type() == "text/calendar"]
    if not parts:
        return None
    [part] = parts
    calendar = Calendar.from_ical(part.get_content())
    assert part.get_param("method") == calendar["METHOD"]
    [found] = calendar.walk("VEVENT")
    return str(calendar["METHOD"]), found


def test_who_has_a_place_is_told_how_to_join_and_how_to_cancel(event: Event, post: Post, work: Work) -> None:
    Event.objects.update(title_en="Writing a plan\ntogether")
    mine = register(event, language="en")
    work()
    [message] = post.messages
    text = text_of(message)
    assert post.recipients == ["mari@enghraifft.cymru"]
    assert message["Subject"] == "You have a place: Writing a plan together"
    assert message["Reply-To"] == "digwyddiadau@enghraifft.cymru"
    assert JOIN in text
    assert f"http://testserver{mine}" in text
    assert not any(said in text for said in ("Mari", "Sampl", "talu", "Ysgol")), "nothing that they wrote"


def test_it_is_in_the_language_that_the_person_chose(event: Event, post: Post, work: Work) -> None:
    register(event, language="cy")
    work()
    text = text_of(post.messages[0])
    assert post.messages[0]["Subject"] == "Mae gennych le: Ysgrifennu cynllun gyda'n gilydd"
    assert "/cy/events/registration/" in text
    assert "Rydych wedi cofrestru ac mae gennych le." in text
    assert "Writing" not in text


def test_who_waits_is_told_where_in_the_line_and_has_nothing_for_the_calendar(
    event: Event, post: Post, work: Work
) -> None:
    for name in "abcd":
        register(event, name, language="en")
    work()
    last = post.messages[-1]
    assert "number 2 in the line" in text_of(last)
    assert JOIN not in text_of(last)
    assert calendar_of(last) is None


def test_who_moves_up_and_who_cancelled_are_told(event: Event, post: Post, work: Work) -> None:
    first, *_others = (register(event, name, language="en") for name in "abc")
    work()
    opened(Client(), f"{first}cancel/").send()
    work()
    cancelled, promoted = post.messages[3:]
    assert cancelled["To"] == "a@enghraifft.cymru"
    assert promoted["To"] == "c@enghraifft.cymru"
    assert "A place has come free and it is yours" in text_of(promoted)
    assert JOIN in text_of(promoted)
    asked, taken_out = calendar_of(post.messages[0]), calendar_of(cancelled)
    assert asked
    assert taken_out
    assert (asked[0], taken_out[0]) == ("REQUEST", "CANCEL")
    assert asked[1]["UID"] == taken_out[1]["UID"]
    assert taken_out[1]["SEQUENCE"] > asked[1]["SEQUENCE"]
    assert taken_out[1]["STATUS"] == "CANCELLED"


@pytest.mark.parametrize(("month", "hours_from_utc"), [(1, 0), (7, 1)])
def test_a_calendar_reads_the_time_here(
    wales: Wales, post: Post, work: Work, month: int, hours_from_utc: int
) -> None:
    starts = datetime(timezone.now().year + 1, month, 14, 16, 0, tzinfo=ZoneInfo("Europe/London"))
    register(published(wales.body, starts))
    work()
    found = calendar_of(post.messages[0])
    assert found
    starts_at = found[1]["DTSTART"]
    assert starts_at.params["TZID"] == "Europe/London"
    assert starts_at.dt.astimezone(UTC).hour == 16 - hours_from_utc
    assert found[1]["DTEND"].dt - starts_at.dt == timedelta(hours=1)
    assert str(found[1]["ATTENDEE"]) == "mailto:mari@enghraifft.cymru"


def test_another_time_reaches_everybody_with_a_higher_sequence(event: Event, post: Post, work: Work) -> None:
    for name in "abc":
        register(event, name, language="en")
    work()
    later = entry(event.starts_at + timedelta(hours=2))
    changed = change_event(event=event, entry=later, by=None, on=TODAY())
    write_to(changed.to_tell, Mail.CHANGED, origin="http://testserver")
    work()
    told = post.messages[3:]
    assert [message["To"][0] for message in told] == ["a", "b", "c"]
    assert all("has changed" in text_of(message) for message in told)
    before, after = calendar_of(post.messages[0]), calendar_of(told[0])
    assert before
    assert after
    assert after[1]["UID"] == before[1]["UID"]
    assert after[1]["SEQUENCE"] > before[1]["SEQUENCE"]
    assert after[1]["DTSTART"].dt - before[1]["DTSTART"].dt == timedelta(hours=2)


def test_an_event_that_is_called_off_is_taken_out_of_calendars(event: Event, post: Post, work: Work) -> None:
    register(event, language="en")
    write_to(cancel_event(event=event, by=None, on=TODAY()), Mail.CALLED_OFF, origin="http://testserver")
    work()
    [message] = post.messages
    assert "has cancelled this event" in text_of(message), "the first mail is no longer true, and is not sent"
    found = calendar_of(message)
    assert found
    assert found[0] == "CANCEL"
    assert JOIN not in message.as_string()


def test_a_mail_server_that_sleeps_is_tried_again_and_nothing_is_lost(
    event: Event, post: Post, work: Work, settings: Settings
) -> None:
    awake, settings.EMAIL_PORT = settings.EMAIL_PORT, 1
    mine = register(event, language="en")
    work()
    assert "You have a place" in Client().get(mine).content.decode()
    assert post.messages == []
    again = DBTaskResult.objects.get(status="READY")
    assert again.run_after > timezone.now()
    settings.EMAIL_PORT = awake
    DBTaskResult.objects.filter(pk=again.pk).update(run_after=timezone.now())
    work()
    assert len(post.messages) == 1


def test_nobody_is_told_of_a_place_that_they_have_given_back(event: Event, post: Post, work: Work) -> None:
    [first] = registered(event, "a")
    Registration.objects.update(state=State.CANCELLED)
    for mail in (Mail.REGISTERED, Mail.PROMOTED, Mail.REMINDER, Mail.CHANGED, Mail.LINK):
        write_to([first], mail, origin="http://testserver")
    work()
    assert post.messages == []
