"""An event as iCalendar (RFC 5545, 5546), for the calendar of somebody who registered."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Literal
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, vCalAddress

HERE = ZoneInfo("Europe/London")


@dataclass(frozen=True, slots=True)
class Appointment:
    """What a calendar shows. Times are aware; `sequence` grows with each change, so that the last one counts.

    `link` is where to join, or blank; `organiser` and `guest` are email addresses.
    """

    uid: str
    sequence: int
    starts_at: datetime
    ends_at: datetime
    title: str
    about: str
    link: str
    organiser: str
    guest: str


def write_appointment(
    appointment: Appointment, method: Literal["REQUEST", "CANCEL"], *, now: datetime
) -> bytes:
    """One calendar object: REQUEST puts it into a calendar or changes it there, CANCEL takes it out."""
    calendar = Calendar()
    calendar.add("prodid", "-//Cynllun//Cynllun//CY")
    calendar.add("version", "2.0")
    calendar.add("method", method)
    calendar.add_component(_event(appointment, method, now))
    year = appointment.starts_at.year
    calendar.add_missing_timezones(first_date=date(year - 1, 12, 1), last_date=date(year + 1, 12, 31))
    return bytes(calendar.to_ical())


def _event(appointment: Appointment, method: str, now: datetime) -> Event:
    event = Event()
    event.add("uid", appointment.uid)
    event.add("sequence", appointment.sequence)
    event.add("dtstamp", now.astimezone(UTC))
    event.add("dtstart", appointment.starts_at.astimezone(HERE))
    event.add("dtend", appointment.ends_at.astimezone(HERE))
    event.add("summary", appointment.title)
    event.add("description", appointment.about)
    event.add("organizer", vCalAddress(f"mailto:{appointment.organiser}"))
    guest = vCalAddress(f"mailto:{appointment.guest}")
    guest.params["PARTSTAT"] = "ACCEPTED"
    event.add("attendee", guest)
    if appointment.link:
        event.add("location", appointment.link)
        event.add("url", appointment.link)
    event.add("status", "CANCELLED" if method == "CANCEL" else "CONFIRMED")
    return event
