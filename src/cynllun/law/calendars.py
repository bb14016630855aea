"""Counting by the calendar: the school days of a school, the term-time days of an FEI, weeks and months.

The day on which something happens is not counted: the day after is day 1, unless the law says otherwise.
Outside the dates that a calendar holds nothing is counted and nothing is guessed.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from cynllun.law.days_in_words import in_words
from cynllun.law.refusals import Refusal
from cynllun.law.words import Text
from cynllun.law.working_days import DAY, bank_holiday, is_weekend


@dataclass(frozen=True, slots=True)
class Span:
    """Days in a row, both ends included, and why (in the words of whoever wrote the calendar)."""

    first: date
    last: date
    why: str = ""

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last

    def meets(self, other: "Span") -> bool:
        return self.first <= other.last and other.first <= self.last


@dataclass(frozen=True, slots=True)
class SchoolCalendar:
    """When one school or FEI is open: terms in order, days closed within them, and INSET days.

    `source` and `certainty` are empty for an institution's own calendar, and given for published dates.
    """

    name: str
    terms: tuple[Span, ...]
    closed: tuple[Span, ...] = ()
    inset: frozenset[date] = frozenset()
    source: str = ""
    certainty: str = ""

    @property
    def span(self) -> Span:
        days = [*self.inset, *(term.first for term in self.terms), *(term.last for term in self.terms)]
        return Span(min(days), max(days))

    def is_school_day(self, day: date, *, inset_counts: bool) -> bool:
        """Whether there is a school session (Education Act 1996 s.579(1)).

        Whether a session for training alone is one is arguable, so the caller says which reading to take.
        """
        if day in self.inset:
            return inset_counts
        open_that_day = any(day in term for term in self.terms) and not any(
            day in span for span in self.closed
        )
        return open_that_day and _may_be_school_day(day)

    def count_school_days(self, starts_on: date, number: int, *, inset_counts: bool) -> date:
        """The last of a number of school days, of which the first is on or after the day after the start.

        `Refusal` where the count needs a day that the calendar does not hold.
        """
        span, day, left = self.span, starts_on, number
        while left:
            day += DAY
            if day > span.last or (day < span.first and _may_be_school_day(day)):
                raise Refusal(self._does_not_hold(day, number - left))
            left -= self.is_school_day(day, inset_counts=inset_counts)
        return day

    def count_term_time_days(self, starts_on: date, number: int) -> date:
        """The same in term-time days: days for teaching students, so no INSET day (2021/401 reg 13(4))."""
        return self.count_school_days(starts_on, number, inset_counts=False)

    def _does_not_hold(self, day: date, counted: int) -> Text:
        first, last, asked = in_words(self.span.first), in_words(self.span.last), in_words(day)
        return Text(
            en=f"{self.name} runs from {first.en} to {last.en}, and the count needs {asked.en} "
            f"(days counted before it: {counted}). Add the terms that are missing to the calendar.",
            cy=f"Mae {self.name} yn rhedeg o {first.cy} i {last.cy}, ac mae angen {asked.cy} i gyfrif "
            f"(diwrnodau a gyfrifwyd cyn hynny: {counted}). Ychwanegwch y tymhorau sydd ar goll ato.",
        )


def add_weeks(starts_on: date, weeks: int) -> date:
    """The last day of weeks that begin with the day after: they run through holidays."""
    return starts_on + timedelta(weeks=weeks)


def add_months(first: date, months: int) -> date:
    """The last day of months that begin with `first`: the day before the same day of a later month.

    Where that month has no such day, its own last day.
    """
    year, month = divmod(first.year * 12 + first.month - 1 + months, 12)
    try:
        return date(year, month + 1, first.day) - DAY
    except ValueError:
        following = date(year, month + 1, 28) + timedelta(days=4)
        return following.replace(day=1) - DAY


def _may_be_school_day(day: date) -> bool:
    return not is_weekend(day) and bank_holiday(day) is None
