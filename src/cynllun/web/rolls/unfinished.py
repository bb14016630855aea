"""What a dead process or a full disk left unfinished: taken up again, or given up in words."""

import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from django.conf import settings
from django_tasks.base import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from cynllun.casework.models import RollUpload, Stage
from cynllun.casework.progress import forget_stored
from cynllun.casework.services import fail_upload
from cynllun.web.rolls import jobs
from cynllun.workforce.models import ReadinessEvidence

_TRIES = 3
"""A job that took three workers with it would take the fourth."""
_AN_HOUR = 60 * 60
_JOBS = {Stage.CHECKING: jobs.check, Stage.APPLYING: jobs.apply}
_DONE = (Stage.APPLIED, Stage.FAILED)


class WorkerDiedError(Exception):
    """The process ended in the middle of the job, more often than chance would have it."""


def take_up(*, died: Callable[[str], bool], on: date) -> None:
    """Bring every job and file to a state that somebody goes on from. `died` says it of a worker's name.

    Every job is safe to run again: it asks for the upload's stage first, and changes it with its work in one
    transaction.
    """
    _free_jobs_of_the_dead(died)
    _begin_again(on)
    for upload in RollUpload.objects.filter(stage__in=_DONE).exclude(file=""):
        forget_stored(upload)
    _drop_files_without_a_record()


def _free_jobs_of_the_dead(died: Callable[[str], bool]) -> None:
    for job in DBTaskResult.objects.running():
        if not (job.worker_ids and died(job.worker_ids[-1])):
            continue
        if len(job.worker_ids) >= _TRIES:
            job.set_failed(WorkerDiedError(f"{_TRIES} workers died of it"))
        else:
            same = DBTaskResult.objects.running().filter(pk=job.pk, started_at=job.started_at)
            same.update(status=TaskResultStatus.READY)


def _begin_again(on: date) -> None:
    """The stages are read before the jobs: whoever finishes one in between leaves a job that does nothing."""
    waiting = list(RollUpload.objects.filter(stage__in=_JOBS).select_related("school"))
    of_files = DBTaskResult.objects.filter(task_path__in=[job.module_path for job in _JOBS.values()])
    at_work = {
        (job.task_path, *job.args_kwargs["args"])
        for job in of_files.exclude(status__in=[TaskResultStatus.SUCCESSFUL, TaskResultStatus.FAILED])
    }
    for upload in waiting:
        job = _JOBS[Stage(upload.stage)]
        if (job.module_path, upload.pk) in at_work:
            continue
        tried = DBTaskResult.objects.failed().filter(task_path=job.module_path, args_kwargs__args=[upload.pk])
        if tried.count() < _TRIES:
            job.enqueue(upload.pk)
        else:
            fail_upload(upload=upload, why=jobs.BROKEN, on=on)


def _drop_files_without_a_record() -> None:
    """A server that dies between storing a file and recording it leaves one that nobody would ever delete."""
    kept = {
        "rolls": RollUpload.objects.exclude(file="").values_list("file", flat=True),
        "readiness": ReadinessEvidence.objects.values_list("file", flat=True),
    }
    for folder, files in kept.items():
        _drop_all_but({Path(name).name for name in files}, Path(settings.MEDIA_ROOT) / folder)


def _drop_all_but(named: set[str], folder: Path) -> None:
    for path in folder.iterdir() if folder.is_dir() else ():
        if path.name.partition(".")[0] not in named and path.stat().st_mtime < time.time() - _AN_HOUR:
            path.unlink(missing_ok=True)
