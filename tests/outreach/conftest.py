from datetime import timedelta

import pytest
from django.utils import timezone

from cynllun.accounts.models import User
from cynllun.outreach.models import Event
from tests.accounts.wales import Wales, person_with, small_wales
from tests.outreach.events import published


@pytest.fixture
def wales(db: None) -> Wales:
    return small_wales()


@pytest.fixture
def organiser(wales: Wales) -> User:
    return person_with("authority_lead", wales.body)


@pytest.fixture
def event(wales: Wales) -> Event:
    """A webinar in three weeks with two places."""
    return published(wales.body, timezone.now() + timedelta(days=21), capacity=2)
