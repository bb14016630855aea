"""What is counted, for whom, and that no count names a person."""

import os
import re
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.test import Client, override_settings
from django.urls import reverse
from django.utils import timezone
from django_tasks_db.models import DBTaskResult
from pytest_django import Settings

from cynllun.casework.models import Learner, Roll
from cynllun.web.health import show_life
from cynllun.web.rolls.jobs import check
from tests.accounts.wales import Wales, person_with


def values(client: Client) -> dict[str, float]:
    """Each line of /metrics, by its name with its labels."""
    lines = client.get("/metrics").content.decode().splitlines()
    pairs = (line.rsplit(" ", 1) for line in lines if not line.startswith("#"))
    return {name: float(value) for name, value in pairs}


def test_answers_are_counted_by_view_and_status(db: None, client: Client) -> None:
    line = 'cynllun_answers_total{method="GET",status="200",view="about"}'
    before = values(client).get(line, 0)
    client.get("/en/about/")
    after = values(client)
    assert after[line] == before + 1
    assert after['cynllun_answer_seconds_count{view="about"}'] >= 1
    assert 'cynllun_answer_seconds_bucket{le="0.5",view="about"}' in after


def test_no_label_holds_what_was_asked_for(wales: Wales, client: Client) -> None:
    client.force_login(person_with("alnco", wales.school))
    for address in ("/en/Siwan-Puw/", "/en/account/password/new/1-Siwan/", "/en/check/?name=Siwan"):
        client.get(address)
    client.generic("SIWAN", "/en/")
    assert "siwan" not in client.get("/metrics").content.decode().lower()


def test_the_queue_is_measured(db: None, client: Client) -> None:
    assert values(client)["cynllun_oldest_job_seconds"] == 0
    check.enqueue(1)
    DBTaskResult.objects.update(enqueued_at=timezone.now() - timedelta(minutes=5))
    found = values(client)
    assert found['cynllun_jobs{status="ready"}'] == 1
    assert 300 <= found["cynllun_oldest_job_seconds"] < 310
    assert found["cynllun_database_answers"] == 1
    assert found["cynllun_free_bytes"] > 0


def test_the_worker_s_silence_is_measured(db: None, client: Client, settings: Settings, tmp_path) -> None:
    settings.STATE = tmp_path
    assert "cynllun_worker_silence_seconds" not in values(client)
    show_life()
    assert values(client)["cynllun_worker_silence_seconds"] < 5


@pytest.mark.parametrize("address", ["/metrics", "/readyz"])
@override_settings(METRICS_TOKEN="t" * 32)
def test_it_is_for_this_machine_or_for_the_token(db: None, address: str) -> None:
    def status(**environment: Any) -> int:
        return Client(**environment).get(address).status_code

    outside = "203.0.113.7"
    assert status(REMOTE_ADDR="127.0.0.1") != 404
    assert status(REMOTE_ADDR="::1") != 404
    assert status(REMOTE_ADDR=outside) == 404
    assert status(REMOTE_ADDR="127.0.0.1", HTTP_X_FORWARDED_FOR=outside) == 404
    assert status(REMOTE_ADDR=outside, HTTP_AUTHORIZATION="Bearer " + "t" * 32) != 404
    assert status(REMOTE_ADDR=outside, HTTP_AUTHORIZATION="Bearer " + "t" * 31) == 404


@override_settings(METRICS_TOKEN="")
def test_without_a_token_none_is_right(db: None) -> None:
    for authorization in ("", "Bearer ", "Bearer"):
        client = Client(REMOTE_ADDR="203.0.113.7", HTTP_AUTHORIZATION=authorization)
        assert client.get("/metrics").status_code == 404


def test_it_is_in_prometheus_own_format(db: None, client: Client) -> None:
    answer = client.get("/metrics")
    assert answer.headers["Content-Type"].startswith("text/plain; version=")
    lines = [line for line in answer.content.decode().splitlines() if not line.startswith("#")]
    assert all(re.fullmatch(r"[a-z_0-9]+(\{[^}]*\})? [-+.\deNaInf]+", line) for line in lines)


def test_placements_are_counted(wales: Wales, client: Client) -> None:
    Roll.objects.create(school=wales.school)
    Learner.objects.create(
        school=wales.school, learner_id="1", date_of_birth=date(2012, 3, 4), year_group="5"
    )
    client.force_login(person_with("alnco", wales.school))
    before = values(client)["cynllun_placements_total"]
    assert client.get(reverse("roll", args=[wales.school.pk])).status_code == 200
    assert values(client)["cynllun_placements_total"] == before + 1


def test_two_processes_are_counted_together(tmp_path: Path) -> None:
    count = (
        "import django; django.setup()\n"
        "from cynllun.web.observing import PLACEMENTS\n"
        "from cynllun.web.counting import exposition\n"
        "PLACEMENTS.inc(21)\n"
        "print(exposition().decode())"
    )
    environment = os.environ | {"PROMETHEUS_MULTIPROC_DIR": str(tmp_path), "CYNLLUN_STATE": str(tmp_path)}
    for together in (21, 42):
        command = [sys.executable, "-c", count]
        printed = subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout
        assert f"cynllun_placements_total {together}.0" in printed
