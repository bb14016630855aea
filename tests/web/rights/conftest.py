from datetime import date
from pathlib import Path

import pytest
from django.test import Client
from pytest_django import Settings

from cynllun.accounts.models import User
from cynllun.casework.models import Learner, Roll
from tests.accounts.wales import Wales, person_with


@pytest.fixture(autouse=True)
def _uploads_elsewhere(settings: Settings, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def ceri(wales: Wales) -> Learner:
    """A child of the school, looked after since 2022."""
    Roll.objects.create(school=wales.school)
    return Learner.objects.create(
        school=wales.school,
        learner_id="1001",
        surname="Enghraifft",
        forename="Ceri",
        date_of_birth=date(2015, 3, 4),
        provision="statement",
        looked_after_from=date(2022, 2, 1),
    )


@pytest.fixture
def head(wales: Wales) -> User:
    return person_with("head_teacher", wales.school)


@pytest.fixture
def client(head: User) -> Client:
    """The head teacher's browser."""
    client = Client()
    client.force_login(head)
    return client
