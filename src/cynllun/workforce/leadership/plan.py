"""A plan to bring the ALNCo into the leadership team, and what it costs beside how the post is paid now."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from cynllun.law.pay import HEAD_TEACHER_GROUPS, LAST_DAY
from cynllun.law.refusals import Refusal
from cynllun.law.words import Text
from cynllun.workforce.reckoning.costs import Arrangement, Pay
from cynllun.workforce.reckoning.faults import ImpossibleCase
from cynllun.workforce.reckoning.pay import PayAnswer, reckon_pay

POINTS_IN_A_RANGE = 5

DATES: dict[str, Text] = {
    "drafted_on": Text(en="Draft to the governing body", cy="Drafft i'r corff llywodraethu"),
    "consulted_from": Text(en="Consultation begins", cy="Yr ymgynghoriad yn dechrau"),
    "consulted_to": Text(en="Consultation ends", cy="Yr ymgynghoriad yn dod i ben"),
    "decided_on": Text(en="The governing body decides", cy="Y corff llywodraethu'n penderfynu"),
    "in_force_on": Text(en="The new structure is in force", cy="Y strwythur newydd mewn grym"),
}
"""The steps in the order in which they are taken."""


@dataclass(frozen=True, slots=True)
class Range:
    """Leadership points from one to another, both included."""

    first: int
    last: int

    def __str__(self) -> str:
        return f"L{self.first}" if self.first == self.last else f"L{self.first}–L{self.last}"

    def overlaps(self, other: "Range") -> bool:
        return self.first <= other.last and other.first <= self.last


@dataclass(frozen=True, slots=True)
class Plan:
    """What a school plans. `now_point` and `now_allowance` are how the post is paid; `share` is of full time.

    `group` is the school's head-teacher group, 1 to 8; the ranges of deputies and assistants are the school's
    own. A blank is not known yet. `pay_on` is the day of the pay figures.
    """

    post: str
    first_point: int
    now_point: str
    pay_on: date
    now_allowance: str = ""
    share: Decimal = Decimal(1)
    levy: bool = False
    group: int | None = None
    deputy_first: int | None = None
    deputy_last: int | None = None
    assistant_first: int | None = None
    assistant_last: int | None = None
    drafted_on: date | None = None
    consulted_from: date | None = None
    consulted_to: date | None = None
    decided_on: date | None = None
    in_force_on: date | None = None
    why: str = ""

    @property
    def range(self) -> Range:
        """The post's five points in a row."""
        return Range(self.first_point, self.first_point + POINTS_IN_A_RANGE - 1)

    @property
    def head(self) -> Range | None:
        """The head's points, by the group."""
        if self.group is None:
            return None
        first, last = (int(point[1:]) for point in HEAD_TEACHER_GROUPS[self.group])
        return Range(first, last)

    @property
    def deputy(self) -> Range | None:
        return _range(self.deputy_first, self.deputy_last)

    @property
    def assistant(self) -> Range | None:
        return _range(self.assistant_first, self.assistant_last)

    @property
    def dates(self) -> list[tuple[Text, date]]:
        """The days that are known, in the order of the steps."""
        known = ((label, getattr(self, name)) for name, label in DATES.items())
        return [(label, day) for label, day in known if day]


def _range(first: int | None, last: int | None) -> Range | None:
    return None if first is None or last is None else Range(first, last)


def latest_day_of_pay(on: date) -> date:
    """The day itself, or the last one for which figures of pay are known."""
    return min(on, LAST_DAY)


def cost_of(plan: Plan) -> PayAnswer:
    """The post as it is paid now, and at each of its five points. Raises Refusal where there is no figure."""
    now = Arrangement(
        now=True,
        point=plan.now_point,
        allowances=(plan.now_allowance,) if plan.now_allowance else (),
        share=plan.share,
    )
    planned = Arrangement(range_from=f"L{plan.first_point}", share=plan.share)
    try:
        return reckon_pay(Pay((now, planned)), on=plan.pay_on, levy=plan.levy)
    except ImpossibleCase as refusal:
        raise Refusal(refusal.faults[0].what) from refusal
