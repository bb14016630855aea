from datetime import date
from pathlib import Path

import pytest
from pytest_django import Settings

from cynllun.accounts.models import User
from cynllun.casework.models import Learner
from tests.accounts.wales import Wales, person_with


@pytest.fixture(autouse=True)
def _uploads_elsewhere(settings: Settings, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def eira(wales: Wales) -> User:
    """The school's ALNCo."""
    return person_with("alnco", wales.school)


@pytest.fixture
def gwyn(wales: Wales) -> User:
    """The head teacher of the same school."""
    gwyn = person_with("head_teacher", wales.school)
    gwyn.name = "Gwyn Sampl"
    gwyn.save()
    return gwyn


@pytest.fixture
def ceri(wales: Wales) -> Learner:
    return Learner.objects.create(school=wales.school, learner_id="1001", surname="Sampl", forename="Ceri",
                                  provision="none", date_of_birth=date(2014, 5, 1))  # fmt: skip
