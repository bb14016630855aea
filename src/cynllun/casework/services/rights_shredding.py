"""Shredding what has been kept long enough: the record goes, and the trail stays whole without its words."""

from collections.abc import Iterator
from datetime import date, timedelta

from django.db import transaction

from cynllun.accounts.models import Organisation, User
from cynllun.accounts.permissions import Permission
from cynllun.accounts.services.authorisation import refuse_unless
from cynllun.accounts.services.sessions import end_sessions
from cynllun.audit.parties import Place
from cynllun.audit.shred import shred
from cynllun.casework.grounds import GROUNDS
from cynllun.casework.happenings import actor, learner_mark, tell
from cynllun.casework.models import Learner, LegalHold, RollUpload, SentForm, Stage
from cynllun.casework.progress import forget_file
from cynllun.casework.services.apply import roll_to_change
from cynllun.casework.services.rights_reasons import forget_reasons
from cynllun.casework.services.rights_retention import retention_of
from cynllun.law.days_in_words import in_words
from cynllun.law.refusals import Refusal
from cynllun.law.words import Text

FILES_KEPT = timedelta(days=30)
"""How long an uploaded file may wait to be applied: a local choice. An applied one is deleted at once."""


def due_at(school: Organisation, *, on: date) -> Iterator[tuple[Learner, date]]:
    """The learners whose records are due there on the day, with the day since when, held or not."""
    retention = retention_of(school)
    for learner in school.learners.exclude(date_of_birth=None).select_related("school"):
        due = retention.due(learner)
        if due and due <= on:
            yield learner, due


def is_held(learner: Learner) -> bool:
    """Whether a legal hold stands."""
    return LegalHold.objects.standing().filter(learner=learner).exists()


@transaction.atomic
def shred_learner(*, learner: Learner, by: User | None, on: date) -> None:
    """Delete the record, and every word about the learner in uploads, accounts and the trail, for good.

    Files of the school that wait to be applied are discarded: any may hold the learner, and would bring the
    record back. Raises PermissionDenied, and Refusal before it is due, under a hold, and while a file is
    being applied.
    """
    school = learner.school
    refuse_unless(by, Permission.HANDLE_RIGHTS, school, on=on)
    learner = _to_be_shredded(learner)
    due = retention_of(school).due(learner)
    if due is None or on < due:
        raise Refusal(_not_due(due))
    marks = _forget(learner, by, on)
    tell("learner_shredded", school, about=learner, by=by, on=on, details={"due": str(due)})
    _delete_for_good(learner, marks, by, on)


@transaction.atomic
def erase_learner(*, learner: Learner, ground: str, by: User | None, on: date) -> None:
    """Do what shred_learner does before the record is due, on one of GROUNDS, which stays in the trail.

    Raises PermissionDenied, ValueError for another ground, and Refusal under a hold, and while a file is
    being applied.
    """
    if ground not in GROUNDS:
        raise ValueError(f"{ground} is no ground for erasing a record.")
    school = learner.school
    refuse_unless(by, Permission.HANDLE_RIGHTS, school, on=on)
    learner = _to_be_shredded(learner)
    marks = _forget(learner, by, on)
    tell("learner_erased", school, about=learner, by=by, on=on, details={"ground": ground})
    _delete_for_good(learner, marks, by, on)


@transaction.atomic
def discard_old_files(*, by: User | None, on: date) -> int:
    """Delete the uploads that nobody applied within FILES_KEPT; how many. By None: the server's own job."""
    old = RollUpload.objects.filter(uploaded_on__lt=on - FILES_KEPT)
    waiting = list(old.exclude(stage__in=[Stage.APPLYING, Stage.APPLIED, Stage.FAILED]))
    for upload in waiting:
        refuse_unless(by, Permission.HANDLE_RIGHTS, upload.school, on=on)
        tell("upload_discarded", upload.school, about=upload, by=by, on=on)
        _delete(upload)
    return len(waiting)


def _to_be_shredded(learner: Learner) -> Learner:
    """The learner, for this transaction alone to change, unless something keeps the record."""
    roll_to_change(learner.school)
    learner = Learner.objects.select_for_update().get(pk=learner.pk)
    if is_held(learner):
        raise Refusal(_HELD)
    if RollUpload.objects.filter(school=learner.school_id, stage=Stage.APPLYING).exists():
        raise Refusal(_APPLYING)
    return learner


def _forget(learner: Learner, by: User | None, on: date) -> list[str]:
    """Take the learner out of everything beside the record; the marks in the trail of whom it is about."""
    _forget_uploads(learner, by, on)
    forget_reasons(learner, by, on)
    SentForm.objects.filter(led_to__contains=f"/learners/{learner.pk}/").delete()
    SentForm.objects.filter(sent_on__lt=on).delete()
    return [learner_mark(learner.pk), *_forget_own_accounts(learner)]


def _delete_for_good(learner: Learner, marks: list[str], by: User | None, on: date) -> None:
    school = learner.school
    learner.delete()
    place = Place(str(school.pk), school.name)
    doer = actor(by, school, None, on=on) if by else None
    for mark in marks:
        shred(mark, by=doer, on=on, organisation=place)


def _forget_uploads(learner: Learner, by: User | None, on: date) -> None:
    """Take the learner out of what uploads did, and discard those that did nothing yet."""
    for upload in RollUpload.objects.filter(school=learner.school_id):
        if upload.stage not in {Stage.APPLIED, Stage.FAILED}:
            tell("upload_discarded", upload.school, about=upload, by=by, on=on)
            _delete(upload)
            continue
        for name in ("changes", "differences"):
            listed = upload.outcome.get(name, [])
            if listed:
                upload.outcome[name] = [row for row in listed if row[0] != learner.learner_id]
        upload.problems = upload.derived = []
        upload.save()


def _delete(upload: RollUpload) -> None:
    upload.delete()
    transaction.on_commit(lambda: forget_file(upload))


def _forget_own_accounts(learner: Learner) -> Iterator[str]:
    """Delete the accounts of those who were here for this learner alone; their marks in the trail."""
    people = User.objects.filter(invitations__learner=learner, memberships=None).distinct()
    for person in list(people):
        if not person.invitations.exclude(learner=learner).exists():
            yield f"person:{person.pk}"
            end_sessions(person)
            person.delete()


def _not_due(due: date | None) -> Text:
    if due is None:
        return Text(
            en="Without a date of birth nobody can say when this record is due. Record it first.",
            cy="Heb ddyddiad geni ni all neb ddweud pryd y dylid dinistrio'r cofnod hwn. "
            "Cofnodwch ef yn gyntaf.",
        )
    day = in_words(due)
    return Text(en=f"This record is kept until {day.en}.", cy=f"Cedwir y cofnod hwn tan {day.cy}.")


_HELD = Text(
    en="There is a legal hold on this record. Lift it first.",
    cy="Mae ataliad cyfreithiol ar y cofnod hwn. Codwch ef yn gyntaf.",
)
_APPLYING = Text(
    en="A file is just being brought into this roll. Try again when that is done.",
    cy="Mae ffeil wrthi'n cael ei chynnwys yn y gofrestr hon. Rhowch gynnig arall arni wedyn.",
)
