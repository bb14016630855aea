"""What was kept long enough is deleted at night; a file without a record goes when a worker starts."""

import os
from datetime import date
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.core.management import call_command
from pytest_django import Settings

from cynllun.web.rolls.unfinished import take_up
from cynllun.web.workers import has_died
from cynllun.workforce.models import ReadinessAssessment
from cynllun.workforce.services import attach_evidence, begin_assessment
from tests.accounts.wales import Wales

pytestmark = pytest.mark.django_db


def run(on: str, *options: str) -> str:
    said = StringIO()
    call_command("retention", "--on", on, *options, stdout=said)
    return said.getvalue()


def test_it_is_kept_to_the_last_day_and_not_a_day_longer(wales: Wales) -> None:
    begin_assessment(organisation=wales.school, by=None, on=date(2020, 9, 1))
    assert "Readiness" not in run("2023-12-31")
    assert f"Readiness at {wales.school}: 1 due" in run("2024-01-01", "--dry-run")
    assert ReadinessAssessment.objects.exists()
    assert f"Readiness at {wales.school}: 1 deleted" in run("2024-01-01")
    assert not ReadinessAssessment.objects.exists()


def test_a_file_that_a_dead_server_left_without_a_record_goes_and_no_other(
    wales: Wales, settings: Settings
) -> None:
    where: dict[str, Any] = {
        "organisation": wales.school,
        "question": "money-known",
        "by": None,
        "on": date(2026, 11, 24),
    }
    evidence = attach_evidence(file=ContentFile(b"%PDF-1.7\n", "a.pdf"), **where)
    orphan = Path(settings.MEDIA_ROOT) / "readiness" / "0123"
    orphan.write_bytes(b"%PDF-1.7\n")
    for path in (orphan, Path(evidence.file.path)):
        os.utime(path, (0, 0))
    take_up(died=has_died, on=date(2026, 11, 24))
    assert not orphan.exists()
    assert Path(evidence.file.path).exists()
