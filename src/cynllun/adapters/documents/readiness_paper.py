"""The paper on a school's readiness for its governing body: what is in place, what changed, what is planned.

No member of staff is named in it, and nothing that was attached or written to show an answer is in it.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from cynllun.adapters.documents.paper import Bars, Cell, Column, Paper, Section, Table
from cynllun.law.days_in_words import in_words
from cynllun.law.sources import Source
from cynllun.law.words import Text
from cynllun.workforce.models import ReadinessAction, ReadinessAssessment
from cynllun.workforce.readiness.figures import AreaFigures, figures_of
from cynllun.workforce.readiness.kinds_of_setting import setting_kind_of
from cynllun.workforce.readiness.questions import Question
from cynllun.workforce.readiness.states import CHANGES, State, change, said_of

_TITLE = Text(
    en="Paper for the governing body: how ready we say we are",
    cy="Papur i'r corff llywodraethu: pa mor barod y dywedwn ein bod",
)
_OURS = Text(
    en="The questions are Cynllun's own: no national form exists. The answers are the school's or college's "
    "own.",
    cy="Cwestiynau Cynllun ei hun yw'r rhain: nid oes ffurflen genedlaethol. Atebion yr ysgol neu'r coleg ei "
    "hun yw'r atebion.",
)
_AREA = Text(en="Area", cy="Maes")
_STATEMENT = Text(en="Statement", cy="Gosodiad")
_NOW = Text(en="Now", cy="Nawr")
_IN_PLACE = Text(en="In place", cy="Yn eu lle")


def readiness_paper(
    now: ReadinessAssessment,
    before: ReadinessAssessment | None,
    actions: Sequence[ReadinessAction],
) -> Paper:
    """Of an assessment, beside the one before it; `actions` are those not done, the first due first."""
    school, term = now.organisation.name, now.term.name
    return Paper(
        title=_TITLE,
        subtitle=Text(en=f"{school.en}. {term.en}.", cy=f"{school.cy}. {term.cy}."),
        sections=tuple(_sections(now, before, actions)),
        sources=tuple(dict.fromkeys(_sources(now))),
    )


def _sections(
    now: ReadinessAssessment, before: ReadinessAssessment | None, actions: Sequence[ReadinessAction]
) -> Iterator[Section]:
    states, earlier = now.states, before.states if before else None
    yield _areas(figures_of(now.asked, states, earlier), before)
    statements = [question for questions in now.asked.values() for question in questions]
    if earlier is not None:
        changed = [each for each in statements if _change(each, earlier, states) in {"better", "worse"}]
        yield _changed(changed, earlier, states)
    yield _not_in_place(statements, states)
    yield _planned(actions)


def _areas(figures: Sequence[AreaFigures], before: ReadinessAssessment | None) -> Section:
    numbers = (_IN_PLACE, State.UNDER_WAY.text, State.NOT_YET.text, Text(en="Of", cy="O"))
    columns = [Column(_AREA), *(Column(heading, "number") for heading in numbers)]
    remarks = [_OURS]
    if before:
        columns += [Column(CHANGES["better"], "number"), Column(CHANGES["worse"], "number")]
        term = before.term.name
        remarks += [Text(en=f"Compared with: {term.en}.", cy=f"O gymharu â: {term.cy}.")]
    return Section(
        heading=Text(en="How far each area is", cy="Pa mor bell y mae pob maes"),
        table=Table(tuple(columns), tuple(_row(each) for each in figures)),
        bars=_bars(figures),
        remarks=tuple(remarks),
    )


def _row(figures: AreaFigures) -> tuple[Cell, ...]:
    states, changes = figures.states, figures.changes
    counts = (figures.in_place, states.get("under_way", 0), states.get("not_yet", 0), figures.applying)
    more = () if changes is None else (changes.get("better", 0), changes.get("worse", 0))
    return (figures.name, *(Decimal(number) for number in (*counts, *more)))


def _bars(figures: Sequence[AreaFigures]) -> Bars:
    said = Text(
        en="In place: " + ", ".join(f"{each.name.en} {each.in_place} of {each.applying}" for each in figures),
        cy="Yn eu lle: " + ", ".join(f"{each.name.cy} {each.in_place} o {each.applying}" for each in figures),
    )
    return Bars(_AREA, said, tuple((each.name, Decimal(each.in_place)) for each in figures))


def _change(question: Question, earlier: dict[str, str], states: dict[str, str]) -> str:
    return change(earlier.get(question.name, ""), states.get(question.name, ""))


def _said(question: Question, states: dict[str, str]) -> Text:
    return said_of(states.get(question.name, ""))


def _changed(changed: Sequence[Question], earlier: dict[str, str], states: dict[str, str]) -> Section:
    heading = Text(en="Better or worse than before", cy="Gwell neu waeth nag o'r blaen")
    if not changed:
        return Section(heading, remarks=(Text(en="Nothing is.", cy="Nid oes dim."),))
    columns = (Column(_STATEMENT), Column(Text(en="Before", cy="O'r blaen")), Column(_NOW))
    rows = tuple((each.asks, *(_said(each, kept) for kept in (earlier, states))) for each in changed)
    return Section(heading, Table(columns, rows))


def _not_in_place(statements: Sequence[Question], states: dict[str, str]) -> Section:
    heading = Text(en="Not in place", cy="Heb fod yn eu lle")
    settled = {State.IN_PLACE, State.NOT_APPLICABLE}
    left = [each for each in statements if states.get(each.name, "") not in settled]
    if not left:
        return Section(heading, remarks=(Text(en="Everything that applies is in place.",
                                              cy="Mae popeth sy'n berthnasol yn ei le."),))  # fmt: skip
    rows = tuple((each.asks, _said(each, states)) for each in left)
    return Section(heading, Table((Column(_STATEMENT), Column(_NOW)), rows))


def _planned(actions: Sequence[ReadinessAction]) -> Section:
    heading = Text(en="What is planned", cy="Yr hyn a gynllunnir")
    if not actions:
        return Section(heading, remarks=(Text(en="Nothing is planned.", cy="Nid oes dim wedi'i gynllunio."),))
    columns = (
        Column(Text(en="What is to be done", cy="Beth sydd i'w wneud")),
        Column(Text(en="Whose it is", cy="Pwy sy'n gyfrifol")),
        Column(Text(en="By when", cy="Erbyn pryd")),
    )
    rows = tuple((Text(en=each.what, cy=each.what), each.owner, in_words(each.due_on)) for each in actions)
    return Section(heading, Table(columns, rows))


def _sources(now: ReadinessAssessment) -> Iterator[Source]:
    """Each with the certainty of the question that stands on it, which may be less than that of its words."""
    kind, day = setting_kind_of(now.organisation), now.term.last_day
    for questions in now.asked.values():
        for question in questions:
            grounds = question.grounds(kind, on=day)
            if grounds.certainty:
                yield from (source.marked(grounds.certainty) for source in grounds.sources)
