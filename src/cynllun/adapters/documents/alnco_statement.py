"""The statement of the ALNCo's post to the governing body and to the authority, from what was worked out."""

from collections.abc import Iterator

from cynllun.adapters.documents.alnco_costs import cover_section, funding_section, pay_section
from cynllun.adapters.documents.paper import Bars, Column, Paper, Section, Table
from cynllun.law.days_in_words import in_words
from cynllun.law.sources import Source
from cynllun.law.words import Text
from cynllun.workforce.reckoning import Answer
from cynllun.workforce.reckoning.names import HALF_DAYS, MONTHS
from cynllun.workforce.reckoning.release import ReleaseAnswer
from cynllun.workforce.reckoning.week import Week
from cynllun.workforce.reckoning.workload import WorkloadAnswer

_TITLE = Text(
    en="The ALNCo's post: statement to the governing body and to the authority",
    cy="Swydd y CADY: datganiad i'r corff llywodraethu ac i'r awdurdod",
)
_HOURS = Text(en="Hours", cy="Oriau")
_DAYS = Text(en="Days", cy="Diwrnodau")


def alnco_statement(answer: Answer) -> Paper:
    """Every section that the case has something for, and once each thing that they rest on."""
    return Paper(
        title=_TITLE,
        subtitle=_subtitle(answer),
        sections=tuple(_sections(answer)),
        sources=tuple(dict.fromkeys(_sources(answer))),
    )


def _subtitle(answer: Answer) -> Text:
    whose = f"{answer.school}, {answer.school_year}"
    if answer.on is None:
        return Text(en=whose, cy=whose)
    day = in_words(answer.on)
    return Text(en=f"{whose}. Pay as on {day.en}.", cy=f"{whose}. Cyflogau fel ar {day.cy}.")


def _sections(answer: Answer) -> Iterator[Section]:
    if answer.workload.tasks:
        yield _workload(answer.workload)
        yield _release(answer.release)
    if answer.what_if:
        yield _what_if(answer)
    if answer.cover:
        yield cover_section(answer.cover)
    if answer.pay.arrangements:
        yield pay_section(answer.pay)
    if any(year.needs or year.sources for year in answer.funding.years):
        yield funding_section(answer.funding)


def _sources(answer: Answer) -> Iterator[Source]:
    if answer.workload.tasks:
        yield from answer.release.sources
    if answer.release.week:
        yield from answer.release.week.sources
    for option in answer.cover:
        yield from option.sources
    for arrangement in answer.pay.arrangements:
        yield from arrangement.sources
    yield from answer.funding.based_on


def _workload(workload: WorkloadAnswer) -> Section:
    rows = [(task.name, task.number, task.hours_each, task.hours) for task in workload.tasks]
    return Section(
        heading=Text(en="Hours of the year", cy="Oriau'r flwyddyn"),
        table=Table(
            columns=(
                Column(Text(en="Task", cy="Tasg")),
                Column(Text(en="Number", cy="Nifer"), "number"),
                Column(Text(en="Hours each", cy="Oriau yr un"), "number"),
                Column(_HOURS, "number"),
            ),
            rows=(*rows, (Text(en="Year", cy="Blwyddyn"), None, None, workload.hours)),
            strong=frozenset({len(rows)}),
        ),
        bars=_by_month(workload),
        remarks=(*_peaks(workload), *workload.remarks),
    )


def _peaks(workload: WorkloadAnswer) -> Iterator[Text]:
    if workload.peaks:
        months = [MONTHS[month] for month in workload.peaks]
        yield Text(
            en=f"Most hours fall in {', '.join(month.en for month in months)}.",
            cy=f"Mae'r nifer mwyaf o oriau ym mis {', '.join(month.cy for month in months)}.",
        )


def _by_month(workload: WorkloadAnswer) -> Bars:
    hours = [(MONTHS[month], hours) for month, hours in workload.by_month.items()]
    return Bars(
        what=Text(en="Month", cy="Mis"),
        alt=Text(
            en="Hours by month: " + ", ".join(f"{month.en} {number}" for month, number in hours),
            cy="Oriau fesul mis: " + ", ".join(f"{month.cy} {number}" for month, number in hours),
        ),
        bars=tuple(hours),
    )


def _release(release: ReleaseAnswer) -> Section:
    return Section(
        heading=Text(en="Release", cy="Rhyddhau"),
        table=Table(
            columns=tuple(
                Column(heading, "number")
                for heading in (
                    _HOURS,
                    _DAYS,
                    Text(en="Weeks", cy="Wythnosau"),
                    Text(en="Days a week", cy="Diwrnodau yr wythnos"),
                    Text(en="Days now", cy="Diwrnodau nawr"),
                    Text(en="Hours still to find", cy="Oriau i'w canfod eto"),
                )
            ),
            rows=(
                (
                    release.hours,
                    release.days,
                    release.weeks,
                    release.days_a_week,
                    release.given_days,
                    release.short,
                ),
            ),
        ),
        remarks=(release.formula, *release.remarks, *(_week(release.week) if release.week else ())),
    )


def _week(week: Week) -> Iterator[Text]:
    proposed = [each for each in week.half_days if each.proposed]
    if proposed:
        covered = [f" ({each.covered_by})" if each.covered_by else "" for each in proposed]
        names = [HALF_DAYS[each.name] for each in proposed]
        yield Text(
            en="A week in which it could be found: "
            + ", ".join(name.en + by for name, by in zip(names, covered, strict=True)),
            cy="Wythnos lle gellid ei ganfod: "
            + ", ".join(name.cy + by for name, by in zip(names, covered, strict=True)),
        )
    yield from week.remarks


def _what_if(answer: Answer) -> Section:
    return Section(
        heading=Text(en="What if", cy="Beth os"),
        table=Table(
            columns=(
                Column(Text(en="Change", cy="Newid")),
                Column(_HOURS, "number"),
                Column(_DAYS, "number"),
                Column(Text(en="More hours", cy="Oriau'n rhagor"), "number"),
            ),
            rows=tuple(
                (Text(en=each.name, cy=each.name), each.workload.hours, each.release.days, each.more_hours)
                for each in answer.what_if
            ),
        ),
    )
