"""The post under each arrangement side by side: what it pays and costs, and if to move is a detriment."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from cynllun.law.pay import Figure, allowance, on_costs, refuses_with
from cynllun.law.refusals import Refusal
from cynllun.law.sources import Certainty, Source, least_certain
from cynllun.law.words import Text
from cynllun.workforce.reckoning.amounts import total
from cynllun.workforce.reckoning.costs import Arrangement, Pay
from cynllun.workforce.reckoning.faults import for_each
from cynllun.workforce.reckoning.leadership import FirstPoint, first_point, five_points, in_law
from cynllun.workforce.reckoning.money import Cost, Salary, day_wanted, in_pounds, salary_of
from cynllun.workforce.reckoning.names import ALLOWANCES

_LABELS = Text(en="Pay", cy="Cyflog"), Text(en="Arrangement", cy="Trefniant")


@dataclass(frozen=True, slots=True)
class BesideNow:
    """How an arrangement stands to what the post is paid now, in pounds a year."""

    more_pay: Decimal
    more_cost: Decimal
    detriment: bool
    remark: Text


@dataclass(frozen=True, slots=True)
class PaidAs:
    """One arrangement in a year, for the share of full time worked. How it is now has no `beside_now`."""

    name: Text
    now: bool
    chosen: bool
    full_time: Decimal
    share: Decimal
    cost: Cost
    certainty: Certainty
    sources: tuple[Source, ...]
    beside_now: BesideNow | None = None


@dataclass(frozen=True, slots=True)
class PayAnswer:
    """Every arrangement in the order given, a range as its five points; the first without a detriment."""

    arrangements: tuple[PaidAs, ...] = ()
    first_point: FirstPoint | None = None
    remarks: tuple[Text, ...] = ()


def reckon_pay(pay: Pay, *, on: date | None, levy: bool) -> PayAnswer:
    """Nothing without an arrangement. `Refusal` where a point, an allowance or the day has no figure."""
    if not pay.arrangements:
        return PayAnswer()
    day = day_wanted(on)
    rows = for_each(
        pay.arrangements, lambda row: list(_paid(row, day, levy)), ("pay", "arrangements"), *_LABELS
    )
    paid = [each for row in rows for each in row]
    now = next((each for each in paid if each.now), paid[0])
    return PayAnswer(
        arrangements=tuple(
            replace(each, now=True) if each is now else replace(each, beside_now=_beside(each, now))
            for each in paid
        ),
        first_point=first_point(now.name, now.full_time, on=day),
        remarks=(in_law(day),),
    )


def _paid(arrangement: Arrangement, on: date, levy: bool) -> Iterator[PaidAs]:
    if not arrangement.range_from:
        yield _paid_as(arrangement, on, levy)
        return
    for point in five_points(arrangement.range_from.upper(), on=on):
        yield _paid_as(replace(arrangement, point=point, range_from=""), on, levy)


def _paid_as(arrangement: Arrangement, on: date, levy: bool) -> PaidAs:
    base = salary_of(arrangement.point, arrangement.salary, on)
    allowances = [_allowance(name, arrangement.point.upper(), on) for name in arrangement.allowances]
    full_time = base.amount + total(each.amount for each in allowances)
    paid = on_costs(full_time, on=on, levy=levy, fte=arrangement.share)
    sources = [base.source, *(each.source for each in (*allowances, *paid.figures))]
    return PaidAs(
        name=_name(arrangement, base),
        now=arrangement.now,
        chosen=arrangement.chosen,
        full_time=full_time,
        share=arrangement.share,
        cost=Cost.of(paid),
        certainty=least_certain(source.certainty for source in sources),
        sources=tuple(dict.fromkeys(sources)),
    )


def _allowance(name: str, point: str, on: date) -> Figure:
    refused = refuses_with(point, name)
    if refused:
        raise Refusal(
            Text(
                en=f"{refused.en} Leave the allowance out, or type the salary in.",
                cy=f"{refused.cy} Hepgorwch y lwfans, neu teipiwch y cyflog.",
            )
        )
    return allowance(name, on=on)


def _name(arrangement: Arrangement, base: Salary) -> Text:
    parts = [base.name, *(ALLOWANCES[name] for name in arrangement.allowances)]
    made = Text(en=" + ".join(part.en for part in parts), cy=" + ".join(part.cy for part in parts))
    return Text(en=arrangement.name or made.en, cy=arrangement.name or made.cy)


def _beside(paid: PaidAs, now: PaidAs) -> BesideNow:
    more = paid.cost.pay - now.cost.pay
    return BesideNow(
        more_pay=more,
        more_cost=paid.cost.total - now.cost.total,
        detriment=more < 0,
        remark=_remark(paid.name, now.name, more),
    )


def _remark(name: Text, now: Text, more: Decimal) -> Text:
    amount = in_pounds(abs(more))
    if more < 0:
        return Text(
            en=f"{name.en} pays {amount} a year less than {now.en}: to move there is a detriment.",
            cy=f"Mae {name.cy} yn talu {amount} y flwyddyn yn llai na {now.cy}: anfantais fyddai symud yno.",
        )
    if more > 0:
        return Text(
            en=f"{name.en} pays {amount} a year more than {now.en}.",
            cy=f"Mae {name.cy} yn talu {amount} y flwyddyn yn fwy na {now.cy}.",
        )
    return Text(
        en=f"{name.en} pays the same as {now.en}.", cy=f"Mae {name.cy} yn talu'r un faint â {now.cy}."
    )
