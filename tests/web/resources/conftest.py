import pytest
from django.test import Client

from cynllun.accounts.models import User
from cynllun.outreach.models import ResourceVersion
from tests.accounts.wales import Wales, person_with, small_wales
from tests.outreach.listed import listed


@pytest.fixture
def wales(db: None) -> Wales:
    return small_wales()


@pytest.fixture
def officer(wales: Wales) -> User:
    return person_with("authority_aln_officer", wales.body)


@pytest.fixture
def reader(officer: User) -> Client:
    """The officer, signed in."""
    client = Client()
    client.force_login(officer)
    return client


@pytest.fixture
def version(wales: Wales) -> ResourceVersion:
    """The Code, listed on 1 April 2021."""
    return listed(wales.body)
