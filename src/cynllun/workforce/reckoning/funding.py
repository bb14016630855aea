"""The money for the post in each school year: where it is from, what it covers, and the gap."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from cynllun.law.sources import Source
from cynllun.law.words import Text
from cynllun.workforce.reckoning.amounts import total
from cynllun.workforce.reckoning.costs import Funding
from cynllun.workforce.reckoning.cover import CoverCost
from cynllun.workforce.reckoning.money import TYPED
from cynllun.workforce.reckoning.names import SOURCES, named
from cynllun.workforce.reckoning.pay import PaidAs


@dataclass(frozen=True, slots=True)
class Line:
    """A sum in pounds and what it is."""

    name: Text
    amount: Decimal
    what_for: str = ""


@dataclass(frozen=True, slots=True)
class FundingYear:
    """One school year. Of the need, `covered` is found and `gap` is not; `left_over` is money beyond it."""

    school_year: str
    needs: tuple[Line, ...]
    need: Decimal
    sources: tuple[Line, ...]
    money: Decimal
    covered: Decimal
    gap: Decimal
    left_over: Decimal


@dataclass(frozen=True, slots=True)
class FundingAnswer:
    """Every school year that is spoken of, in order; the case's own comes with the chosen cover and pay."""

    years: tuple[FundingYear, ...]
    remarks: tuple[Text, ...]
    based_on: tuple[Source, ...] = (TYPED,)


def reckon_funding(
    funding: Funding, school_year: str, *, cover: Iterable[CoverCost], pay: Iterable[PaidAs]
) -> FundingAnswer:
    """The chosen cover, what the chosen pay costs beside now, and other needs, against the money."""
    chosen = [*_chosen_cover(cover), *_chosen_pay(pay)]
    named_years = [
        *(each.school_year for each in funding.sources),
        *(each.school_year for each in funding.needs),
    ]
    years = sorted({school_year, *filter(None, named_years)})
    return FundingAnswer(
        years=tuple(
            _year(funding, year, school_year, chosen if year == school_year else []) for year in years
        ),
        remarks=() if chosen else (NOTHING_CHOSEN,),
    )


NOTHING_CHOSEN = Text(
    en="No cover is marked as chosen, so the cost of cover is not in what the money is held against.",
    cy="Nid oes cyflenwi wedi ei ddewis, felly nid yw cost cyflenwi yn yr hyn y mae'r arian yn ei erbyn.",
)


def _chosen_cover(cover: Iterable[CoverCost]) -> Iterator[Line]:
    for each in cover:
        if each.chosen:
            yield Line(each.name, each.cost.total)


def _chosen_pay(pay: Iterable[PaidAs]) -> Iterator[Line]:
    for each in pay:
        if each.chosen and each.beside_now:
            name = Text(
                en=f"Pay: {each.name.en}, beside now", cy=f"Cyflog: {each.name.cy}, o'i gymharu â nawr"
            )
            yield Line(name, each.beside_now.more_cost)


def _year(funding: Funding, year: str, own_year: str, chosen: list[Line]) -> FundingYear:
    needs = (
        *chosen,
        *(Line(Text(en=each.what, cy=each.what), each.amount)
          for each in funding.needs if (each.school_year or own_year) == year),
    )  # fmt: skip
    sources = tuple(
        Line(named(SOURCES, each.source), each.amount, each.what_for)
        for each in funding.sources
        if (each.school_year or own_year) == year
    )
    need, money = total(each.amount for each in needs), total(each.amount for each in sources)
    return FundingYear(
        school_year=year,
        needs=needs,
        need=need,
        sources=sources,
        money=money,
        covered=min(need, money),
        gap=max(need - money, Decimal(0)),
        left_over=max(money - need, Decimal(0)),
    )
