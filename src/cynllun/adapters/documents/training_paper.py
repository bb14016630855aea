"""The paper that somebody takes of one record of their own training."""

from collections.abc import Iterator
from datetime import date

from cynllun.adapters.documents.paper import Cell, Column, Paper, Section, Table
from cynllun.law.days_in_words import in_words
from cynllun.law.sources import Source
from cynllun.law.words import Text
from cynllun.workforce.models import TrainingRecord
from cynllun.workforce.training.choices import Language, Origin
from cynllun.workforce.training.entries import COURSE_LABELS, RECORD_LABELS
from cynllun.workforce.training.validity import good_until

_TITLE = Text(en="Record of training", cy="Cofnod hyfforddiant")
_WHAT = Column(Text(en="What", cy="Beth"))
_RECORDED = Column(Text(en="As recorded", cy="Fel y'i cofnodwyd"))
_UNTIL = Text(en="Good until", cy="Dilys tan")
_ORIGIN = Text(en="How it was recorded", cy="Sut y'i cofnodwyd")
_NOT_AN_AWARD = Text(
    en="It says what is recorded in Cynllun. It is not an award, and does not stand in the place of the "
    "provider's own certificate.",
    cy="Mae'n dweud yr hyn a gofnodwyd yn Cynllun. Nid yw'n ddyfarniad, ac nid yw'n cymryd lle tystysgrif y "
    "darparwr ei hun.",
)


def training_paper(record: TrainingRecord, *, on: date) -> Paper:
    """What is recorded, as on that day; it rests on the organisation's own record."""
    day, place = in_words(on), record.organisation.name
    return Paper(
        title=_TITLE,
        subtitle=Text(
            en=f"{record.name}, {place.en}. As on {day.en}.",
            cy=f"{record.name}, {place.cy}. Fel ar {day.cy}.",
        ),
        sections=(
            Section(
                record.course.title,
                table=Table((_WHAT, _RECORDED), tuple(_rows(record))),
                remarks=(_NOT_AN_AWARD,),
            ),
        ),
        sources=(
            Source(
                cite="",
                name=Text(en=f"the records of {place.en}", cy=f"cofnodion {place.cy}"),
                link="",
                certainty="local",
            ),
        ),
    )


def _rows(record: TrainingRecord) -> Iterator[tuple[Cell, ...]]:
    hours = f"{record.course.hours.normalize():f}"
    until = good_until(record.taken_on, record.course.every_months)
    yield RECORD_LABELS["taken_on"], in_words(record.taken_on)
    if until:
        yield _UNTIL, in_words(until)
    yield COURSE_LABELS["hours"], Text(en=hours, cy=hours)
    yield RECORD_LABELS["language"], Language(record.language).text
    if record.certificate:
        yield RECORD_LABELS["certificate"], Text(en=record.certificate, cy=record.certificate)
    yield _ORIGIN, Origin(record.origin).text
