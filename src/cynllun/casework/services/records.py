"""Recording a notice, an event or another fact of one learner, and taking the last record back."""

import uuid
from datetime import date

from django.db import transaction

from cynllun.accounts.models import User
from cynllun.accounts.permissions import Permission
from cynllun.accounts.services.authorisation import refuse_unless
from cynllun.casework.happenings import tell
from cynllun.casework.identity import IDENTITY
from cynllun.casework.impossible import refuse_impossible, refuse_unless_named
from cynllun.casework.models import Learner, RecordedFact
from cynllun.casework.services.apply import roll_to_change
from cynllun.casework.services.meanwhile import RECORDED, TAKEN_BACK, refuse_unless_seen
from cynllun.law.facts import FACTS
from cynllun.law.refusals import Refusal
from cynllun.law.words import Text


@transaction.atomic
def record_event(
    *,
    learner: Learner,
    fact: str,
    value: date | str | None,
    by: User | None,
    on: date,
    seen: str | None = None,
    reason: str = "",
) -> RecordedFact:
    """Record a fact, a name or the UPN, and why. No upload changes it afterwards.

    None says that it has not happened or is not known.

    `seen` is the value that the person saw, as `written` gives it. Raises PermissionDenied, ChangedMeanwhile
    where it is another by now, and Refusal (in words) for a value that cannot be or that changes nothing, and
    for a name or UPN that is changed without a reason.
    """
    refuse_unless(by, Permission.RECORD_EVENT, learner.school, on=on)
    roll_to_change(learner.school)
    learner.refresh_from_db()
    if fact in IDENTITY:
        refuse_unless_named(learner, fact, value, reason)
    else:
        refuse_impossible(learner, fact, value, on=on)
    before, after = written(getattr(learner, fact)), written(value)
    if before == after:
        raise Refusal(_SAME)
    refuse_unless_seen(seen, before, RECORDED)
    _set(learner, fact, after)
    record = RecordedFact.objects.create(
        learner=learner, fact=fact, before=before, after=after, reason=reason, recorded_by=by, recorded_on=on
    )
    if reason:
        why = {**_of(record), "reason": reason}
        tell("corrected", learner.school, about=learner, by=by, on=on, details=why)
    else:
        tell("fact_recorded", learner.school, about=learner, by=by, on=on, details=_of(record))
    return record


@transaction.atomic
def undo_last_record(*, learner: Learner, by: User | None, on: date, seen: str | None = None) -> RecordedFact:
    """Put back what the learner's last record replaced; `seen` is the key of the record that was shown.

    Raises PermissionDenied, ChangedMeanwhile where another is the last by now, and Refusal without one.
    """
    refuse_unless(by, Permission.RECORD_EVENT, learner.school, on=on)
    roll_to_change(learner.school)
    record = RecordedFact.objects.standing().filter(learner=learner).first()
    if record is None:
        raise Refusal(_NOTHING)
    refuse_unless_seen(seen, str(record.pk), TAKEN_BACK)
    learner.refresh_from_db()
    _set(learner, record.fact, record.before)
    record.undone_by, record.undone_on = by, on
    record.save()
    tell("record_undone", learner.school, about=learner, by=by, on=on, details=_of(record))
    return record


def _of(record: RecordedFact) -> dict[str, str]:
    return {"fact": record.fact, "before": record.before, "after": record.after}


def written(value: date | str | None) -> str:
    """A fact's value as it is kept in records: a date in ISO form, "" for a blank."""
    return value.isoformat() if isinstance(value, date) else value or ""


def _set(learner: Learner, fact: str, written: str) -> None:
    """Write the value, and give the roll another version, since its answers may be others now."""
    if fact in FACTS and FACTS[fact].kind == "date":
        setattr(learner, fact, date.fromisoformat(written) if written else None)
    else:
        setattr(learner, fact, written)
    learner.save()
    roll = roll_to_change(learner.school)
    roll.version = uuid.uuid4()
    roll.save()


_SAME = Text(
    en="This is already recorded, so nothing has changed.",
    cy="Mae hyn eisoes wedi'i gofnodi, felly nid oes dim wedi newid.",
)
_NOTHING = Text(
    en="Nothing has been recorded in Cynllun for this learner, so there is nothing to take back.",
    cy="Nid oes dim wedi'i gofnodi yn Cynllun ar gyfer y dysgwr hwn, felly nid oes dim i'w dynnu'n ôl.",
)
