"""For how long training is kept after somebody has left, and shredding what has been kept long enough."""

from collections.abc import Sequence
from datetime import date

from django.db import transaction

from cynllun.accounts.happenings import tell
from cynllun.accounts.models import Organisation, User
from cynllun.accounts.permissions import Permission
from cynllun.accounts.services.authorisation import refuse_unless
from cynllun.audit.parties import Place
from cynllun.audit.shred import shred
from cynllun.workforce.models import TrainingRecord, TrainingRetention
from cynllun.workforce.training.retention import years_at
from cynllun.workforce.training.trail import about, mark
from cynllun.workforce.years_kept import hold_years


@transaction.atomic
def set_training_retention(
    *, organisation: Organisation, years: int, by: User | None, on: date, seen: str | None = None
) -> TrainingRetention:
    """Say for how many years after somebody's last day it is kept. `seen` is the number that they saw.

    Raises PermissionDenied, ChangedMeanwhile, and Refusal for a number that cannot be.
    """
    hold_years(years, organisation, years_at, by=by, on=on, seen=seen)
    kept, _new = TrainingRetention.objects.update_or_create(
        organisation=organisation, defaults={"years": years}
    )
    tell("set_training_retention", kind="training_kept_for", by=by, on=on, organisation=organisation,
         details={"years": str(years)})  # fmt: skip
    return kept


@transaction.atomic
def shred_training(*, records: Sequence[TrainingRecord], due: date, by: User | None, on: date) -> None:
    """Delete all records of one person there, and every word about them in the trail, for good.

    `due` is the day since when, as training.retention.due_at says. Raises PermissionDenied.
    """
    first = records[0]
    organisation = first.organisation
    refuse_unless(by, Permission.HANDLE_RIGHTS, organisation, on=on)
    tell("shred_training", kind="training_shredded", by=by, on=on, organisation=organisation,
         about=about(first), details={"due": due.isoformat()})  # fmt: skip
    place = Place(str(organisation.pk), organisation.name)
    for record in records:
        key = mark(record)
        record.delete()
        shred(key, by=None, on=on, organisation=place)
