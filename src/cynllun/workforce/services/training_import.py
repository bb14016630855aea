"""Bringing the records of a spreadsheet in, all or none."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db import transaction

from cynllun.accounts.happenings import tell
from cynllun.accounts.models import Organisation, User
from cynllun.accounts.permissions import Permission
from cynllun.accounts.services.authorisation import refuse_unless
from cynllun.workforce.models import TrainingRecord
from cynllun.workforce.services.training import record_training
from cynllun.workforce.training.entries import TrainingEntry


@dataclass(frozen=True, slots=True)
class Brought:
    """How many rows were new records, and how many were there already."""

    new: int
    there: int


@transaction.atomic
def bring_training(
    *, organisation: Organisation, entries: Sequence[TrainingEntry], by: User | None, on: date
) -> Brought:
    """Record every entry. Raises as record_training does, and then nothing is recorded."""
    refuse_unless(by, Permission.KEEP_TRAINING, organisation, on=on)
    kept = TrainingRecord.objects.filter(organisation=organisation)
    before = kept.count()
    for entry in entries:
        record_training(organisation=organisation, entry=entry, by=by, on=on)
    new = kept.count() - before
    tell("bring_training", kind="training_brought", by=by, on=on, organisation=organisation,
         details={"new": str(new), "rows": str(len(entries))})  # fmt: skip
    return Brought(new, len(entries) - new)
