"""Inviting somebody to one learner's record, letting a parent stay, and ending an invitation."""

from datetime import date

from django.db import transaction

from cynllun.accounts.models import Membership, User
from cynllun.accounts.permissions import Permission
from cynllun.accounts.services.authorisation import refuse_unless
from cynllun.casework.happenings import person_mark, tell
from cynllun.casework.models import CaseAccess, Learner
from cynllun.casework.models.invitations import HELD_AT_AN_ORGANISATION
from cynllun.casework.services.meanwhile import BASIS, LAST_DAY, refuse_unless_seen
from cynllun.casework.services.records import written
from cynllun.law.refusals import Refusal
from cynllun.law.who_may_see import Basis, is_child
from cynllun.law.words import Text


@transaction.atomic
def invite_to_case(
    *,
    learner: Learner,
    person: User,
    role: str,
    by: User | None,
    on: date,
    ends_on: date | None = None,
    basis: Basis = "",
) -> CaseAccess:
    """Let a person see the learner's record from `on` to `ends_on`, its last day, in a role of CASE_ROLES.

    `basis` says why a parent may see the record of a young person. Raises PermissionDenied, ValidationError,
    and Refusal (in words) for an invitation that would open nothing, or would be of oneself.
    """
    refuse_unless(by, Permission.INVITE_TO_CASE, learner.school, on=on)
    _refuse_oneself(person, by)
    invitation = CaseAccess(
        learner=learner,
        person=person,
        role=role,
        starts_on=on,
        ends_on=ends_on,
        basis=basis,
        basis_from=on if basis else None,
        invited_by=by,
    )
    invitation.full_clean()
    _refuse_useless(invitation, on)
    invitation.save()
    _tell("invited_to_case", invitation, by=by, on=on, details={"role": role})
    return invitation


@transaction.atomic
def let_parent_stay(
    *, invitation: CaseAccess, basis: Basis, by: User | None, on: date, seen: str | None = None
) -> CaseAccess:
    """Say why a parent goes on seeing the record once the learner is a young person.

    `seen` is the basis that the person saw. Raises PermissionDenied, ValidationError, ChangedMeanwhile, and
    Refusal where it is their own.
    """
    refuse_unless(by, Permission.INVITE_TO_CASE, invitation.learner.school, on=on)
    if basis:
        _refuse_oneself(invitation.person, by)
    refuse_unless_seen(seen, _as_it_is(invitation).basis, BASIS)
    invitation.basis, invitation.basis_from = basis, on if basis else None
    invitation.full_clean()
    invitation.save(update_fields=["basis", "basis_from"])
    _tell("parent_may_stay", invitation, by=by, on=on, details={"basis": basis})
    return invitation


@transaction.atomic
def end_invitation(
    *,
    invitation: CaseAccess,
    by: User | None,
    on: date,
    last_day: date | None = None,
    seen: str | None = None,
) -> CaseAccess:
    """End it; its last day is `last_day`, or else `on`.

    `seen` is the last day that the person saw, as `written` gives it. Raises PermissionDenied,
    ValidationError, ChangedMeanwhile where it is another by now, and Refusal where they would prolong their
    own.
    """
    refuse_unless(by, Permission.INVITE_TO_CASE, invitation.learner.school, on=on)
    ended, last = _as_it_is(invitation).ends_on, last_day or on
    refuse_unless_seen(seen, written(ended), LAST_DAY)
    if ended and last > ended:
        _refuse_oneself(invitation.person, by)
    invitation.ends_on = last
    invitation.full_clean()
    invitation.save(update_fields=["ends_on"])
    details = {"until": invitation.ends_on.isoformat()}
    _tell("invitation_ended", invitation, by=by, on=on, details=details)
    return invitation


def _as_it_is(invitation: CaseAccess) -> CaseAccess:
    """As it is kept now, for this transaction to change."""
    return CaseAccess.objects.select_for_update().get(pk=invitation.pk)


def _tell(kind: str, invitation: CaseAccess, *, by: User | None, on: date, details: dict[str, str]) -> None:
    learner, person = invitation.learner, {"person": person_mark(invitation.person_id)}
    tell(kind, learner.school, about=learner, by=by, on=on, details=details | person)


def _refuse_oneself(person: User, by: User | None) -> None:
    """An invitation outlives the role that gave it, so nobody opens a record to themself."""
    if by == person:
        raise Refusal(_NOT_ONESELF)


def _refuse_useless(invitation: CaseAccess, on: date) -> None:
    role, born = invitation.role, invitation.learner.date_of_birth
    if role in HELD_AT_AN_ORGANISATION:
        held = Membership.objects.in_force(on=on).filter(user=invitation.person, role=role)
        if not held.exists():
            raise Refusal(_NOT_HELD)
    elif role != "advocate":
        if born is None:
            raise Refusal(_NO_BIRTH_DATE)
        if is_child(born, on=on) and role == "young_person":
            raise Refusal(_STILL_A_CHILD)
        if not is_child(born, on=on) and role == "child":
            raise Refusal(_YOUNG_PERSON_NOW)
        if not is_child(born, on=on) and role == "parent" and not invitation.basis:
            raise Refusal(_NO_BASIS)


_NOT_ONESELF = Text(
    en="Nobody invites themself to a record. Ask somebody else at the school or at the local authority.",
    cy="Nid oes neb yn ei wahodd ei hun at gofnod. Gofynnwch i rywun arall yn yr ysgol neu yn yr awdurdod "
    "lleol.",
)
_NOT_HELD = Text(
    en="This person does not hold that role at an organisation today. An operator gives it to them first.",
    cy="Nid oes gan y person hwn y rôl honno mewn sefydliad heddiw. Mae gweithredwr yn ei rhoi yn gyntaf.",
)
_NO_BIRTH_DATE = Text(
    en="Who may see the record depends on whether the learner is a child. Record the date of birth first.",
    cy="Mae pwy gaiff weld y cofnod yn dibynnu ar oedran y dysgwr. Cofnodwch y dyddiad geni'n gyntaf.",
)
_STILL_A_CHILD = Text(
    en="The learner is still a child. Invite them as a child: they go on seeing the record afterwards.",
    cy="Mae'r dysgwr yn blentyn o hyd. Gwahoddwch y dysgwr fel plentyn: bydd yn dal i weld y cofnod wedyn.",
)
_YOUNG_PERSON_NOW = Text(
    en="The learner is over compulsory school age. Invite them as a young person.",
    cy="Mae'r dysgwr dros oedran ysgol gorfodol. Gwahoddwch y dysgwr fel person ifanc.",
)
_NO_BASIS = Text(
    en="The learner is a young person. A parent sees the record only as their representative, or because the "
    "young person agrees: say which.",
    cy="Mae'r dysgwr yn berson ifanc. Dim ond fel cynrychiolydd, neu am fod y person ifanc yn cytuno, y mae "
    "rhiant yn gweld y cofnod: dywedwch pa un.",
)
