"""Whom the trail names when a record of training is told of."""

from cynllun.accounts.happenings import Somebody
from cynllun.workforce.models import TrainingRecord


def about(record: TrainingRecord) -> Somebody:
    """The person of a record, by the record: they need not be able to sign in."""
    return Somebody(mark(record), record.name)


def mark(record: TrainingRecord) -> str:
    """What the trail knows the record by, and what is shredded with it."""
    return f"training:{record.pk}"
