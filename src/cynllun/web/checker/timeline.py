"""A picture of the changeover for one learner, drawn as SVG, with the list that says the same."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.translation import gettext as _

from cynllun.law.evaluate import Placement
from cynllun.law.facts import FACTS
from cynllun.law.reading import FactValue
from cynllun.law.transfer.requests import window_begins
from cynllun.web.checker.due import class_of
from cynllun.web.templatetags.govuk import said

WIDTH, MARGIN, RADIUS, STEP = 640, 24, 15, 36
_ROOM = timedelta(days=31)


@dataclass(frozen=True, slots=True)
class Mark:
    """A numbered day. `x` and `y` are where its circle is drawn."""

    number: int
    day: date
    text: str
    x: float
    y: float
    asked: bool


@dataclass(frozen=True, slots=True)
class Band:
    """A stretch of days under one system, or in which a notice is due."""

    kind: str
    label: str
    x: float
    width: float

    @property
    def middle(self) -> float:
        return self.x + self.width / 2


@dataclass(frozen=True, slots=True)
class Year:
    """1 January on the axis."""

    year: int
    x: float


@dataclass(frozen=True, slots=True)
class Timeline:
    marks: tuple[Mark, ...]
    systems: tuple[Band, ...]
    duty: Band | None
    years: tuple[Year, ...]
    top: float
    """Where the bar of systems begins, below the highest pile of marks."""

    @property
    def height(self) -> float:
        return self.top + 110


class _Scale:
    """Days to places across the picture; what lies before its first day is drawn on its edge."""

    def __init__(self, days: list[date], begins: date) -> None:
        self.first = max(min(days), begins) - _ROOM
        self.last = max(days) + max(_ROOM, (max(days) - self.first) / 8)

    def x(self, day: date) -> float:
        share = (max(day, self.first) - self.first) / (self.last - self.first)
        return round(MARGIN + share * (WIDTH - 2 * MARGIN), 1)


def timeline(placement: Placement, facts: Mapping[str, FactValue], begins: date) -> Timeline | None:
    """The picture of an answer; none where the answer or its day is not known."""
    if placement.system == "NOT_KNOWN" or (placement.system == "ALN" and placement.since is None):
        return None
    days = sorted(_days(placement, facts), key=lambda item: item[0])
    scale = _Scale([day for day, _text, _asked in days], begins)
    marks, pile = _placed(days, scale)
    return Timeline(
        marks=marks,
        systems=tuple(_systems(placement, scale)),
        duty=_duty(placement, scale),
        years=tuple(
            Year(year, scale.x(date(year, 1, 1))) for year in range(scale.first.year + 1, scale.last.year + 1)
        ),
        top=pile * STEP + 2 * RADIUS,
    )


def _days(placement: Placement, facts: Mapping[str, FactValue]) -> Iterator[tuple[date, str, bool]]:
    rule = class_of(placement)
    if rule:
        looked = _("The day on which the law looks at who the learner was (rule %(rule)s)")
        yield rule.from_, looked % {"rule": rule.id}, False
    for name, value in facts.items():
        if isinstance(value, date) and name != "date_of_birth":
            yield value, said(FACTS[name].label), False
    yield placement.on, _("The day asked about"), True
    begins = window_begins(rule.id) if rule else None
    if placement.must_move_by and begins:
        yield begins, _("The years for the notice begin"), False
        yield placement.must_move_by, _("Last day for the notice"), False
    if placement.since:
        yield placement.since, _("The ALN system applies from this day"), False
    if placement.moves_automatically_on:
        yield placement.moves_automatically_on, _("The ALN system applies automatically"), False


def _placed(days: list[tuple[date, str, bool]], scale: _Scale) -> tuple[tuple[Mark, ...], int]:
    """Marks that would touch are piled up; and how high the highest pile is."""
    ends: list[float] = []
    places = []
    for day, _text, _asked in days:
        x = scale.x(day)
        level = next((level for level, end in enumerate(ends) if x - end >= 2 * RADIUS + 2), len(ends))
        ends[level : level + 1] = [x]
        places.append((x, level))
    pile = len(ends) - 1
    marks = tuple(
        Mark(number, day, text, x, (pile - level) * STEP + RADIUS + 3, asked)
        for number, ((day, text, asked), (x, level)) in enumerate(zip(days, places, strict=True), start=1)
    )
    return marks, pile


def _systems(placement: Placement, scale: _Scale) -> Iterator[Band]:
    left, right = scale.x(scale.first), scale.x(scale.last)
    moved = placement.since or placement.moves_automatically_on
    change = scale.x(moved) if moved else right
    if change > left:
        yield Band("sen", _("SEN"), left, change - left)
    if change < right:
        kind = "aln" if placement.since else "aln-to-come"
        yield Band(kind, _("ALN"), change, right - change)


def _duty(placement: Placement, scale: _Scale) -> Band | None:
    rule = class_of(placement)
    begins = window_begins(rule.id) if rule else None
    if not placement.must_move_by or not begins:
        return None
    left = scale.x(begins)
    return Band("duty", _("notice due"), left, scale.x(placement.must_move_by) - left)
