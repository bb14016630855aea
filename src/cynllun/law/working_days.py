"""Working days in Wales, and the narrower working days of the Education Tribunal for Wales."""

import tomllib
from collections.abc import Callable
from datetime import date, timedelta
from importlib.resources import files

from cynllun.law.days_in_words import in_words
from cynllun.law.refusals import Refusal
from cynllun.law.words import Text

_TABLE = tomllib.loads(files("cynllun.law").joinpath("data/bank_holidays.toml").read_text("utf-8"))
_FIRST: date = _TABLE["first"]
_LAST: date = _TABLE["last"]

BANK_HOLIDAYS: dict[date, Text] = {
    day: Text(en=holiday["en"], cy=holiday["cy"]) for holiday in _TABLE["holiday"] for day in holiday["days"]
}
"""Every weekday bank holiday from 2021 to 2028 by its date. Source: data/bank_holidays.toml."""

DAY = timedelta(days=1)
_SATURDAY = 5


def is_weekend(day: date) -> bool:
    return day.weekday() >= _SATURDAY


def bank_holiday(day: date) -> Text | None:
    """The name of a weekday's bank holiday; `Refusal` outside the years that are encoded."""
    if not _FIRST <= day <= _LAST:
        raise Refusal(_not_encoded(day))
    return BANK_HOLIDAYS.get(day)


def is_working_day(day: date) -> bool:
    """Not a weekend, Good Friday, Christmas Day or a bank holiday.

    Source: Legislation (Wales) Act 2019 s.6 and Sch.1, for Welsh instruments that leave the words undefined,
    as the Orders and S.I. 2021/401 do (inferred).
    """
    return bank_holiday(day) is None and not is_weekend(day)


def is_tribunal_working_day(day: date) -> bool:
    """Nor a day in August, one from 25 December to 1 January, or May's first Monday (2021/406 reg 2)."""
    in_winter_break = (day.month, day.day) >= (12, 25) or (day.month, day.day) == (1, 1)
    first_monday_in_may = day.month == 5 and day.day <= 7 and day.weekday() == 0
    return is_working_day(day) and day.month != 8 and not in_winter_break and not first_monday_in_may


def working_day_from(day: date, is_working: Callable[[date], bool] = is_working_day) -> date:
    """The day itself if it is a working day, otherwise the next one."""
    while not is_working(day):
        day += DAY
    return day


def count_working_days(starts_on: date, number: int) -> date:
    """The last of a number of working days, of which the first is on or after the day after the start."""
    day = starts_on
    for _ in range(number):
        day = working_day_from(day + DAY)
    return day


def weekday_bank_holidays(first: date, last: date) -> dict[date, Text]:
    """The bank holidays from one day to another, both included."""
    return {day: name for day, name in sorted(BANK_HOLIDAYS.items()) if first <= day <= last}


def _not_encoded(day: date) -> Text:
    asked = in_words(day)
    return Text(
        en=f"The bank holidays of {day.year} are not known here ({asked.en} was needed): "
        f"only {_FIRST.year} to {_LAST.year} are. Count by hand, or add the year to bank_holidays.toml.",
        cy=f"Nid yw gwyliau banc {day.year} yn hysbys yma (roedd angen {asked.cy}): "
        f"dim ond {_FIRST.year} i {_LAST.year}. "
        "Cyfrifwch â llaw, neu ychwanegwch y flwyddyn at bank_holidays.toml.",
    )
