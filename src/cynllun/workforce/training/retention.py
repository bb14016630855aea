"""Whose training has been kept long enough: some years after their last day at the organisation."""

from collections.abc import Iterator
from datetime import date

from cynllun.accounts.models import Membership, Organisation
from cynllun.law.ages import birthday
from cynllun.workforce.models import TrainingRecord, TrainingRetention
from cynllun.workforce.models.post_retention import DEFAULT_YEARS


def years_at(organisation: Organisation) -> int:
    """What the organisation has set, or the usual."""
    kept = TrainingRetention.objects.filter(organisation=organisation).first()
    return kept.years if kept else DEFAULT_YEARS


def due_at(organisation: Organisation, *, on: date) -> Iterator[tuple[list[TrainingRecord], date]]:
    """All the records of each person whose are due there on the day, with the day since when.

    Somebody who has a role there, or is not recorded to have left, is kept.
    """
    years = years_at(organisation)
    people: dict[tuple[str, str], list[TrainingRecord]] = {}
    for record in TrainingRecord.objects.filter(organisation=organisation).select_related("organisation"):
        key = (record.email, "") if record.email else ("", record.name.casefold())
        people.setdefault(key, []).append(record)
    for (email, _name), records in people.items():
        left = _last_day(organisation, email, records)
        if left and birthday(left, years) <= on:
            yield records, birthday(left, years)


def _last_day(organisation: Organisation, email: str, records: list[TrainingRecord]) -> date | None:
    """The later of the end of the last role and of what was recorded; None for whoever works there."""
    days = [record.left_on for record in records]
    if email:
        roles = Membership.objects.filter(organisation=organisation, user__email=email)
        ends = list(roles.values_list("ends_on", flat=True))
        days = ends or days
    known = [day for day in days if day]
    return max(known) if known and len(known) == len(days) else None
