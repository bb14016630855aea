"""The release that the hours come to, beside what the ALNCo has now."""

from dataclasses import dataclass
from decimal import Decimal

from cynllun.law.pay import DIRECTED_HOURS, WORKING_DAYS, WORKING_TIME_SOURCE
from cynllun.law.sources import Source
from cynllun.law.words import Text
from cynllun.workforce.reckoning.amounts import plain, to_the_hundredth, to_the_tenth, up_to_whole
from cynllun.workforce.reckoning.case import Release
from cynllun.workforce.reckoning.week import Week, propose_week
from cynllun.workforce.reckoning.workload import ASSUMPTIONS

_DAYS_OF_A_WEEK = 5
_HALVES = 2


@dataclass(frozen=True, slots=True)
class ReleaseAnswer:
    """Hours as days of full time: to the tenth in the year, to the hundredth in a week.

    `half_days` are whole ones, enough for the hours. `given_…` is what the ALNCo has now, where it is known;
    `short` is what is still to find in hours of the year, less than nothing where there is time to spare.
    """

    hours: Decimal
    days: Decimal
    half_days: int
    weeks: Decimal
    days_a_week: Decimal
    half_days_a_week: int
    given_days: Decimal | None
    given_hours: Decimal | None
    short: Decimal | None
    formula: Text
    remarks: tuple[Text, ...]
    week: Week | None
    sources: tuple[Source, ...]


def reckon_release(release: Release, hours: Decimal) -> ReleaseAnswer:
    """The hours of the year in days and half-days, and a week in which they could be found."""
    days = days_of(hours)
    weekly = days / release.weeks
    given = _given(release)
    given_hours = None if given is None else plain(hours_of(given))
    half_days_a_week = up_to_whole(weekly * _HALVES)
    return ReleaseAnswer(
        hours=hours,
        days=to_the_tenth(days),
        half_days=up_to_whole(days * _HALVES),
        weeks=release.weeks,
        days_a_week=to_the_hundredth(weekly),
        half_days_a_week=half_days_a_week,
        given_days=None if given is None else to_the_tenth(given),
        given_hours=given_hours,
        short=None if given_hours is None else hours - given_hours,
        formula=_formula(hours, to_the_tenth(days)),
        remarks=_remarks(weekly),
        week=propose_week(release, half_days_a_week),
        sources=(ASSUMPTIONS, WORKING_TIME_SOURCE),
    )


def _given(release: Release) -> Decimal | None:
    """Days of the year that the ALNCo has now: as typed, or what the protected half-days come to."""
    if release.days_a_week is not None:
        return release.days_a_week * release.weeks
    return Decimal(len(release.protected)) / _HALVES * release.weeks if release.protected else None


def days_of(hours: Decimal) -> Decimal:
    """Days of a full-time teacher: 1,265 hours are 195."""
    return hours * WORKING_DAYS / DIRECTED_HOURS


def hours_of(days: Decimal) -> Decimal:
    """Hours, to two places, of days of a full-time teacher."""
    return to_the_hundredth(days * DIRECTED_HOURS / WORKING_DAYS)


def _formula(hours: Decimal, days: Decimal) -> Text:
    day = f"{DIRECTED_HOURS:,} ÷ {WORKING_DAYS}"
    return Text(
        en=f"{hours:,} hours ÷ ({day} hours a day) = {days:,} days",
        cy=f"{hours:,} awr ÷ ({day} awr y dydd) = {days:,} diwrnod",
    )


def _remarks(days_a_week: Decimal) -> tuple[Text, ...]:
    if days_a_week <= _DAYS_OF_A_WEEK:
        return ()
    return (
        Text(
            en="This is more than the whole week of one full-time person.",
            cy="Mae hyn yn fwy nag wythnos gyfan un person amser llawn.",
        ),
    )
