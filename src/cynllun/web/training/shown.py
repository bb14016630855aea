"""A record as it is shown: its choices in words, how it stands, and until when."""

from dataclasses import dataclass
from datetime import date

from cynllun.law.words import Text
from cynllun.web.training.colours import COLOURS
from cynllun.workforce.models import TrainingRecord
from cynllun.workforce.training.choices import Language, Origin
from cynllun.workforce.training.validity import Standing, good_until, standing


@dataclass(frozen=True, slots=True)
class Shown:
    """`until` is the last good day; None where once is enough."""

    record: TrainingRecord
    language: Text
    origin: Text
    standing: Standing
    colour: str
    until: date | None


def shown_record(record: TrainingRecord, on: date) -> Shown:
    """How it stands by itself, whatever was taken later."""
    months = record.course.every_months
    how = standing([record.taken_on], months, on=on)
    return Shown(
        record=record,
        language=Language(record.language).text,
        origin=Origin(record.origin).text,
        standing=how,
        colour=COLOURS[how],
        until=good_until(record.taken_on, months),
    )
