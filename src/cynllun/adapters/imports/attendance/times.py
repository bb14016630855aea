"""When and for how long, as the meeting tools write it."""

import re
from collections.abc import Collection
from datetime import date, datetime, timedelta
from functools import partial

_DAYS = ("%d/%m/%Y", "%m/%d/%Y", "%d/%m/%y", "%m/%d/%y", "%Y-%m-%d", "%d-%m-%Y", "%d.%m.%Y", "%b %d %Y",
         "%d %b %Y", "%B %d %Y", "%d %B %Y")  # fmt: skip
_HOURS = ("%H:%M:%S", "%I:%M:%S %p", "%H:%M", "%I:%M %p")
FORMATS = (*(f"{day} {hour}" for day in _DAYS for hour in _HOURS), "%Y-%m-%dT%H:%M:%S", *_HOURS)
"""The day before the month where both would do, unless only the other is the day of the event."""

_NO_DAY = datetime.strptime("00:00", "%H:%M").date()  # noqa: DTZ007  # no zone is given, and none is needed
_A_DAY = timedelta(days=1)
_PARTS = re.compile(
    r"(\d+)\s*(h|hr|hrs|hour|hours|awr|m|min|mins|minute|minutes|munud|s|sec|secs|second|seconds|eiliad)\b\.?"
)
_CLOCK = re.compile(r"(\d+):([0-5]\d)(?::([0-5]\d))?")
_LONGEST = 40
"""Characters of a time; more is none."""
_MOST_SECONDS = 100_000 * 60
_SECONDS = {"h": 3600, "a": 3600, "m": 60, "s": 1, "e": 1}


def tidy(text: str) -> str:
    """Without commas, and with the common space where a tool writes another."""
    return " ".join(text.replace(",", " ").replace("\u202f", " ").split())


def format_of(stamps: Collection[str], day: date) -> str:
    """The format in which most of a file's stamps can be read, before all on the day of the event."""
    distinct = set(stamps)
    return max(FORMATS, key=partial(_fits, distinct, day))


def read_stamp(text: str, written_as: str) -> datetime | None:
    """The moment by the file's own clock; None where it is none."""
    try:
        return datetime.strptime(tidy(text), written_as)  # noqa: DTZ007  # the file names no zone
    except ValueError:
        return None


def has_day(moment: datetime) -> bool:
    """Whether the file says on which day, or the hour alone."""
    return moment.date() != _NO_DAY


def near(moment: datetime, day: date) -> bool:
    """Whether it may be that day somewhere: tools write the zone of whoever took the report."""
    return abs(moment.date() - day) <= _A_DAY


def read_duration(text: str) -> int | None:
    """The seconds in "1h 27m 51s", "1 hr 2 min", "33 min" or "01:27:51"; None for a number without a unit."""
    words = tidy(text).casefold() if len(text) <= _LONGEST else ""
    if clock := _CLOCK.fullmatch(words):
        hours, minutes, seconds = clock.groups(default="0")
        return _possible(int(hours) * 3600 + int(minutes) * 60 + int(seconds))
    parts = _PARTS.findall(words)
    if not parts or _PARTS.sub("", words).strip():
        return None
    return _possible(sum(int(number) * _SECONDS[unit[0]] for number, unit in parts))


def read_minutes(text: str) -> int | None:
    """The seconds in a number of minutes, such as 58 or 58.5."""
    try:
        minutes = float(text)
    except ValueError:
        return None
    return _possible(int(minutes * 60)) if 0 <= minutes < _MOST_SECONDS else None


def _possible(seconds: int) -> int | None:
    return seconds if seconds < _MOST_SECONDS else None


def _fits(stamps: set[str], day: date, written_as: str) -> tuple[int, int]:
    moments = [moment for stamp in stamps if (moment := read_stamp(stamp, written_as))]
    return len(moments), sum(near(moment, day) for moment in moments)
