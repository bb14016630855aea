"""How long what somebody took holds, and how it stands on a day.

The months count from the day after it was taken, as the law's own do: taken on 14 March 2025 and due every
12 months, it is good on 14 March 2026, and is not on the 15th. Whoever takes it again on the last day has had
no gap.
"""

from collections.abc import Iterable
from datetime import date, timedelta
from enum import Enum

from cynllun.law.calendars import add_months
from cynllun.law.words import Text
from cynllun.law.working_days import DAY

SOON = timedelta(days=60)
"""Within how long of its last good day a record is said to end soon: a local choice."""


class Standing(Enum):
    """How a course stands with somebody, the gravest first."""

    MISSING = "missing"
    EXPIRED = "expired"
    SOON = "soon"
    GOOD = "good"

    @property
    def text(self) -> Text:
        """In both languages."""
        return _WORDS[self]

    @property
    def is_gap(self) -> bool:
        """Whether somebody has to take it: now, or within SOON."""
        return self is not Standing.GOOD


def good_until(taken_on: date, every_months: int | None) -> date | None:
    """The last day on which it is good; None where once is enough."""
    return add_months(taken_on + DAY, every_months) if every_months else None


def last_taken(taken: Iterable[date], *, on: date) -> date | None:
    """The latest day by `on` on which it was taken."""
    return max((day for day in taken if day <= on), default=None)


def standing(taken: Iterable[date], every_months: int | None, *, on: date) -> Standing:
    """How it stands with somebody who took it on those days; what was taken after `on` is not known yet."""
    last = last_taken(taken, on=on)
    if last is None:
        return Standing.MISSING
    until = good_until(last, every_months)
    if until is None or on + SOON < until:
        return Standing.GOOD
    return Standing.SOON if on <= until else Standing.EXPIRED


_WORDS = {
    Standing.MISSING: Text(en="Not taken", cy="Heb ei ddilyn"),
    Standing.EXPIRED: Text(en="Expired", cy="Wedi dod i ben"),
    Standing.SOON: Text(en="Expires within 60 days", cy="Yn dod i ben o fewn 60 diwrnod"),
    Standing.GOOD: Text(en="Valid", cy="Dilys"),
}
