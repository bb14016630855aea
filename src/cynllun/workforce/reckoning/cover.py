"""The cost of each way to cover the ALNCo's class, the cheapest first, each with its sum in words."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import partial

from cynllun.law.pay import WORKING_DAYS, WORKING_TIME_SOURCE, on_costs
from cynllun.law.sources import Certainty, Source, least_certain
from cynllun.law.words import Text
from cynllun.workforce.reckoning import cover_in_words as words
from cynllun.workforce.reckoning.amounts import shared_out, to_the_hundredth
from cynllun.workforce.reckoning.costs import Cover, CoverOption
from cynllun.workforce.reckoning.faults import for_each
from cynllun.workforce.reckoning.money import TYPED, Cost, day_wanted, salary_of
from cynllun.workforce.reckoning.names import COVERS
from cynllun.workforce.reckoning.release import hours_of

_LABELS = Text(en="Cover", cy="Cyflenwi"), Text(en="Option", cy="Dewis")
_NOTHING = Decimal("0.00")


@dataclass(frozen=True, slots=True)
class SchoolCost:
    """What one other school of a cluster pays in the year."""

    school: str
    cost: Decimal


@dataclass(frozen=True, slots=True)
class CoverCost:
    """One way to cover and its cost to the school in the year.

    `hours_displaced` are those of own staff inside their 1,265, which no longer go on what they went on.
    """

    kind: str
    name: Text
    chosen: bool
    days: Decimal
    cost: Cost
    formula: Text
    certainty: Certainty
    sources: tuple[Source, ...]
    hours_displaced: Decimal | None = None
    others: tuple[SchoolCost, ...] = ()


@dataclass(frozen=True, slots=True)
class Terms:
    """What every way of covering is reckoned with: days of release, the day of the figures, the levy."""

    days: Decimal
    on: date | None
    levy: bool


def reckon_cover(cover: Cover, terms: Terms) -> tuple[CoverCost, ...]:
    """Each option; `Refusal` where a point or the day has no figure."""
    found = for_each(
        cover.options,
        lambda option: _WAYS[option.kind](option, terms.days if option.days is None else option.days, terms),
        ("cover", "options"),
        *_LABELS,
    )
    return tuple(sorted(found, key=lambda each: each.cost.total))


def _own_staff(option: CoverOption, days: Decimal, terms: Terms) -> CoverCost:
    if not option.inside_directed_hours:
        return _own_staff_paid(option, days, terms)
    hours = hours_of(days)
    return _cover(
        option,
        days,
        Cost.sum_of(_NOTHING),
        words.inside_directed_hours(days, hours),
        [WORKING_TIME_SOURCE],
        hours_displaced=hours,
    )


def _own_staff_paid(option: CoverOption, days: Decimal, terms: Terms) -> CoverCost:
    """The days are paid beside a full-time post with the same employer: what they add to its cost."""
    on = day_wanted(terms.on)
    base = salary_of(option.point, option.salary, on)
    a_day = to_the_hundredth(base.amount / WORKING_DAYS)
    pay = to_the_hundredth(a_day * days)
    reckon = partial(on_costs, on=on, levy=terms.levy)
    alone, together = reckon(base.amount), reckon(base.amount + pay)
    parts = (
        after - before for after, before in zip(Cost.of(together).parts, Cost.of(alone).parts, strict=True)
    )
    cost = Cost.sum_of(*parts)
    sources = [base.source, *(each.source for each in together.figures)]
    return _cover(option, days, cost, words.paid_on_top(days, a_day, base, cost), sources)


def _supply(option: CoverOption, days: Decimal, terms: Terms) -> CoverCost:
    on = day_wanted(terms.on)
    base = salary_of(option.point, option.salary, on)
    a_day = to_the_hundredth(base.amount / WORKING_DAYS)
    paid = on_costs(to_the_hundredth(a_day * days), on=on, levy=terms.levy)
    cost = Cost.of(paid)
    sources = [base.source, *(each.source for each in paid.figures)]
    return _cover(option, days, cost, words.paid_by_the_day(days, a_day, base, cost), sources)


def _agency(option: CoverOption, days: Decimal, terms: Terms) -> CoverCost:
    rate = option.rate or _NOTHING
    cost = Cost.sum_of(to_the_hundredth(days * rate))
    return _cover(option, days, cost, words.agency(days, rate), [TYPED])


def _job_share(option: CoverOption, days: Decimal, terms: Terms) -> CoverCost:
    on = day_wanted(terms.on)
    base = salary_of(option.point, option.salary, on)
    share = option.share if option.share is not None else days / WORKING_DAYS
    paid = on_costs(base.amount, on=on, levy=terms.levy, fte=share)
    cost = Cost.of(paid)
    sources = [base.source, *(each.source for each in paid.figures)]
    return _cover(option, days, cost, words.job_share(share, base, cost), sources)


def _cluster(option: CoverOption, days: Decimal, terms: Terms) -> CoverCost:
    """Each part of the whole cost is shared out to the penny, so that the schools together pay exactly it."""
    on = day_wanted(terms.on)
    base = salary_of(option.point, option.salary, on)
    paid = on_costs(base.amount, on=on, levy=terms.levy)
    share = option.share if option.share is not None else Decimal(1)
    shares = [share, *(each.share for each in option.others)] if option.others else [share, 1 - share]
    parts = [shared_out(part, shares) for part in Cost.of(paid).parts]
    ours, *rest = (Cost.sum_of(*each) for each in zip(*parts, strict=True))
    sources = [base.source, *(each.source for each in paid.figures)]
    others = tuple(
        SchoolCost(school.name, cost.total) for school, cost in zip(option.others, rest, strict=False)
    )
    return _cover(option, days, ours, words.cluster(share, base, Cost.of(paid)), sources, others=others)


_WAYS: Mapping[str, Callable[[CoverOption, Decimal, Terms], CoverCost]] = {
    "own-staff": _own_staff,
    "supply": _supply,
    "agency": _agency,
    "job-share": _job_share,
    "cluster": _cluster,
}


def _cover(
    option: CoverOption,
    days: Decimal,
    cost: Cost,
    formula: Text,
    sources: Iterable[Source],
    *,
    hours_displaced: Decimal | None = None,
    others: tuple[SchoolCost, ...] = (),
) -> CoverCost:
    each = tuple(dict.fromkeys(sources))
    return CoverCost(
        kind=option.kind,
        name=Text(en=option.name, cy=option.name) if option.name else COVERS[option.kind],
        chosen=option.chosen,
        days=days,
        cost=cost,
        formula=formula,
        certainty=least_certain(source.certainty for source in each),
        sources=each,
        hours_displaced=hours_displaced,
        others=others,
    )
