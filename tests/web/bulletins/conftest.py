import pytest

from cynllun.accounts.models import User
from tests.accounts.wales import Wales, person_with
from tests.web.events.conftest import post, work

__all__ = ["post", "work"]


@pytest.fixture
def officer(wales: Wales) -> User:
    return person_with("authority_aln_officer", wales.body)


@pytest.fixture
def alnco(wales: Wales) -> User:
    return person_with("alnco", wales.school)
