"""Bringing a file's rows into the roll: all of them or none."""

import uuid
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

import polars as pl
from django.db import transaction

from cynllun.accounts.models import Organisation, User
from cynllun.accounts.permissions import Permission
from cynllun.accounts.services.authorisation import refuse_unless
from cynllun.casework.frames import COLUMNS, learners_of, roll_frame
from cynllun.casework.happenings import tell
from cynllun.casework.merge import Merged, merge
from cynllun.casework.models import Learner, RecordedFact, Roll, RollUpload, Stage
from cynllun.casework.progress import forget_stored
from cynllun.casework.services.uploads import NOT_NOW
from cynllun.law.refusals import Refusal

LISTED = 1_000
"""How many single changes an upload's record lists; the counts are always of all."""
_BATCH = 500
_WRITTEN = [name for name in COLUMNS if name != "learner_id"]


@transaction.atomic
def apply_upload(
    *,
    upload: RollUpload,
    rows: pl.DataFrame,
    columns: Sequence[str],
    usual: Mapping[str, str],
    absent: Collection[str],
    by: User | None,
    on: date,
    progress: Callable[[int, int], None],
) -> RollUpload:
    """Write what `rows` change on the school's roll, and how many of them did.

    `columns` are those that the file has, named as in COLUMNS, with those of `usual`, the values for whoever
    would have none; `absent` are the facts that the file lacks. `progress` is called with rows done and rows
    in all. A fact recorded in Cynllun stays as it is, and a different value for it in the file is listed as a
    difference. Raises PermissionDenied, and Refusal unless it is being applied.
    """
    refuse_unless(by, Permission.UPLOAD_ROLL, upload.school, on=on)
    roll = roll_to_change(upload.school)
    if not RollUpload.objects.filter(pk=upload.pk, stage=Stage.APPLYING).update(stage=Stage.APPLIED):
        raise Refusal(NOT_NOW)
    merged = merge(roll_frame(upload.school), rows, columns, _recorded(upload.school), usual)
    to_write = pl.concat([merged.added, merged.changed], how="diagonal")
    _write(to_write, upload.school, progress)
    if len(to_write) or set(roll.absent) != set(absent):
        roll.version, roll.absent = uuid.uuid4(), sorted(absent)
        roll.save()
    upload.stage, upload.problems, upload.derived = Stage.APPLIED, [], []
    upload.outcome = _outcome(merged, left_out=upload.rows - len(rows))
    upload.applied_by, upload.applied_on = by, on
    upload.save()
    counted = {name: str(upload.outcome[name]) for name in ("added", "changed", "unchanged")}
    written = _keys(to_write, upload.school)
    tell("roll_applied", upload.school, about=upload, by=by, on=on, details=counted, mentions=written)
    transaction.on_commit(lambda: forget_stored(upload))
    return upload


def roll_to_change(school: Organisation) -> Roll:
    """The school's roll, held until the transaction ends: changes of one roll follow one another."""
    Roll.objects.get_or_create(school=school)
    return Roll.objects.select_for_update().get(school=school)


def _recorded(school: Organisation) -> pl.DataFrame:
    records = RecordedFact.objects.standing().filter(learner__school=school)
    return pl.DataFrame(
        list(records.values_list("learner__learner_id", "fact").order_by().distinct()),
        schema={"learner_id": pl.String, "fact": pl.String},
        orient="row",
    )


def _write(rows: pl.DataFrame, school: Organisation, progress: Callable[[int, int], None]) -> None:
    done = 0
    for start in range(0, len(rows), _BATCH):
        batch = rows.slice(start, _BATCH)
        Learner.objects.bulk_create(
            learners_of(batch, school),
            update_conflicts=True,
            unique_fields=["school", "learner_id"],
            update_fields=[*_WRITTEN, "updated_at"],
        )
        done += len(batch)
        progress(done, len(rows))


def _keys(rows: pl.DataFrame, school: Organisation) -> Iterator[int]:
    """The keys of the learners of these rows."""
    for batch in rows["learner_id"].to_frame().iter_slices(_BATCH):
        of_batch = Learner.objects.filter(school=school, learner_id__in=batch["learner_id"].to_list())
        yield from of_batch.order_by().values_list("pk", flat=True)


def _outcome(merged: Merged, left_out: int) -> dict[str, Any]:
    return {
        "added": len(merged.added),
        "changed": len(merged.changed),
        "unchanged": merged.unchanged,
        "left_out": left_out,
        "not_in_file": merged.not_in_file,
        "matched_by_upn": merged.matched_by_upn,
        "changes": merged.changes.head(LISTED).rows(),
        "differences": merged.differences.head(LISTED).rows(),
        "differences_in_all": len(merged.differences),
    }
