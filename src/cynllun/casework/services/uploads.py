"""The way of a file from the reader's disk to the point where it is applied."""

import hashlib
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django.core.files.base import File
from django.db import transaction

from cynllun.accounts.models import Organisation, User
from cynllun.accounts.permissions import Permission
from cynllun.accounts.services.authorisation import refuse_unless
from cynllun.casework.happenings import tell
from cynllun.casework.models import ColumnMapping, RollUpload, Stage
from cynllun.casework.progress import forget_file, forget_stored
from cynllun.casework.services.meanwhile import COLUMNS, refuse_unless_seen, version_of
from cynllun.law.refusals import Refusal
from cynllun.law.words import Text

NOT_NOW = Text(
    en="This upload has moved on since the page was opened. Look at it again.",
    cy="Mae'r lanlwythiad hwn wedi symud ymlaen ers agor y dudalen. Edrychwch arno eto.",
)


def receive_upload(
    *,
    school: Organisation,
    file: File[bytes],
    headings: Sequence[str],
    rows: int,
    suggested: Mapping[str, str],
    by: User | None,
    on: date,
) -> RollUpload:
    """Keep a file that can be read, matched as the school matched its like before, else as `suggested`.

    Raises PermissionDenied. The file is not kept where its record cannot be written.
    """
    refuse_unless(by, Permission.UPLOAD_ROLL, school, on=on)
    remembered = ColumnMapping.objects.filter(school=school, signature=signature_of(headings)).first()
    upload = RollUpload(
        school=school,
        name=(file.name or "")[-255:],
        file=file,
        sha256=_digest(file),
        headings=list(headings),
        mapping=remembered.mapping if remembered else dict(suggested),
        defaults=remembered.defaults if remembered else {},
        rows=rows,
        uploaded_by=by,
        uploaded_on=on,
    )
    try:
        with transaction.atomic():
            upload.save()
            tell("roll_received", school, about=upload, by=by, on=on, details={"rows": str(rows)})
    except BaseException:
        forget_file(upload)
        raise
    return upload


def _digest(file: File[bytes]) -> str:
    digest = hashlib.sha256()
    for chunk in file.chunks():
        digest.update(chunk)
    return digest.hexdigest()


@transaction.atomic
def choose_columns(
    *,
    upload: RollUpload,
    mapping: Mapping[str, str],
    defaults: Mapping[str, str],
    by: User | None,
    on: date,
    seen: str | None = None,
) -> RollUpload:
    """Say what the headings mean, and remember it for the school's next file with the same ones.

    `seen` is the `version_of` the choice that the person saw. Raises PermissionDenied, ChangedMeanwhile where
    there is another by now, and Refusal once the upload is being applied.
    """
    refuse_unless(by, Permission.MAP_COLUMNS, upload.school, on=on)
    _move(upload, {Stage.RECEIVED, Stage.CHECKING, Stage.CHECKED}, Stage.CHECKING)
    _refuse_other_columns(upload, seen)
    upload.mapping, upload.defaults = dict(mapping), dict(defaults)
    upload.problems, upload.derived = [], []
    upload.save()
    ColumnMapping.objects.update_or_create(
        school=upload.school,
        signature=signature_of(upload.headings),
        defaults={"mapping": upload.mapping, "defaults": upload.defaults},
    )
    tell("columns_chosen", upload.school, about=upload, by=by, on=on)
    return upload


@transaction.atomic
def note_check(
    *, upload: RollUpload, problems: Sequence[dict[str, Any]], derived: Sequence[dict[str, Any]], on: date
) -> RollUpload:
    """Keep what checking the whole file found; the server's own job, so by nobody."""
    _move(upload, {Stage.CHECKING}, Stage.CHECKED)
    upload.problems, upload.derived = list(problems), list(derived)
    upload.save()
    found = {"problems": str(len(problems))}
    tell("roll_checked", upload.school, about=upload, by=None, on=on, details=found)
    return upload


@transaction.atomic
def begin_applying(
    *, upload: RollUpload, leave_out_errors: bool, by: User | None, on: date, seen: str | None = None
) -> RollUpload:
    """Decide that the file is to change the roll; a job then does it.

    `seen` is the `version_of` the columns with which the person saw it checked. Raises PermissionDenied,
    ChangedMeanwhile where there are others by now, and Refusal unless the file is checked and its rows with
    errors may be left out.
    """
    refuse_unless(by, Permission.UPLOAD_ROLL, upload.school, on=on)
    errors = [problem for problem in upload.problems if problem["severity"] == "error"]
    if any(row is None for error in errors for row, _value in error["cells"]):
        raise Refusal(_UNUSABLE)
    if errors and not leave_out_errors:
        raise Refusal(_ERRORS)
    _move(upload, {Stage.CHECKED}, Stage.APPLYING)
    _refuse_other_columns(upload, seen)
    upload.leave_out_errors, upload.applied_by, upload.applied_on = leave_out_errors, by, on
    upload.save()
    tell("applying_begun", upload.school, about=upload, by=by, on=on)
    return upload


@transaction.atomic
def fail_upload(*, upload: RollUpload, why: Text, on: date) -> RollUpload:
    """Keep why the server's own job did not do its work; nothing on the roll has changed."""
    upload.stage, upload.failure = Stage.FAILED, {"en": why.en, "cy": why.cy}
    upload.save()
    tell("upload_failed", upload.school, about=upload, by=None, on=on)
    transaction.on_commit(lambda: forget_stored(upload))
    return upload


@transaction.atomic
def discard_upload(*, upload: RollUpload, by: User | None, on: date) -> None:
    """Forget a file that was not applied. Raises PermissionDenied and Refusal."""
    refuse_unless(by, Permission.UPLOAD_ROLL, upload.school, on=on)
    if upload.stage in {Stage.APPLYING, Stage.APPLIED}:
        raise Refusal(NOT_NOW)
    tell("upload_discarded", upload.school, about=upload, by=by, on=on)
    upload.delete()
    transaction.on_commit(lambda: forget_file(upload))


def signature_of(headings: Sequence[str]) -> str:
    """What tells one kind of export from another: its headings, in their order."""
    return hashlib.sha256("\x1f".join(headings).encode()).hexdigest()


def _refuse_other_columns(upload: RollUpload, seen: str | None) -> None:
    """After _move, which holds the row: what the database has now counts, not what was read before."""
    now = RollUpload.objects.values_list("mapping", "defaults").get(pk=upload.pk)
    refuse_unless_seen(seen, version_of(*now), COLUMNS)


def _move(upload: RollUpload, from_: set[Stage], to: Stage) -> None:
    """Change the stage, once, whoever else tries at the same time; Refusal where it is another by now."""
    if not RollUpload.objects.filter(pk=upload.pk, stage__in=from_).update(stage=to):
        raise Refusal(NOT_NOW)
    upload.stage = to


_UNUSABLE = Text(
    en="A column that everything needs is missing, so the file cannot be applied. Change the columns first.",
    cy="Mae colofn hanfodol ar goll, felly ni ellir defnyddio'r ffeil. Newidiwch y colofnau yn gyntaf.",
)
_ERRORS = Text(
    en="Some rows have errors. Correct the file and upload it again, or tick the box to leave them out.",
    cy="Mae gwallau mewn rhai rhesi. Cywirwch y ffeil a'i lanlwytho eto, neu ticiwch y blwch i'w hepgor.",
)
