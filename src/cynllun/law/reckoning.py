"""Counting a period, with an account of the count."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from cynllun.law.arithmetic import (
    calendar_used,
    dated,
    in_time_on,
    inset_counted,
    joined,
    moved_to_a_working_day,
    opening,
    passed_over,
    weeks_run_on,
)
from cynllun.law.calendars import SchoolCalendar, Span, add_months, add_weeks
from cynllun.law.days_in_words import in_words
from cynllun.law.period_file import Period
from cynllun.law.refusals import Refusal
from cynllun.law.words import Text
from cynllun.law.working_days import (
    DAY,
    count_working_days,
    is_tribunal_working_day,
    is_working_day,
    weekday_bank_holidays,
    working_day_from,
)


@dataclass(frozen=True, slots=True)
class Reckoning:
    """The last day of a period, the later one where the law is arguable, and the account of the count."""

    last: date
    outer_limit: date
    account: tuple[Text, ...]

    def told(self) -> Text:
        return joined(self.account, " ")


def reckon(period: Period, starts_on: date, calendar: SchoolCalendar | None) -> Reckoning:
    """Count a period; `Refusal` where it needs a calendar, or more of one than there is."""
    first = starts_on if period.begins_with_the_start else starts_on + DAY
    before = first - DAY
    match period.unit:
        case "school days":
            reckoning = _school_days(period, before, _needed(calendar, period))
        case "term-time days":
            reckoning = _term_time_days(period, before, _needed(calendar, period))
        case "working days":
            last = count_working_days(before, period.length)
            holidays = [
                dated(name, Span(day, day)) for day, name in weekday_bank_holidays(first, last).items()
            ]
            reckoning = Reckoning(last, last, (opening(period, starts_on, last), passed_over(holidays)))
        case "weeks":
            last = add_weeks(before, period.length)
            reckoning = Reckoning(last, last, (opening(period, starts_on, last), weeks_run_on()))
        case "months":
            last = add_months(first, period.length)
            reckoning = Reckoning(last, last, (opening(period, starts_on, last),))
    return _ended(period, reckoning)


def _school_days(period: Period, before: date, calendar: SchoolCalendar) -> Reckoning:
    last = calendar.count_school_days(before, period.length, inset_counts=True)
    outer_limit = calendar.count_school_days(before, period.length, inset_counts=False)
    account = [opening(period, before, last), passed_over(list(_not_open(calendar, before + DAY, last)))]
    inset = [in_words(day) for day in sorted(calendar.inset) if before < day <= last]
    if inset:
        account.append(inset_counted(joined(inset, ", "), in_words(outer_limit)))
    return Reckoning(last, outer_limit, (*account, *calendar_used(calendar)))


def _term_time_days(period: Period, before: date, calendar: SchoolCalendar) -> Reckoning:
    last = calendar.count_term_time_days(before, period.length)
    inset = [
        dated(Text(en="training day", cy="diwrnod HMS"), Span(day, day))
        for day in sorted(calendar.inset)
        if before < day <= last
    ]
    passed = [*_not_open(calendar, before + DAY, last), *inset]
    account = (opening(period, before, last), passed_over(passed), *calendar_used(calendar))
    return Reckoning(last, last, account)


def _ended(period: Period, counted: Reckoning) -> Reckoning:
    """The period with its end moved as its own law moves it."""
    if period.ends == "working day" and not is_working_day(counted.last):
        last = working_day_from(counted.last)
        return Reckoning(last, last, (*counted.account, moved_to_a_working_day(counted.last, last)))
    if period.ends == "Tribunal working day":
        last = working_day_from(counted.last + DAY, is_tribunal_working_day)
        return Reckoning(last, last, (*counted.account, in_time_on(last)))
    return counted


def _not_open(calendar: SchoolCalendar, first: date, last: date) -> Iterator[Text]:
    """Why days between two days were passed over, weekends apart."""
    asked = Span(first, last)
    for earlier, later in zip(calendar.terms, calendar.terms[1:], strict=False):
        holiday = Span(earlier.last + DAY, later.first - DAY)
        if holiday.meets(asked):
            yield dated(Text(en="between terms", cy="rhwng tymhorau"), holiday)
    for span in sorted(calendar.closed, key=lambda span: span.first):
        if span.meets(asked):
            yield dated(Text(en=span.why or "closed", cy=span.why or "ar gau"), span)
    for day, name in weekday_bank_holidays(first, last).items():
        if any(day in term for term in calendar.terms) and not any(day in span for span in calendar.closed):
            yield dated(name, Span(day, day))


def _needed(calendar: SchoolCalendar | None, period: Period) -> SchoolCalendar:
    if calendar is None:
        raise Refusal(
            Text(
                en=f"{period.name} is counted in {period.unit}: the calendar of the school or FEI is needed.",
                cy=f"Mae {period.name} yn cael ei gyfrif yn niwrnodau'r ysgol neu'r sefydliad: "
                "mae angen ei galendr.",
            )
        )
    return calendar
