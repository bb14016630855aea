from pathlib import Path

import pytest
from pytest_django import Settings

from cynllun.accounts.models import User
from cynllun.workforce.models import ReadinessAssessment
from cynllun.workforce.services import begin_assessment
from tests.accounts.wales import Wales, person_with
from tests.web.self_assessment.terms import NOW


@pytest.fixture(autouse=True)
def _files(settings: Settings, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def eira(wales: Wales) -> User:
    """The school's ALNCo."""
    return person_with("alnco", wales.school)


@pytest.fixture
def assessment(wales: Wales) -> ReadinessAssessment:
    """This term's, with nothing in it yet."""
    return begin_assessment(organisation=wales.school, by=None, on=NOW.first_day)
