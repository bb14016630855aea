"""Keeping the register of designations: who is designated, corrected, ended, and in the leadership team."""

from datetime import date

from django.db import transaction

from cynllun.accounts.happenings import tell
from cynllun.accounts.models import Organisation, User
from cynllun.law.refusals import Refusal
from cynllun.law.words import Text
from cynllun.workforce.meanwhile import NOTHING
from cynllun.workforce.models import Designation
from cynllun.workforce.register import kinds  # noqa: F401  # what is told has to be known
from cynllun.workforce.register.capacities import Known
from cynllun.workforce.register.entries import Entry
from cynllun.workforce.register.keeping import hold, person_of, refuse_unless_keeper
from cynllun.workforce.register.sharing import may_share_with


@transaction.atomic
def designate(*, organisation: Organisation, entry: Entry, by: User | None, on: date) -> Designation:
    """Enter that somebody is designated. Whether they might be is found by the law, not asked here.

    Raises PermissionDenied, and Refusal for days that cannot be.
    """
    refuse_unless_keeper(by, organisation, on=on)
    designation = Designation(organisation=organisation)
    _write(designation, entry)
    details = {"capacity": entry.capacity, **_days(designation)}
    tell("designate", kind="alnco_designated", by=by, on=on, organisation=organisation,
         about=person_of(designation), details=details)  # fmt: skip
    return designation


@transaction.atomic
def correct_designation(
    *, designation: Designation, entry: Entry, by: User | None, on: date, seen: str | None = None
) -> Designation:
    """Put another entry in its place. `seen` is the version that the person saw.

    Raises PermissionDenied, ChangedMeanwhile, and Refusal where nothing would change or days cannot be.
    """
    held = hold(designation, by=by, on=on, seen=seen)
    changed = entry.changes(held)
    if not changed:
        raise Refusal(NOTHING)
    _write(held, entry)
    details = {"changed": ",".join(changed)}
    tell("correct_designation", kind="alnco_designation_corrected", by=by, on=on,
         organisation=held.organisation, about=person_of(held), details=details)  # fmt: skip
    return held


@transaction.atomic
def end_designation(
    *, designation: Designation, last_day: date, by: User | None, on: date, seen: str | None = None
) -> Designation:
    """End it; the last day counts. Raises as correct_designation does."""
    held = hold(designation, by=by, on=on, seen=seen)
    held.ends_on = last_day
    _refuse_impossible(held)
    _keep(held)
    tell("end_designation", kind="alnco_designation_ended", by=by, on=on, organisation=held.organisation,
         about=person_of(held), details={"to": last_day.isoformat()})  # fmt: skip
    return held


@transaction.atomic
def record_leadership(
    *,
    designation: Designation,
    in_leadership: Known,
    since: date | None,
    by: User | None,
    on: date,
    seen: str | None = None,
) -> Designation:
    """Enter whether the person is in the leadership team, and since when. Raises as the others do."""
    held = hold(designation, by=by, on=on, seen=seen)
    if since and since > on:
        raise Refusal(_NOT_YET)
    held.in_leadership, held.in_leadership_since = (
        in_leadership,
        since if in_leadership == Known.YES else None,
    )
    _keep(held)
    tell("record_leadership", kind="alnco_leadership_recorded", by=by, on=on, organisation=held.organisation,
         about=person_of(held), details={"answer": in_leadership})  # fmt: skip
    return held


def _write(designation: Designation, entry: Entry) -> None:
    if not entry.shared_at <= frozenset(may_share_with(designation.organisation)):
        raise Refusal(_NOT_OF_THE_AREA)
    entry.write(designation)
    _refuse_impossible(designation)
    _keep(designation)
    designation.shared_at.set(entry.shared_at)


def _keep(designation: Designation) -> None:
    if designation.pk:
        designation.version += 1
    designation.full_clean()
    designation.save()


def _refuse_impossible(designation: Designation) -> None:
    if designation.ends_on and designation.ends_on < designation.starts_on:
        raise Refusal(_BACKWARDS)
    designation.finding  # noqa: B018  # raises Refusal for a day before there was a duty


def _days(designation: Designation) -> dict[str, str]:
    ends_on = designation.ends_on.isoformat() if designation.ends_on else ""
    return {"from": designation.starts_on.isoformat(), "to": ends_on}


_BACKWARDS = Text(
    en="The last day is before the first. Enter the first day or a later one.",
    cy="Mae'r diwrnod olaf cyn y cyntaf. Rhowch y diwrnod cyntaf neu un diweddarach.",
)
_NOT_OF_THE_AREA = Text(
    en="An ALNCo is shared with other schools and colleges of the same authority's area. Choose from those.",
    cy="Rhennir CADY ag ysgolion a cholegau eraill yn ardal yr un awdurdod. Dewiswch o'r rheini.",
)
_NOT_YET = Text(
    en="This day has not come yet. Enter today or an earlier day.",
    cy="Nid yw'r diwrnod hwn wedi dod eto. Rhowch heddiw neu ddiwrnod cynharach.",
)
