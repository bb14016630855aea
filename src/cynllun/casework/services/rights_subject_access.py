"""Everything that is kept about one learner, for whoever may have it."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import QuerySet

from cynllun.accounts.models import User
from cynllun.accounts.permissions import Permission
from cynllun.accounts.roles import ROLES
from cynllun.accounts.services.authorisation import refuse_unless
from cynllun.audit.models import Event
from cynllun.audit.telling import tell_all
from cynllun.casework.frames import TEXTS
from cynllun.casework.happenings import learner_mark, tell
from cynllun.casework.identity import label_of
from cynllun.casework.models import CaseAccess, Learner, LegalHold, RecordedFact, Roll, RollUpload
from cynllun.casework.services.records import written
from cynllun.law.evaluate import place
from cynllun.law.facts import EVENTS, FACTS
from cynllun.law.words import Text

VERSION = 1
Part = dict[str, Any]


@transaction.atomic
def subject_access(*, learner: Learner, by: User, on: date) -> Part:
    """Everything about the learner as plain values, in the form of adapters/exports/subject_access_schema.

    What is said in words is said in both languages. Raises PermissionDenied. The trail is told first, so that
    the taking out is in what is taken out.
    """
    refuse_unless(by, Permission.HANDLE_RIGHTS, learner.school, on=on)
    tell("subject_access", learner.school, about=learner, by=by, on=on)
    return {
        "format": "cynllun-subject-access",
        "version": VERSION,
        "made_on": written(on),
        "learner": {
            "mark": learner_mark(learner.pk),
            "school": _both(learner.school.name),
            **{name: getattr(learner, name) for name in TEXTS},
        },
        "facts": {name: written(getattr(learner, name)) for name in FACTS},
        "answer": _answer(learner, on),
        "records": [_record(each) for each in learner.records.select_related("recorded_by", "undone_by")],
        "uploads": list(_uploads(learner)),
        "invitations": [
            _invitation(each) for each in learner.invitations.select_related("person", "invited_by")
        ],
        "accounts": [_account(each) for each in _own_accounts(learner)],
        "holds": [_hold(each) for each in learner.holds.select_related("placed_by", "lifted_by")],
        "events": list(_events(learner)),
    }


def _both(text: Text) -> Part:
    return {"en": text.en, "cy": text.cy}


def _name(person: User | None) -> str:
    return person.name if person else "Cynllun"


def _answer(learner: Learner, on: date) -> Part:
    roll = Roll.objects.filter(school=learner.school_id).first()
    facts = {name: getattr(learner, name) or None for name in FACTS}
    absent = frozenset(roll.absent if roll else ()) & EVENTS
    placement = place({k: v for k, v in facts.items() if v is not None}, on=on, absent=absent)
    return {
        "on": written(on),
        "law": placement.law,
        "system": placement.system,
        "since": written(placement.since),
        "must_move_by": written(placement.must_move_by),
        "moves_automatically_on": written(placement.moves_automatically_on),
        "rule": placement.rule,
        "reason": _both(placement.reason),
        "because": [_both(reason.text) | {"holds": reason.holds} for reason in placement.because],
        "missing": list(placement.missing),
        "assumed": list(placement.assumed),
    }


def _record(record: RecordedFact) -> Part:
    return {
        "fact": record.fact,
        "called": _both(label_of(record.fact)),
        "before": record.before,
        "after": record.after,
        "reason": record.reason,
        "recorded_by": _name(record.recorded_by),
        "recorded_on": written(record.recorded_on),
        "undone_by": _name(record.undone_by) if record.undone_on else "",
        "undone_on": written(record.undone_on),
    }


def _uploads(learner: Learner) -> Iterator[Part]:
    """Those whose being applied wrote this learner, as the trail knows, with what they changed or listed."""
    applied = Event.objects.concerning(learner_mark(learner.pk)).filter(kind="roll_applied")
    keys = [int(mark.partition(":")[2]) for mark in applied.values_list("about", flat=True)]
    for upload in RollUpload.objects.filter(pk__in=keys).select_related("uploaded_by", "applied_by"):
        yield {
            "name": upload.name,
            "uploaded_by": _name(upload.uploaded_by),
            "uploaded_on": written(upload.uploaded_on),
            "applied_by": _name(upload.applied_by),
            "applied_on": written(upload.applied_on),
            **{name: _listed(upload, name, learner) for name in ("changes", "differences")},
        }


def _listed(upload: RollUpload, name: str, learner: Learner) -> list[Part]:
    rows = upload.outcome.get(name, [])
    return [
        {"fact": fact, "before": before, "after": after}
        for number, fact, before, after in rows
        if number == learner.learner_id
    ]


def _invitation(invitation: CaseAccess) -> Part:
    return {
        "person": invitation.person.name,
        "role": _both(invitation.part.name),
        "starts_on": written(invitation.starts_on),
        "ends_on": written(invitation.ends_on),
        "basis": invitation.basis,
        "basis_from": written(invitation.basis_from),
        "invited_by": _name(invitation.invited_by),
    }


def _own_accounts(learner: Learner) -> QuerySet[User]:
    """Those in which the learner signs in."""
    return User.objects.filter(
        invitations__learner=learner, invitations__role__in=("child", "young_person")
    ).distinct()


def _account(account: User) -> Part:
    return {"name": account.name, "email": account.email, "added_on": written(account.added_on)}


def _hold(hold: LegalHold) -> Part:
    return {
        "reason": hold.reason,
        "placed_by": _name(hold.placed_by),
        "placed_on": written(hold.placed_on),
        "lifted_by": _name(hold.lifted_by) if hold.lifted_on else "",
        "lifted_on": written(hold.lifted_on),
    }


def _events(learner: Learner) -> Iterator[Part]:
    """Everything that was done and read, the oldest first; no other learner is named.

    What the learner did is among it, except with another's record.
    """
    mark, own = learner_mark(learner.pk), [f"person:{each.pk}" for each in _own_accounts(learner)]
    done = Event.objects.filter(by__in=own, about__in=["", *own], mentions_seal="")
    events = (Event.objects.concerning(mark) | done).order_by("sequence")
    for told in tell_all(list(events), names_learners=True):
        roles = [ROLES[role].name for role in told.event.by_role.split(",") if role in ROLES]
        yield {
            "number": told.event.sequence,
            "kind": told.event.kind,
            "at": told.event.at.isoformat(),
            "on": written(told.event.on),
            "roles": [_both(role) for role in roles],
            "sentence": _both(told.sentence),
        }
