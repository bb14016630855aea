"""Rolls as files for tests, people who upload them, and the worker that does its jobs."""

from collections.abc import Iterable, Mapping

import polars as pl
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils.translation import override
from django_tasks_db.management.commands.db_worker import Worker
from django_tasks_db.models import DBTaskResult

from cynllun.accounts.models import Organisation, User
from cynllun.casework.frames import learners_of
from cynllun.casework.models import Learner, Roll, RollUpload
from cynllun.law.facts import EVENTS

HEADINGS = ("learner_id", "surname", "forename", "date_of_birth", "year_group", "year_group_school_year",
            "setting", "provision", "provision_from")  # fmt: skip
CERI = (
    "1001",
    "Sampl",
    "Ceri",
    "2015-05-01",
    "2",
    "2021-22",
    "maintained_school",
    "school_action",
    "2020-01-10",
)
"""Year 2 with school action on 1 January 2022: Order No. 5 holds Ceri, a notice is due by 30 August 2025."""
ALED = ("1002", "Enghraifft", "Aled", "2011-05-01", "5", "2021-22", "maintained_school", "none", "")
"""No special educational needs: under the ALN system from the first day."""
BETHAN = ("1003", "Prawf", "Bethan", "2012-05-01", "4", "2021-22", "maintained_school", "", "")
"""Nobody knows what provision she had."""
IN_2022 = "on_day=1&on_month=3&on_year=2022"


def csv_file(
    *rows: Iterable[str], headings: Iterable[str] = HEADINGS, name: str = "cofrestr.csv"
) -> SimpleUploadedFile:
    lines = [",".join(headings), *(",".join(row) for row in rows)]
    return SimpleUploadedFile(name, "\n".join(lines).encode())


def client_of(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def address(name: str, school: Organisation, language: str = "en", query: str = "", **place: object) -> str:
    with override(language):
        path = reverse(name, kwargs={"organisation_id": school.pk, **place})
    return f"{path}?{query}" if query else path


def run_worker() -> None:
    """The worker's own way with each job that waits, without its loop, which closes the test's connection."""
    worker = Worker(
        queue_names=["default"],
        interval=0,
        batch=True,
        backend_name="default",
        startup_delay=False,
        max_tasks=None,
        worker_id="test",
        excluded_queue_names=[],
    )
    while waiting := DBTaskResult.objects.ready().first():
        waiting.claim(worker.worker_id)
        worker.run_task(waiting)


def send(client: Client, school: Organisation, file: SimpleUploadedFile, **chosen: str) -> RollUpload:
    """Send the file and confirm its columns, with `chosen` instead where given."""
    response = client.post(address("roll_uploads", school), {"file": file})
    assert response.status_code == 302, response.context["form"].errors
    if response.headers["Location"].endswith("/columns/"):
        page = client.get(response.headers["Location"])
        data = {**initial(page.context["form"].initial), **chosen}
        answer = client.post(response.headers["Location"], data)
        assert answer.status_code == 302, answer.context["form"].errors
    return RollUpload.objects.latest("pk")


def check(client: Client, school: Organisation, file: SimpleUploadedFile, **chosen: str) -> RollUpload:
    """Send the file, and let the worker check it."""
    sent = send(client, school, file, **chosen)
    run_worker()
    sent.refresh_from_db()
    return sent


def use(client: Client, school: Organisation, file: SimpleUploadedFile, **ticks: str) -> RollUpload:
    """The whole way of a file into the roll."""
    sent = check(client, school, file)
    response = client.post(address("roll_upload", school, upload_id=sent.pk), ticks)
    assert response.status_code == 302, response.context["form"].errors
    run_worker()
    sent.refresh_from_db()
    return sent


def initial(values: Mapping[str, str]) -> dict[str, str]:
    return {name: value for name, value in values.items() if value}


def on_the_roll(school: Organisation, *rows: tuple[str, ...]) -> list[Learner]:
    """Learners with these rows' facts, as an upload would have left them, without the upload."""
    Roll.objects.get_or_create(school=school, defaults={"absent": sorted(EVENTS)})
    frame = pl.DataFrame([dict(zip(HEADINGS, row, strict=True)) for row in rows])
    days = ("date_of_birth", "provision_from")
    typed = frame.with_columns(pl.col(days).replace("", None).str.to_date())
    return Learner.objects.bulk_create(learners_of(typed, school))
