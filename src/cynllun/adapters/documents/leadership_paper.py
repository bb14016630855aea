"""The governors' paper on bringing the ALNCo into the leadership team: the same for a page and a PDF."""

from collections.abc import Iterator
from decimal import Decimal

from cynllun.adapters.documents.paper import HOW_CERTAIN, Cell, Column, Paper, Section, Table
from cynllun.law.days_in_words import in_words
from cynllun.law.pay import HEAD_TEACHER_GROUPS_SOURCE
from cynllun.law.sources import Source
from cynllun.law.words import Text
from cynllun.workforce.leadership.checks import checks, ranges
from cynllun.workforce.leadership.plan import Plan
from cynllun.workforce.reckoning.pay import PaidAs, PayAnswer

_TITLE = Text(
    en="Paper for the governing body: the ALNCo in the leadership team",
    cy="Papur i'r corff llywodraethu: y CADY yn y tîm arwain",
)
_WHY = Text(en="What is proposed, and why", cy="Yr hyn a gynigir, a pham")
_COST = Text(en="What it costs beside now, a year", cy="Y gost o'i chymharu â nawr, y flwyddyn")
_RANGES = Text(en="Ranges in the leadership team", cy="Ystodau yn y tîm arwain")
_STEPS = Text(en="Steps", cy="Camau")
_AMISS = Text(en="To look at before it is decided", cy="I edrych arno cyn penderfynu")


def leadership_paper(school: Text, plan: Plan, cost: PayAnswer) -> Paper:
    """The paper; its sources are those of the figures, each once."""
    day = in_words(plan.pay_on)
    found = checks(plan, cost)
    return Paper(
        title=_TITLE,
        subtitle=Text(en=f"{school.en}. Pay as on {day.en}.", cy=f"{school.cy}. Cyflogau fel ar {day.cy}."),
        sections=tuple(_sections(plan, cost, tuple(check.text for check in found))),
        sources=tuple(
            dict.fromkeys([*_sources(plan, cost), *(each.source for each in found if each.source)])
        ),
    )


def _sections(plan: Plan, cost: PayAnswer, amiss: tuple[Text, ...]) -> Iterator[Section]:
    yield Section(_WHY, remarks=tuple(_proposal(plan)))
    first = (cost.first_point.remark,) if cost.first_point else ()
    yield Section(_COST, table=_costs(cost), remarks=(*first, *cost.remarks))
    yield Section(_RANGES, table=_ranges(plan))
    if plan.dates:
        yield Section(_STEPS, table=_steps(plan))
    if amiss:
        yield Section(_AMISS, remarks=amiss)


def _proposal(plan: Plan) -> Iterator[Text]:
    points = str(plan.range)
    yield Text(
        en=f"The post: {plan.post}, on {points}: five points in a row, for {plan.share:.0%} of full time.",
        cy=f"Y swydd: {plan.post}, ar {points}: pum pwynt yn olynol, am {plan.share:.0%} o amser llawn.",
    )
    if plan.why:
        yield Text(en=plan.why, cy=plan.why)


def _costs(cost: PayAnswer) -> Table:
    columns = (
        Column(Text(en="Arrangement", cy="Trefniant")),
        Column(Text(en="Pay", cy="Cyflog"), "pounds"),
        Column(Text(en="NI", cy="YG"), "pounds"),
        Column(Text(en="Pension", cy="Pensiwn"), "pounds"),
        Column(Text(en="Levy", cy="Ardoll"), "pounds"),
        Column(Text(en="Cost to the school", cy="Cost i'r ysgol"), "pounds"),
        Column(Text(en="More than now", cy="Mwy na nawr"), "pounds"),
        Column(Text(en="Certainty", cy="Sicrwydd")),
    )
    now = frozenset(number for number, each in enumerate(cost.arrangements) if each.now)
    return Table(columns, tuple(_cost(each) for each in cost.arrangements), strong=now)


def _cost(paid: PaidAs) -> tuple[Cell, ...]:
    more: Decimal | None = paid.beside_now.more_cost if paid.beside_now else None
    parts = (paid.cost.pay, paid.cost.national_insurance, paid.cost.pension, paid.cost.levy)
    return (paid.name, *parts, paid.cost.total, more, HOW_CERTAIN[paid.certainty])


def _ranges(plan: Plan) -> Table:
    columns = (Column(Text(en="Post", cy="Swydd")), Column(Text(en="Points", cy="Pwyntiau")))
    rows = tuple((name, Text(en=str(found), cy=str(found))) for name, found in ranges(plan))
    return Table(columns, rows, strong=frozenset({len(rows) - 1}))


def _steps(plan: Plan) -> Table:
    columns = (Column(Text(en="Step", cy="Cam")), Column(Text(en="Day", cy="Diwrnod")))
    return Table(columns, tuple((label, in_words(day)) for label, day in plan.dates))


def _sources(plan: Plan, cost: PayAnswer) -> Iterator[Source]:
    for each in cost.arrangements:
        yield from each.sources
    if plan.group:
        yield HEAD_TEACHER_GROUPS_SOURCE
