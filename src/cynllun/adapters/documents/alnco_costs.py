"""The sections of the statement about money: cover, pay and funding."""

from collections.abc import Iterator, Sequence

from cynllun.adapters.documents.paper import HOW_CERTAIN, Cell, Column, Section, Table
from cynllun.law.words import Text
from cynllun.workforce.reckoning.cover import CoverCost
from cynllun.workforce.reckoning.funding import FundingAnswer, FundingYear, Line
from cynllun.workforce.reckoning.money import Cost, in_pounds
from cynllun.workforce.reckoning.pay import PaidAs, PayAnswer

_COST = Column(Text(en="Cost to the school", cy="Cost i'r ysgol"), "pounds")
_CERTAINTY = Column(Text(en="Certainty", cy="Sicrwydd"))
_ON_TOP = (
    Column(Text(en="National Insurance", cy="Yswiriant Gwladol"), "pounds"),
    Column(Text(en="Pension and levy", cy="Pensiwn ac ardoll"), "pounds"),
)


def cover_section(cover: tuple[CoverCost, ...]) -> Section:
    """The cheapest first; what is chosen stands out."""
    return Section(
        heading=Text(en="Cover", cy="Cyflenwi"),
        table=Table(
            columns=(
                Column(Text(en="Option", cy="Dewis")),
                Column(Text(en="Days", cy="Diwrnodau"), "number"),
                Column(Text(en="Pay", cy="Cyflog"), "pounds"),
                *_ON_TOP,
                _COST,
                _CERTAINTY,
            ),
            rows=tuple(
                (each.name, each.days, *_parts(each.cost), HOW_CERTAIN[each.certainty]) for each in cover
            ),
            strong=frozenset(place for place, each in enumerate(cover) if each.chosen),
        ),
        remarks=tuple(_with_name(each) for each in cover),
    )


def pay_section(pay: PayAnswer) -> Section:
    """In the order given; how it is now stands out, and every detriment is said."""
    return Section(
        heading=Text(en="Pay", cy="Cyflog"),
        table=Table(
            columns=(
                Column(Text(en="Arrangement", cy="Trefniant")),
                Column(Text(en="Salary", cy="Cyflog"), "pounds"),
                *_ON_TOP,
                _COST,
                Column(Text(en="Pay beside now", cy="Cyflog o'i gymharu â nawr"), "pounds"),
            ),
            rows=tuple(_paid(each) for each in pay.arrangements),
            strong=frozenset(place for place, each in enumerate(pay.arrangements) if each.now),
        ),
        remarks=tuple(_said_of(pay)),
    )


def funding_section(funding: FundingAnswer) -> Section:
    """For each school year what is needed, what is found, and what that leaves."""
    rows = [row for year in funding.years for row in _year(year)]
    return Section(
        heading=Text(en="Funding", cy="Cyllid"),
        table=Table(
            columns=(
                Column(Text(en="What for and where from", cy="Ar gyfer beth ac o ble")),
                Column(Text(en="Needed", cy="Angen"), "pounds"),
                Column(Text(en="Found", cy="Wedi ei ganfod"), "pounds"),
                Column(Text(en="Gap", cy="Bwlch"), "pounds"),
            ),
            rows=tuple(rows),
            strong=frozenset(place for place, row in enumerate(rows) if row[-1] is not None),
        ),
        remarks=funding.remarks,
    )


def _with_purpose(line: Line) -> Text:
    purpose = f" ({line.what_for})" if line.what_for else ""
    return Text(en=line.name.en + purpose, cy=line.name.cy + purpose)


def _parts(cost: Cost) -> tuple[Cell, ...]:
    return cost.pay, cost.national_insurance, cost.pension + cost.levy, cost.total


def _with_name(cover: CoverCost) -> Text:
    return Text(en=f"{cover.name.en}: {cover.formula.en}", cy=f"{cover.name.cy}: {cover.formula.cy}")


def _paid(paid: PaidAs) -> tuple[Cell, ...]:
    more = paid.beside_now.more_pay if paid.beside_now else None
    return (paid.name, *_parts(paid.cost), more)


def _said_of(pay: PayAnswer) -> Iterator[Text]:
    less = [each for each in pay.arrangements if each.beside_now and each.beside_now.detriment]
    if less:
        yield _detriment(less, next(each for each in pay.arrangements if each.now))
    if pay.first_point:
        yield pay.first_point.remark
    yield from pay.remarks


def _detriment(less: Sequence[PaidAs], now: PaidAs) -> Text:
    amounts = [in_pounds(now.cost.pay - each.cost.pay) for each in less]
    en, cy = (
        "; ".join(f"{each.name.in_(language)}: {amount}" for each, amount in zip(less, amounts, strict=True))
        for language in ("en", "cy")
    )
    return Text(
        en=f"To move to one of these is a detriment, so much less pay a year than {now.name.en}: {en}.",
        cy=f"Anfantais fyddai symud i un o'r rhain, gyda hyn yn llai o gyflog y flwyddyn na {now.name.cy}: "
        f"{cy}.",
    )


def _year(year: FundingYear) -> Iterator[tuple[Cell, ...]]:
    for need in year.needs:
        yield need.name, need.amount, None, None
    for source in year.sources:
        yield _with_purpose(source), None, source.amount, None
    yield Text(en=year.school_year, cy=year.school_year), year.need, year.money, year.gap
