"""What applies to somebody in a kind of setting on a day: made from the duties, the periods and the days themselves."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from cynllun.law.days_in_words import in_words
from cynllun.law.duties import DUTIES, TOPICS, Duty, NamedDay
from cynllun.law.period_file import Period
from cynllun.law.periods import Due, due, find_period
from cynllun.law.published_terms import published_terms
from cynllun.law.refusals import Refusal
from cynllun.law.setting_kinds import KINDS
from cynllun.law.sources import Certainty, least_certain
from cynllun.law.words import Text

BEGINS = NamedDay("duty_days", "officers_begin")
"""The first day of which anything is said."""
LATEST = date(2099, 12, 31)


@dataclass(frozen=True, slots=True)
class Statement:
    """A duty as it stands on a day. `due` is the day reckoned for a period that starts that day, if it can be.

    `certainty` is that of its less certain part, the duty or the length of its period.
    """

    duty: Duty
    period: Period | None
    due: Due | None
    certainty: Certainty


@dataclass(frozen=True, slots=True)
class Briefing:
    """What one must, may and need not do on a day, and what is to come, soonest first."""

    kind: str
    role: str
    on: date
    must: tuple[Statement, ...]
    may: tuple[Statement, ...]
    need_not: tuple[Statement, ...]
    to_come: tuple[Statement, ...]

    @property
    def all(self) -> tuple[Statement, ...]:
        return (*self.must, *self.may, *self.need_not, *self.to_come)


def briefing(kind: str, role: str, *, on: date) -> Briefing:
    """The briefing for a role at a kind of setting. `Refusal` for one that is unknown, and outside the dates held."""
    if kind not in KINDS or role not in KINDS[kind].roles:
        raise Refusal(_unknown(f"{kind} {role}".strip()))
    if not BEGINS.day <= on <= LATEST:
        raise Refusal(_not_held(on))
    concerning = [duty for duty in DUTIES.values() if duty.concerns(kind, role)]
    now = [_stated(duty, on) for duty in _by_topic(concerning) if duty.holds(on)]
    coming = sorted((duty for duty in concerning if duty.begins.day > on), key=lambda duty: duty.begins.day)
    return Briefing(
        kind,
        role,
        on,
        must=tuple(one for one in now if one.duty.force == "must"),
        may=tuple(one for one in now if one.duty.force == "may"),
        need_not=tuple(one for one in now if one.duty.force == "need not"),
        to_come=tuple(_stated(duty, duty.begins.day) for duty in coming),
    )


def _by_topic(duties: list[Duty]) -> list[Duty]:
    return sorted(duties, key=lambda duty: list(TOPICS).index(duty.topic))


def _stated(duty: Duty, on: date) -> Statement:
    period = find_period(duty.period) if duty.period else None
    reckoned = _reckoned(period, on) if period else None
    certainties = (duty.certainty, *([period.certainty] if period else []))
    return Statement(duty, period, reckoned, least_certain(certainties))


def _reckoned(period: Period, on: date) -> Due | None:
    """The last day of a period that starts on the day; None where only the setting's own calendar can tell."""
    calendar = published_terms() if period.unit == "school days" else None
    try:
        return due(period.name, on, calendar)
    except Refusal:
        return None


def _unknown(written: str) -> Text:
    return Text(
        en=f"“{written}” is not a role at a kind of setting that is known here. Choose one from the list.",
        cy=f"Nid yw “{written}” yn rôl mewn math o leoliad sy'n hysbys yma. Dewiswch un o'r rhestr.",
    )


def _not_held(on: date) -> Text:
    day, first, last = in_words(on), in_words(BEGINS.day), in_words(LATEST)
    return Text(
        en=f"Nothing is said for {day.en}: the first duties of the Act began on {first.en}, and days after "
        f"{last.en} are not held. Check the year.",
        cy=f"Ni ddywedir dim ar gyfer {day.cy}: dechreuodd dyletswyddau cyntaf y Ddeddf ar {first.cy}, ac ni "
        f"chedwir dyddiau ar ôl {last.cy}. Gwiriwch y flwyddyn.",
    )
