"""Rolls as files for tests, people who upload them, and the worker that does its jobs."""

from collections.abc import Iterable, Mapping

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils.translation import override
from django_tasks_db.management.commands.db_worker import Worker

from cynllun.accounts.models import Organisation, User
from cynllun.casework.models import RollUpload

HEADINGS = ("learner_id", "surname", "forename", "date_of_birth", "year_group", "year_group_school_year",
            "setting", "provision", "provision_from")  # fmt: skip
CERI = ("1001", "Sampl", "Ceri", "2014-05-01", "2", "2021-22", "maintained_school", "school_action", "2020-01-10")
"""Year 2 with school action: the new law applies by itself on 31 August 2024 at the latest."""
ALED = ("1002", "Enghraifft", "Aled", "2011-05-01", "5", "2021-22", "maintained_school", "none", "")


def csv_file(rows: Iterable[Iterable[str]], headings: Iterable[str] = HEADINGS, name: str = "cofrestr.csv"):
    lines = [",".join(headings), *(",".join(row) for row in rows)]
    return SimpleUploadedFile(name, "\n".join(lines).encode())


def file_of(data: bytes, name: str = "cofrestr.csv") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, data)


def client_of(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def address(name: str, school: Organisation, language: str = "en", **place: object) -> str:
    with override(language):
        return reverse(name, kwargs={"organisation_id": school.pk, **place})


def run_worker() -> None:
    """The worker's own loop, until nothing is left to do."""
    Worker(queue_names=["default"], interval=0, batch=True, backend_name="default", startup_delay=False,
           max_tasks=None, worker_id="test", excluded_queue_names=[]).run()  # fmt: skip


def upload(client: Client, school: Organisation, file: SimpleUploadedFile, **chosen: str) -> RollUpload:
    """Send the file, confirm its columns (with `chosen` instead where given), and let the worker check it."""
    response = client.post(address("roll_uploads", school), {"file": file})
    assert response.status_code == 302, response.context["form"].errors
    sent = RollUpload.objects.latest("pk")
    if response.headers["Location"].endswith("/columns/"):
        page = client.get(response.headers["Location"])
        data = {**initial(page.context["form"].initial), **chosen}
        answer = client.post(response.headers["Location"], data)
        assert answer.status_code == 302, answer.context["form"].errors
    run_worker()
    sent.refresh_from_db()
    return sent


def upload_and_use(client: Client, school: Organisation, file: SimpleUploadedFile, **ticks: str) -> RollUpload:
    """The whole way of a file into the roll."""
    sent = upload(client, school, file)
    response = client.post(address("roll_upload", school, upload_id=sent.pk), ticks)
    assert response.status_code == 302, response.context["form"].errors
    run_worker()
    sent.refresh_from_db()
    return sent


def initial(values: Mapping[str, str]) -> dict[str, str]:
    return {name: value for name, value in values.items() if value}
