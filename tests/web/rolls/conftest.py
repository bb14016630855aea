from pathlib import Path

import pytest
from pytest_django import Settings

from cynllun.accounts.models import User
from tests.accounts.wales import Wales, person_with


@pytest.fixture(autouse=True)
def _uploads_elsewhere(settings: Settings, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def alnco(wales: Wales) -> User:
    return person_with("alnco", wales.school)
