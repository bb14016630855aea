"""Putting a record of training right, taking it away, and recording that somebody has left."""

from datetime import date

from django.db import transaction
from django.db.models import QuerySet

from cynllun.accounts.happenings import tell
from cynllun.accounts.models import Membership, User
from cynllun.accounts.permissions import Permission
from cynllun.accounts.services.authorisation import refuse_unless
from cynllun.audit.parties import Place
from cynllun.audit.shred import shred
from cynllun.law.refusals import Refusal
from cynllun.workforce.meanwhile import NOTHING, refuse_unless_seen
from cynllun.workforce.models import Course, TrainingRecord
from cynllun.workforce.services.training import the_same, values_of, write
from cynllun.workforce.training.entries import TrainingEntry
from cynllun.workforce.training.keeping import refuse_impossible, unknown_course
from cynllun.workforce.training.refusals import HAS_A_ROLE, RECORD, THERE_ALREADY
from cynllun.workforce.training.trail import about, mark

_KEPT_AS_IT_WAS = {"origin", "event"}


@transaction.atomic
def correct_training(
    *, record: TrainingRecord, entry: TrainingEntry, by: User | None, on: date, seen: str | None = None
) -> TrainingRecord:
    """Put another entry in its place; where it came from stays. `seen` is the version that the person saw.

    Raises PermissionDenied, ChangedMeanwhile, and Refusal where nothing would change, there is such a record
    already, or it cannot be.
    """
    held = _hold(record, by=by, on=on, seen=seen)
    refuse_impossible(entry, on=on)
    values = _new_values(held, entry)
    changed = [name for name, value in values.items() if getattr(held, name) != value]
    if not changed:
        raise Refusal(NOTHING)
    write(held, {**values, "version": held.version + 1})
    shown = ",".join(name for name in changed if name != "user")
    tell("correct_training", kind="training_corrected", by=by, on=on, organisation=held.organisation,
         about=about(held), details={"course": held.course.code, "changed": shown})  # fmt: skip
    return held


@transaction.atomic
def remove_training(*, record: TrainingRecord, by: User | None, on: date, seen: str | None = None) -> None:
    """Take away a record that should not be there, and the name from what the trail says of it.

    Raises PermissionDenied and ChangedMeanwhile.
    """
    held = _hold(record, by=by, on=on, seen=seen)
    details = {"course": held.course.code, "day": held.taken_on.isoformat()}
    tell("remove_training", kind="training_removed", by=by, on=on, organisation=held.organisation,
         about=about(held), details=details)  # fmt: skip
    key = mark(held)
    held.delete()
    shred(key, by=None, on=on, organisation=Place(str(held.organisation_id), held.organisation.name))


@transaction.atomic
def record_departure(
    *, record: TrainingRecord, last_day: date | None, by: User | None, on: date, seen: str | None = None
) -> int:
    """Record the last day of whoever the record is of, in all their records; how many. None: they work there.

    Somebody with a role in Cynllun leaves when it ends. Raises PermissionDenied, ChangedMeanwhile, and
    Refusal for somebody who has one.
    """
    held = _hold(record, by=by, on=on, seen=seen)
    if held.email and _has_a_role(held, on):
        raise Refusal(HAS_A_ROLE)
    count = 0
    for each in of_the_same_person(held).select_for_update(of=("self",)):
        write(each, {"left_on": last_day, "version": each.version + 1})
        count += 1
    if last_day:
        tell("record_departure", kind="colleague_left", by=by, on=on, organisation=held.organisation,
             about=about(held), details={"day": last_day.isoformat()})  # fmt: skip
    else:
        tell("record_departure", kind="colleague_stays", by=by, on=on, organisation=held.organisation,
             about=about(held))  # fmt: skip
    return count


def of_the_same_person(record: TrainingRecord) -> QuerySet[TrainingRecord]:
    """All records of whoever it is of: by the address, or by the name among those without one."""
    found = TrainingRecord.objects.filter(organisation=record.organisation_id, email=record.email)
    if record.email:
        return found
    # In Python: SQLite takes Ŵ and ŵ for two letters.
    return found.filter(pk__in=[each.pk for each in found if each.name.casefold() == record.name.casefold()])


def _has_a_role(record: TrainingRecord, on: date) -> bool:
    held = Membership.objects.in_force(on=on).filter(organisation=record.organisation_id)
    return held.filter(user__email=record.email, user__is_active=True).exists()


def _new_values(held: TrainingRecord, entry: TrainingEntry) -> dict[str, object]:
    course = Course.objects.by_code(held.organisation, entry.course)
    if course is None:
        raise Refusal(unknown_course(entry.course))
    values = {name: value for name, value in values_of(entry).items() if name not in _KEPT_AS_IT_WAS}
    found = the_same(
        held.organisation, course, entry.taken_on, str(values["name"]), str(values["email"]), but=held
    )
    if found:
        raise Refusal(THERE_ALREADY)
    return {**values, "course": course}


def _hold(record: TrainingRecord, *, by: User | None, on: date, seen: str | None) -> TrainingRecord:
    refuse_unless(by, Permission.KEEP_TRAINING, record.organisation, on=on)
    held = (
        TrainingRecord.objects.select_for_update(of=("self",))
        .select_related("organisation", "course")
        .get(pk=record.pk)
    )
    refuse_unless_seen(seen, str(held.version), RECORD)
    return held
