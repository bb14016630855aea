"""The log tells what happened and never about whom."""

import io
import json
import logging.config
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from django.core.exceptions import SuspiciousOperation
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.db import IntegrityError
from django.http import HttpRequest, HttpResponse
from django.test import Client, override_settings
from django.urls import path
from pytest_django import Settings

from cynllun.accounts.gate import public
from cynllun.config.logging import logging_for
from cynllun.web.urls import urlpatterns
from cynllun.web.views import errors
from tests.accounts.wales import Wales, person_with, small_wales

PERSONAL = ["Siwan", "Puw", "A660200120001", "siwan.puw", "2012-05-17"]
QUERY = {"name": "Siwan Puw", "upn": "A660200120001", "born": "2012-05-17"}


@public
def broken(request: HttpRequest) -> HttpResponse:
    """Fail as a database does, which quotes what it refused."""
    try:
        raise IntegrityError("Key (upn)=(A660200120001) already exists: Siwan Puw")
    except IntegrityError as refused:
        raise ValueError(f"cannot keep {request.POST.get('name')}") from refused


@public
def suspicious(request: HttpRequest) -> HttpResponse:
    """Fail as Django does where somebody tampers."""
    raise SuspiciousOperation("Siwan Puw tampered with A660200120001")


def with_faults() -> ModuleType:
    module = ModuleType("addresses_with_faults")
    faults = [path("broken/", broken, name="broken"), path("suspicious/", suspicious, name="suspicious")]
    module.handler500, module.handler400 = errors.server_error, errors.bad_request  # type: ignore[attr-defined]
    module.urlpatterns = [*faults, *urlpatterns]  # type: ignore[attr-defined]
    return module


@pytest.fixture
def wales(db: None) -> Wales:
    return small_wales()


Lines = Callable[[], list[dict[str, Any]]]


@pytest.fixture
def lines() -> Iterator[Lines]:
    """All that has been written, each line read as JSON: the log of a server for real people."""
    written = io.StringIO()
    configuration = logging_for(demonstration=False)
    configuration["handlers"]["console"]["stream"] = written
    logging.config.dictConfig(configuration)
    yield lambda: [json.loads(line) for line in written.getvalue().splitlines()]
    logging.config.dictConfig(logging_for(demonstration=True))


def no_person_in(written: list[dict[str, Any]]) -> bool:
    text = json.dumps(written, ensure_ascii=False).lower()
    return not [word for word in PERSONAL if word.lower() in text]


def test_nothing_that_was_asked_or_typed_is_in_the_log(wales: Wales, lines: Lines) -> None:
    user = person_with("alnco", wales.school)
    client = Client(
        raise_request_exception=False, HTTP_REFERER="https://x/?name=Siwan", HTTP_USER_AGENT="Puw"
    )
    client.get("/en/check/", QUERY)
    client.get("/en/Siwan-Puw/A660200120001/")
    client.post("/en/account/sign-in/", {"login": "siwan.puw@example.cymru", "password": "2012-05-17"})
    client.post("/en/account/password/", {"email": "siwan.puw@example.cymru"})
    client.get("/en/", HTTP_HOST="siwan.puw.example")
    client.force_login(user)
    address = f"/en/rolls/{wales.school.pk}/"
    client.get(address + "learners/", QUERY | {"q": "Siwan"})
    roll = SimpleUploadedFile("Siwan Puw.csv", b"name,upn\nSiwan Puw,A660200120001\n")
    client.post(address + "uploads/", {"file": roll})
    with override_settings(ROOT_URLCONF=with_faults()):
        assert client.post("/broken/", QUERY).status_code == 500
        assert client.get("/suspicious/", QUERY).status_code == 400
    written = lines()
    assert len(written) >= 9
    assert no_person_in(written), written


def test_each_answer_has_a_line(wales: Wales, lines: Lines) -> None:
    user = person_with("alnco", wales.school)
    client = Client()
    client.force_login(user)
    answer = client.get(f"/cy/rolls/{wales.school.pk}/learners/")
    [line] = [line for line in lines() if line["logger"] == "cynllun.requests"]
    assert line["request"] == answer.headers["X-Request-ID"]
    assert line["time"].endswith("+00:00")
    assert line["method"] == "GET"
    assert line["status"] == answer.status_code
    assert (line["account"], line["organisation"]) == (user.pk, wales.school.pk)
    assert line["milliseconds"] > 0
    assert line["view"]


def test_a_name_that_came_with_the_request_is_not_taken(db: None, lines: Lines) -> None:
    answer = Client().get("/en/", HTTP_X_REQUEST_ID='Siwan"\n{"level": "none"}')
    assert len(answer.headers["X-Request-ID"]) == 16
    assert no_person_in(lines())


def test_an_error_says_its_kind_and_where_it_arose(db: None, lines: Lines) -> None:
    with override_settings(ROOT_URLCONF=with_faults()):
        Client(raise_request_exception=False).post("/broken/", QUERY)
    [line] = [line for line in lines() if line["logger"] == "django.request"]
    assert line["error"]["kind"] == "builtins.ValueError"
    assert line["error"]["cause"]["kind"] == "django.db.utils.IntegrityError"
    assert any(f"{__file__.rsplit('/', 1)[1]}:" in place for place in line["error"]["where"])
    assert line["request"]


def test_an_answer_that_is_no_error_has_one_line(
    db: None, lines: Lines, settings: Settings, tmp_path: Path
) -> None:
    settings.STATE = tmp_path
    assert Client().get("/readyz").status_code == 503
    assert [line["view"] for line in lines()] == ["ready"]


def test_a_line_cannot_be_broken_into_two(lines: Lines) -> None:
    logging.getLogger("cynllun.test").warning("one\nline")
    logging.getLogger("elsewhere").warning("Siwan\nPuw")
    logging.getLogger("elsewhere").warning("refused: %s", "Siwan\nPuw")
    first, second, third = lines()
    assert first["message"] == "one\nline"
    assert second["message"] == f"{__name__.rsplit('.', 1)[1]}.{sys._getframe().f_code.co_name}"
    assert third["message"] == "refused: %s"


def test_jobs_are_named(lines: Lines) -> None:
    logging.getLogger("django_tasks").info(
        "Task id=%s path=%s state=%s", "1", "cynllun.web.rolls.jobs.check", "FAILED"
    )
    assert lines()[0]["message"] == "Task id=1 path=cynllun.web.rolls.jobs.check state=FAILED"


def test_a_worker_that_finds_nothing_is_silent(
    transactional_db: None, lines: Lines, settings: Settings, tmp_path: Path
) -> None:
    settings.STATE = tmp_path
    call_command("worker", batch=True, startup_delay=False)
    assert lines() == []
