"""The account of a count in words, so that a person can follow it on a wall calendar."""

from collections.abc import Sequence
from datetime import date

from cynllun.law.calendars import SchoolCalendar, Span
from cynllun.law.days_in_words import in_words
from cynllun.law.period_file import Period
from cynllun.law.sources import CERTAINTY_IN_WORDS
from cynllun.law.words import Text
from cynllun.law.working_days import DAY, bank_holiday

_WEEKENDS = Text(en="weekends", cy="penwythnosau")


def opening(period: Period, starts_on: date, last: date) -> Text:
    length, start, end = period.length_in_words, in_words(starts_on), in_words(last)
    if period.begins_with_the_start:
        return Text(
            en=f"{length.en} counted from {start.en}, that day included, end on {end.en}.",
            cy=f"Mae {length.cy} o'u cyfrif o {start.cy}, gan gynnwys y diwrnod hwnnw, "
            f"yn gorffen ar {end.cy}.",
        )
    day_1 = in_words(starts_on + DAY)
    return Text(
        en=f"{length.en} counted from {day_1.en}, the day after {start.en}, end on {end.en}.",
        cy=f"Mae {length.cy} o'u cyfrif o {day_1.cy}, y diwrnod ar ôl {start.cy}, yn gorffen ar {end.cy}.",
    )


def passed_over(days: Sequence[Text]) -> Text:
    kept = joined([_WEEKENDS, *days], "; ")
    return Text(en=f"Not counted: {kept.en}.", cy=f"Heb eu cyfrif: {kept.cy}.")


def weeks_run_on() -> Text:
    return Text(
        en="Weeks run on through school holidays and bank holidays.",
        cy="Mae wythnosau'n rhedeg drwy wyliau ysgol a gwyliau banc.",
    )


def inset_counted(days: Text, outer_limit: Text) -> Text:
    return Text(
        en=f"Counted, although for staff training alone (INSET): {days.en}. Whether such a day is a school "
        f"day is arguable (EA 1996 s.579(1)); without them the end is {outer_limit.en}. "
        "Work to the earlier date.",
        cy=f"Wedi eu cyfrif, er mai ar gyfer hyfforddi staff yn unig (HMS) y maent: {days.cy}. Gellir dadlau "
        f"a yw diwrnod o'r fath yn ddiwrnod ysgol (EA 1996 s.579(1)); hebddynt y diwedd yw {outer_limit.cy}. "
        "Gweithiwch at y dyddiad cynharaf.",
    )


def calendar_used(calendar: SchoolCalendar) -> tuple[Text, ...]:
    if not calendar.source:
        return ()
    certainty = CERTAINTY_IN_WORDS.get(calendar.certainty, Text(en="unknown", cy="anhysbys"))
    return (
        Text(
            en=f"The terms are published ones: {calendar.source} ({certainty.en}). "
            "Check them against the school's own.",
            cy=f"Rhai cyhoeddedig yw'r tymhorau: {calendar.source} ({certainty.cy}). "
            "Gwiriwch hwy yn erbyn rhai'r ysgol ei hun.",
        ),
    )


def moved_to_a_working_day(day: date, last: date) -> Text:
    why, end = bank_holiday(day) or Text(en="a weekend", cy="penwythnos"), in_words(last)
    return Text(
        en=f"That is not a working day ({why.en}), so the period takes in the next one, {end.en} "
        "(2021/401 reg 2(4)).",
        cy=f"Nid yw hwnnw'n ddiwrnod gwaith ({why.cy}), felly mae'r cyfnod yn cynnwys yr un nesaf, {end.cy} "
        "(2021/401 rheoliad 2(4)).",
    )


def in_time_on(last: date) -> Text:
    end = in_words(last)
    return Text(
        en=f"The Tribunal's first working day after that is {end.en}; its working days leave out August, "
        "25 December to 1 January, and bank holidays (2021/406 reg 2).",
        cy=f"Diwrnod gwaith cyntaf y Tribiwnlys wedi hynny yw {end.cy}; nid yw ei ddiwrnodau gwaith yn "
        "cynnwys Awst, 25 Rhagfyr i 1 Ionawr, na gwyliau banc (2021/406 rheoliad 2).",
    )


def dated(why: Text, span: Span) -> Text:
    first, last = in_words(span.first), in_words(span.last)
    if span.first == span.last:
        return Text(en=f"{why.en}, {first.en}", cy=f"{why.cy}, {first.cy}")
    return Text(en=f"{why.en}, {first.en} to {last.en}", cy=f"{why.cy}, {first.cy} i {last.cy}")


def joined(texts: Sequence[Text], separator: str) -> Text:
    return Text(en=separator.join(text.en for text in texts), cy=separator.join(text.cy for text in texts))
