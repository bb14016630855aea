"""Recording who took which course."""

from collections.abc import Mapping
from datetime import date

from django.db import transaction

from cynllun.accounts.happenings import tell
from cynllun.accounts.models import Organisation, User
from cynllun.law.refusals import Refusal
from cynllun.workforce.models import Course, TrainingRecord
from cynllun.workforce.training import kinds  # noqa: F401  # what is told has to be known
from cynllun.workforce.training.entries import TrainingEntry
from cynllun.workforce.training.keeping import refuse_impossible, refuse_unless_recorder, unknown_course
from cynllun.workforce.training.trail import about

_FILLED = ("email", "role", "certificate")


@transaction.atomic
def record_training(
    *, organisation: Organisation, entry: TrainingEntry, by: User | None, on: date
) -> TrainingRecord:
    """Record that somebody who works at `organisation` took a course.

    The same person, course and day are one record: by the address, or by the name where one of the two has
    no address. Recorded again, it fills in what was blank and changes nothing else. The person who signs
    in with that address sees it. Raises PermissionDenied, and Refusal for a course that is not in the
    catalogue, a day to come, no name or no address where one is given.
    """
    refuse_unless_recorder(by, organisation, entry.origin, on=on)
    refuse_impossible(entry, on=on)
    course = Course.objects.by_code(organisation, entry.course)
    if course is None:
        raise Refusal(unknown_course(entry.course))
    Organisation.objects.select_for_update(no_key=True).get(pk=organisation.pk)
    values = values_of(entry)
    there = the_same(organisation, course, entry.taken_on, str(values["name"]), str(values["email"]))
    if there:
        return _fill(there, values, by, on)
    record = TrainingRecord(organisation=organisation, course=course, recorded_on=on)
    write(record, values)
    details = {"course": course.code, "day": entry.taken_on.isoformat(), "origin": entry.origin.value}
    tell("record_training", kind="training_recorded", by=by, on=on, organisation=organisation,
         about=about(record), details=details)  # fmt: skip
    return record


def values_of(entry: TrainingEntry) -> Mapping[str, object]:
    """What a record keeps of the entry, tidied, with whoever signs in with its address."""
    email = entry.email.strip().lower()
    return {
        "name": " ".join(entry.name.split()),
        "email": email,
        "user": User.objects.filter(email=email, is_active=True).first() if email else None,
        "role": entry.role,
        "taken_on": entry.taken_on,
        "language": entry.language,
        "certificate": entry.certificate.strip(),
        "origin": entry.origin,
        "event": entry.event,
    }


def the_same(
    organisation: Organisation,
    course: Course,
    taken_on: date,
    name: str,
    email: str,
    *,
    but: TrainingRecord | None = None,
) -> TrainingRecord | None:
    """The record that there is of that person, course and day, other than `but`."""
    found = TrainingRecord.objects.filter(organisation=organisation, course=course, taken_on=taken_on)
    of_them = [record for record in found.order_by("-email", "pk") if record != but]
    by_address = [record for record in of_them if email and record.email == email]
    # In Python: SQLite takes Ŵ and ŵ for two letters.
    named = [record for record in of_them if record.name.casefold() == name.casefold()]
    by_name = [record for record in named if not (email and record.email)]
    return next(iter([*by_address, *by_name]), None)


def _fill(record: TrainingRecord, values: Mapping[str, object], by: User | None, on: date) -> TrainingRecord:
    filled = {name: values[name] for name in _FILLED if values[name] and not getattr(record, name)}
    if not filled:
        return record
    write(record, {**filled, "user": record.user or values["user"], "version": record.version + 1})
    tell("record_training", kind="training_completed", by=by, on=on, organisation=record.organisation,
         about=about(record), details={"changed": ",".join(filled)})  # fmt: skip
    return record


def write(record: TrainingRecord, values: Mapping[str, object]) -> None:
    """Keep these values in the record; that it is the only one is known, and the database sees to it."""
    for name, value in values.items():
        setattr(record, name, value)
    record.clean_fields(exclude=("organisation", "course", "user"))
    record.save()
