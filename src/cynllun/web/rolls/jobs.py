"""What the worker does with an upload: check the whole of it, and bring it into the roll."""

from functools import partial

from django.utils import timezone
from django_tasks import task

from cynllun.adapters.imports import UnusableFile
from cynllun.casework.models import RollUpload, Stage
from cynllun.casework.progress import write_progress
from cynllun.casework.services import apply_upload, fail_upload, note_check
from cynllun.law.refusals import Refusal
from cynllun.law.words import Text
from cynllun.web.passing import is_passing
from cynllun.web.rolls.reading import (
    absent_facts,
    columns_of,
    grouped_derived,
    grouped_problems,
    read_upload,
    usable_rows,
    usual_values,
)

BROKEN = Text(
    en="Something went wrong in Cynllun while it worked on the file. Nothing on the roll has changed. "
    "Upload the file again; if this happens again, tell whoever runs Cynllun for your organisation.",
    cy="Aeth rhywbeth o'i le yn Cynllun wrth weithio ar y ffeil. Nid oes dim ar y gofrestr wedi newid. "
    "Lanlwythwch y ffeil eto; os bydd hyn yn digwydd eto, dywedwch wrth bwy bynnag sy'n rhedeg Cynllun.",
)


@task()
def check(upload_id: int) -> None:
    """Find everything that is wrong with a file, and what was derived."""
    upload = RollUpload.objects.filter(pk=upload_id, stage=Stage.CHECKING).first()
    if upload is None:
        return
    try:
        write_progress(upload, 0, upload.rows)
        imported = read_upload(upload)
        write_progress(upload, upload.rows, upload.rows)
        note_check(
            upload=upload,
            problems=grouped_problems(imported.problems),
            derived=grouped_derived(imported.derived),
            on=timezone.localdate(),
        )
    except (UnusableFile, Refusal) as refusal:
        fail_upload(upload=upload, why=refusal.text, on=timezone.localdate())
    except Exception as trouble:
        if not is_passing(trouble):
            fail_upload(upload=upload, why=BROKEN, on=timezone.localdate())
        raise


@task()
def apply(upload_id: int) -> None:
    """Bring a checked file into its school's roll, all or nothing."""
    upload = RollUpload.objects.select_related("school", "applied_by").get(pk=upload_id)
    if upload.stage != Stage.APPLYING or upload.applied_on is None:
        return
    try:
        write_progress(upload, 0, upload.rows)
        imported = read_upload(upload, with_usual=False)
        apply_upload(
            upload=upload,
            rows=usable_rows(imported),
            columns=columns_of(upload, imported),
            usual=usual_values(upload),
            absent=absent_facts(imported),
            by=upload.applied_by,
            on=upload.applied_on,
            progress=partial(write_progress, upload),
        )
    except (UnusableFile, Refusal) as refusal:
        fail_upload(upload=upload, why=refusal.text, on=timezone.localdate())
    except Exception as trouble:
        if not is_passing(trouble):
            fail_upload(upload=upload, why=BROKEN, on=timezone.localdate())
        raise
