"""Every statutory period, and the reader that says when one ends: `due`.

Source: data/periods.toml. Lengths are declared there once; counting is in `reckoning`.
"""

from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches

from cynllun.law.calendars import SchoolCalendar, Span
from cynllun.law.days_in_words import in_words
from cynllun.law.period_file import Period, read_periods
from cynllun.law.reckoning import reckon
from cynllun.law.refusals import Refusal
from cynllun.law.words import Text

PERIODS = read_periods()
"""Every period by its name."""

_HELD = Span(date(2021, 9, 1), date(2099, 12, 31))
_WEAKEST_FIRST = ("inferred", "secondary", "local", "primary")


@dataclass(frozen=True, slots=True)
class Due:
    """The end of a period. Work to `due`; `outer_limit` is later where the law is arguable.

    `certainty` is the weaker of the period's and of the published calendar that it was counted by.
    """

    due: date
    outer_limit: date
    period: str
    unit: str
    source: str
    certainty: str
    arithmetic: Text


def due(name: str, starts_on: date, calendar: SchoolCalendar | None = None) -> Due:
    """When a period ends that started on a day. School days and term-time days need a calendar.

    `Refusal` for an unknown name, a calendar that is missing or too short, or years not encoded.
    """
    period = find_period(name)
    if starts_on not in _HELD:
        raise Refusal(_not_held(starts_on))
    reckoning = reckon(period, starts_on, calendar)
    published = calendar.certainty if calendar and period.needs_calendar else ""
    return Due(
        due=reckoning.last,
        outer_limit=reckoning.outer_limit,
        period=name,
        unit=period.unit,
        source=period.cite,
        certainty=min(period.certainty, published or "primary", key=_WEAKEST_FIRST.index),
        arithmetic=reckoning.told(),
    )


def find_period(name: str) -> Period:
    """The period of that name; `Refusal` names the nearest ones."""
    if name in PERIODS:
        return PERIODS[name]
    near = ", ".join(get_close_matches(name, PERIODS, n=3, cutoff=0.4)) or ", ".join(PERIODS)
    raise Refusal(
        Text(
            en=f"“{name}” is not the name of a period. The nearest names: {near}.",
            cy=f"Nid yw “{name}” yn enw ar gyfnod. Yr enwau agosaf: {near}.",
        )
    )


def _not_held(day: date) -> Text:
    asked, first, last = in_words(day), in_words(_HELD.first), in_words(_HELD.last)
    return Text(
        en=f"No period starts on {asked.en} here: the new law began on {first.en}, and days after {last.en} "
        "are not counted. Check the year.",
        cy=f"Nid oes cyfnod yn dechrau ar {asked.cy} yma: dechreuodd y gyfraith newydd ar {first.cy}, ac nid "
        f"yw dyddiau ar ôl {last.cy} yn cael eu cyfrif. Gwiriwch y flwyddyn.",
    )
