"""How long records are kept, and holds that keep one longer."""

from datetime import date

from django.db import transaction

from cynllun.accounts.models import Organisation, User
from cynllun.accounts.permissions import Permission
from cynllun.accounts.services.authorisation import refuse_unless
from cynllun.casework.happenings import tell
from cynllun.casework.models import CountedFrom, Learner, LegalHold, Retention
from cynllun.casework.models.retention import LONGEST_YEARS
from cynllun.casework.services.meanwhile import RETENTION, refuse_unless_seen
from cynllun.law.refusals import Refusal
from cynllun.law.words import Text


@transaction.atomic
def set_retention(
    *,
    organisation: Organisation,
    years: int,
    counted_from: CountedFrom,
    by: User | None,
    on: date,
    seen: str | None = None,
) -> Retention:
    """Say for how many years, from which day, records are kept.

    `seen` is what the person saw, as Retention.version. Raises PermissionDenied, Refusal, and
    ChangedMeanwhile where it is another by now.
    """
    refuse_unless(by, Permission.HANDLE_RIGHTS, organisation, on=on)
    if not 0 <= years <= LONGEST_YEARS:
        raise Refusal(_YEARS)
    Organisation.objects.select_for_update().get(pk=organisation.pk)
    refuse_unless_seen(seen, retention_of(organisation).version, RETENTION)
    retention, _new = Retention.objects.update_or_create(
        organisation=organisation, defaults={"years": years, "counted_from": counted_from}
    )
    details = {"years": str(years), "counted_from": counted_from.value}
    tell("retention_set", organisation, by=by, on=on, details=details)
    return retention


@transaction.atomic
def place_hold(*, learner: Learner, reason: str, by: User | None, on: date) -> LegalHold:
    """Keep a record from being shredded. Raises PermissionDenied, and Refusal where one stands."""
    refuse_unless(by, Permission.HANDLE_RIGHTS, learner.school, on=on)
    learner = Learner.objects.select_for_update().get(pk=learner.pk)
    if LegalHold.objects.standing().filter(learner=learner).exists():
        raise Refusal(_HELD)
    hold = LegalHold.objects.create(learner=learner, reason=reason, placed_by=by, placed_on=on)
    tell("hold_placed", learner.school, about=learner, by=by, on=on, details={"reason": reason})
    return hold


@transaction.atomic
def lift_hold(*, learner: Learner, by: User | None, on: date) -> LegalHold:
    """Let the record be shredded when it is due. Raises PermissionDenied, and Refusal where none stands."""
    refuse_unless(by, Permission.HANDLE_RIGHTS, learner.school, on=on)
    hold = LegalHold.objects.select_for_update().standing().filter(learner=learner).first()
    if hold is None:
        raise Refusal(_NOT_HELD)
    hold.lifted_by, hold.lifted_on = by, on
    hold.save()
    tell("hold_lifted", learner.school, about=learner, by=by, on=on)
    return hold


def retention_of(organisation: Organisation) -> Retention:
    """What the organisation has set, or the usual, unsaved."""
    return Retention.objects.filter(organisation=organisation).first() or Retention(organisation=organisation)


_YEARS = Text(
    en=f"Enter a number of years from 0 to {LONGEST_YEARS}.",
    cy=f"Rhowch nifer o flynyddoedd o 0 i {LONGEST_YEARS}.",
)
_HELD = Text(
    en="There is a legal hold on this record already.", cy="Mae ataliad cyfreithiol ar y cofnod hwn eisoes."
)
_NOT_HELD = Text(
    en="There is no legal hold on this record now.",
    cy="Nid oes ataliad cyfreithiol ar y cofnod hwn nawr.",
)
