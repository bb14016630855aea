"""What a dead worker, a dead server or a full disk left: taken up again, or given up with nothing changed."""

import errno
import os
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from django.conf import settings
from django.db import OperationalError
from django_tasks.base import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from cynllun.accounts.models import User
from cynllun.casework.models import Learner, RollUpload, Stage
from cynllun.casework.services import receive_upload
from cynllun.web.passing import is_passing
from cynllun.web.rolls import jobs
from cynllun.web.rolls.unfinished import take_up
from cynllun.web.workers import has_died, living, new_name
from tests.accounts.wales import Wales
from tests.web.rolls.files import ALED, CERI, address, check, client_of, csv_file, run_worker

pytestmark = pytest.mark.django_db(transaction=True)
TODAY = date(2026, 11, 24)


def look() -> None:
    take_up(died=has_died, on=TODAY)


@pytest.fixture(autouse=True)
def _state_elsewhere(settings, tmp_path: Path) -> None:
    settings.STATE = tmp_path


@pytest.fixture
def applying(wales: Wales, alnco: User) -> RollUpload:
    """An upload that somebody has decided to use; its job waits."""
    client = client_of(alnco)
    sent = check(client, wales.school, csv_file(CERI, ALED))
    assert client.post(address("roll_upload", wales.school, upload_id=sent.pk)).status_code == 302
    sent.refresh_from_db()
    return sent


def the_job() -> DBTaskResult[[int], None]:
    return DBTaskResult.objects.get(task_path=jobs.apply.module_path)


def stage_of(upload: RollUpload) -> str:
    upload.refresh_from_db()
    return upload.stage


def test_a_dead_workers_job_is_done_by_the_next(applying: RollUpload) -> None:
    the_job().claim(new_name())
    look()
    run_worker()
    assert stage_of(applying) == Stage.APPLIED
    assert Learner.objects.count() == 2
    assert the_job().status == TaskResultStatus.SUCCESSFUL


def test_a_living_workers_job_is_left_to_it(applying: RollUpload) -> None:
    name = new_name()
    with living(name):
        the_job().claim(name)
        look()
        assert the_job().status == TaskResultStatus.RUNNING
    look()
    assert the_job().status == TaskResultStatus.READY


def test_nothing_is_said_of_another_machines_worker(applying: RollUpload) -> None:
    the_job().claim("another-machine.abc")
    look()
    assert the_job().status == TaskResultStatus.RUNNING


def test_a_job_that_kills_its_workers_is_given_up_in_words(applying: RollUpload) -> None:
    for _worker in range(3):
        look()
        the_job().claim(new_name())
    DBTaskResult.objects.filter(pk=the_job().pk).update(status=TaskResultStatus.RUNNING)
    look()
    for _again in range(2):
        look()
        for job in DBTaskResult.objects.ready():
            job.claim(new_name())
            job.set_failed(RuntimeError())
    look()
    assert stage_of(applying) == Stage.FAILED
    assert applying.failure == {"en": jobs.BROKEN.en, "cy": jobs.BROKEN.cy}
    assert not Learner.objects.exists()


def test_an_upload_whose_job_was_lost_gets_another(applying: RollUpload) -> None:
    DBTaskResult.objects.all().delete()
    look()
    look()
    assert DBTaskResult.objects.ready().count() == 1
    run_worker()
    assert stage_of(applying) == Stage.APPLIED


def test_a_full_disk_is_waited_for(applying: RollUpload, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(jobs, "write_progress", full)
        run_worker()
    assert stage_of(applying) == Stage.APPLYING
    look()
    run_worker()
    assert stage_of(applying) == Stage.APPLIED


def test_a_used_file_that_was_not_yet_deleted_is(applying: RollUpload) -> None:
    RollUpload.objects.filter(pk=applying.pk).update(stage=Stage.APPLIED)
    look()
    applying.refresh_from_db()
    assert not applying.file
    assert not list((Path(settings.MEDIA_ROOT) / "rolls").iterdir())


@pytest.mark.parametrize(("age", "stays"), [(3500, True), (3700, False)])
def test_a_file_without_a_record_goes_after_an_hour(applying: RollUpload, age: int, stays: bool) -> None:
    orphan = Path(settings.MEDIA_ROOT) / "rolls" / "0123"
    orphan.write_bytes(b"learner_id")
    os.utime(orphan, (time.time() - age,) * 2)
    os.utime(applying.file.path, (0, 0))
    look()
    assert orphan.exists() is stays
    assert Path(applying.file.path).exists()


def test_a_file_whose_record_cannot_be_written_is_not_kept(
    wales: Wales, alnco: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    def out_of_room(*_: object, **__: object) -> None:
        raise OperationalError("database or disk is full")

    monkeypatch.setattr("cynllun.casework.services.uploads.tell", out_of_room)
    with pytest.raises(OperationalError):
        receive_upload(
            school=wales.school, file=csv_file(CERI), headings=[], rows=1, suggested={}, by=alnco, on=TODAY
        )
    assert not RollUpload.objects.exists()
    assert not [path for path in Path(settings.MEDIA_ROOT).rglob("*") if path.is_file()]


@pytest.mark.parametrize(
    ("trouble", "passes"),
    [
        (lambda: OperationalError("database or disk is full"), True),
        (lambda: OSError(errno.ENOSPC, "No space left on device"), True),
        (lambda: FileNotFoundError(errno.ENOENT, "gone"), False),
        (lambda: ValueError(), False),
    ],
)
def test_what_passes(trouble: Callable[[], Exception], passes: bool) -> None:
    assert is_passing(trouble()) is passes
