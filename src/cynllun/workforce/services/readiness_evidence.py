"""The files that show an answer, and what is forgotten in time."""

from datetime import date
from typing import BinaryIO, cast

from django.core.files.base import File
from django.db import transaction

from cynllun.accounts.happenings import tell
from cynllun.accounts.models import Organisation, User
from cynllun.law.refusals import Refusal
from cynllun.workforce.models import ReadinessEvidence
from cynllun.workforce.models.readiness_plan import LONGEST_NAME
from cynllun.workforce.readiness import keeping
from cynllun.workforce.readiness.files import MOST_FILES, kind_of
from cynllun.workforce.readiness.keeping_time import due_at


@transaction.atomic
def attach_evidence(
    *, organisation: Organisation, question: str, file: File[bytes], by: User | None, on: date
) -> ReadinessEvidence:
    """Keep a file that shows an answer; what it is, its bytes say.

    Raises PermissionDenied, and Refusal for a question that is not asked, a file too many, or of a kind that
    is not taken. The file is not kept where its record cannot be written.
    """
    held = keeping.hold_asked(organisation, question, by=by, on=on)
    if ReadinessEvidence.objects.filter(organisation=held, question=question).count() >= MOST_FILES:
        raise Refusal(keeping.TOO_MANY)
    kind = kind_of(cast(BinaryIO, file), file.size or 0)
    file.seek(0)
    evidence = ReadinessEvidence(
        organisation=held,
        question=question,
        name=(file.name or "")[-LONGEST_NAME:],
        ending=kind.ending,
        size=file.size,
        file=file,
        added_on=on,
    )
    try:
        evidence.full_clean()
        evidence.save()
        tell("attach_evidence", kind="readiness_evidence_added", by=by, on=on, organisation=held,
             details={"question": question})  # fmt: skip
    except BaseException:
        _forget(evidence)
        raise
    return evidence


@transaction.atomic
def remove_evidence(*, evidence: ReadinessEvidence, by: User | None, on: date) -> None:
    """Take a file away for good, in every term. Raises PermissionDenied."""
    keeping.hold(evidence.organisation, by=by, on=on)
    tell("remove_evidence", kind="readiness_evidence_removed", by=by, on=on,
         organisation=evidence.organisation, details={"question": evidence.question})  # fmt: skip
    _delete(evidence)


@transaction.atomic
def forget_readiness(*, organisation: Organisation, by: User | None, on: date) -> int:
    """Delete what has been kept long enough; return how many rows it was."""
    due = due_at(keeping.hold(organisation, by=by, on=on), on=on)
    for row in due:
        if isinstance(row, ReadinessEvidence):
            _delete(row)
        else:
            row.delete()
    if due:
        tell("forget_readiness", kind="readiness_forgotten", by=by, on=on, organisation=organisation,
             details={"number": str(len(due))})  # fmt: skip
    return len(due)


def _delete(evidence: ReadinessEvidence) -> None:
    """The row now, the file once that is certain."""
    evidence.delete()
    transaction.on_commit(lambda: _forget(evidence))


def _forget(evidence: ReadinessEvidence) -> None:
    if evidence.file and evidence.file._committed:
        evidence.file.storage.delete(evidence.file.name)
