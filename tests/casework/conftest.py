from pathlib import Path

import pytest
from pytest_django import Settings

from cynllun.accounts.models import User
from cynllun.casework.models import Learner
from tests.accounts.wales import Wales, person_with, small_wales


@pytest.fixture(autouse=True)
def _uploads_elsewhere(settings: Settings, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def wales(db: None) -> Wales:
    return small_wales()


@pytest.fixture
def alnco(wales: Wales) -> User:
    return person_with("alnco", wales.school)


@pytest.fixture
def ceri(wales: Wales) -> Learner:
    return Learner.objects.create(school=wales.school, learner_id="1001", surname="Sampl", forename="Ceri")
