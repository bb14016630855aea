"""What is amiss in a plan: ranges that overlap, steps in the wrong order, a post that would be paid less."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from cynllun.law.alnco import LEADERSHIP_CONDITIONS_FROM, LEADERSHIP_PAY_FROM, LEADERSHIP_SOURCE
from cynllun.law.days_in_words import in_words
from cynllun.law.pay import HEAD_TEACHER_GROUPS_SOURCE
from cynllun.law.sources import Source
from cynllun.law.words import Text
from cynllun.workforce.leadership.plan import Plan, Range
from cynllun.workforce.reckoning.pay import PayAnswer

HEAD = Text(en="Head teacher", cy="Pennaeth")
DEPUTY = Text(en="Deputy head", cy="Dirprwy bennaeth")
ASSISTANT = Text(en="Assistant head", cy="Pennaeth cynorthwyol")


@dataclass(frozen=True, slots=True)
class Check:
    """Something to look at before the plan goes to governors; `source` None where it is plain arithmetic."""

    text: Text
    source: Source | None = None


def ranges(plan: Plan) -> list[tuple[Text, Range]]:
    """Every range of the leadership team that is known, from the head down to the ALNCo's."""
    others = ((HEAD, plan.head), (DEPUTY, plan.deputy), (ASSISTANT, plan.assistant))
    own = Text(en=plan.post, cy=plan.post)
    return [*((name, found) for name, found in others if found), (own, plan.range)]


def checks(plan: Plan, cost: PayAnswer) -> list[Check]:
    """Every check that finds something."""
    return [*_overlaps(plan), *_above(plan), *_order(plan), *_before_its_day(plan), *_detriment(cost)]


def _overlaps(plan: Plan) -> Iterator[Check]:
    for (upper, over), (lower, under) in combinations(ranges(plan), 2):
        if over.overlaps(under):
            text = Text(
                en=f"The range of {lower.en} ({under}) overlaps that of {upper.en} ({over}).",
                cy=f"Mae ystod {lower.cy} ({under}) yn gorgyffwrdd ag ystod {upper.cy} ({over}).",
            )
            yield Check(text, HEAD_TEACHER_GROUPS_SOURCE if upper == HEAD else None)


def _above(plan: Plan) -> Iterator[Check]:
    for (upper, over), (lower, under) in combinations(ranges(plan), 2):
        if under.first > over.last:
            yield Check(
                Text(
                    en=f"The range of {lower.en} ({under}) lies above that of {upper.en} ({over}).",
                    cy=f"Mae ystod {lower.cy} ({under}) uwchlaw ystod {upper.cy} ({over}).",
                )
            )


def _order(plan: Plan) -> Iterator[Check]:
    for (first, day), (second, later) in combinations(plan.dates, 2):
        if later < day:
            yield Check(
                Text(
                    en=f"“{second.en}” ({in_words(later).en}) comes before “{first.en}” "
                    f"({in_words(day).en}).",
                    cy=f"Daw “{second.cy}” ({in_words(later).cy}) cyn “{first.cy}” ({in_words(day).cy}).",
                )
            )


def _before_its_day(plan: Plan) -> Iterator[Check]:
    if plan.in_force_on and plan.in_force_on > LEADERSHIP_PAY_FROM:
        pay, conditions = in_words(LEADERSHIP_PAY_FROM), in_words(LEADERSHIP_CONDITIONS_FROM)
        text = Text(
            en=f"An ALNCo is paid on the leadership range from {pay.en} whatever the plan says, and the "
            f"conditions of the leadership group apply from {conditions.en}: pay for the days before the new "
            "structure may be owed.",
            cy=f"Telir CADY ar yr ystod arweinyddiaeth o {pay.cy} beth bynnag a ddywed y cynllun, ac mae "
            f"amodau'r grŵp arweinyddiaeth yn gymwys o {conditions.cy}: gall fod cyflog yn ddyledus am y "
            "dyddiau cyn y strwythur newydd.",
        )
        yield Check(text, LEADERSHIP_SOURCE)


def _detriment(cost: PayAnswer) -> Iterator[Check]:
    found = [each.beside_now for each in cost.arrangements if each.beside_now]
    yield from (Check(beside.remark) for beside in found if beside.detriment)
