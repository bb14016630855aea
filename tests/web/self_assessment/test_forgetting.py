"""The nightly command deletes what of readiness was kept long enough, and says how much."""

from datetime import date
from io import StringIO

import pytest
from django.core.management import call_command

from cynllun.workforce.models import ReadinessAssessment
from cynllun.workforce.services import begin_assessment
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
