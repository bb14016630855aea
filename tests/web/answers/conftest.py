import pytest

from cynllun.accounts.models import User
from cynllun.outreach.models import AnswerVersion
from tests.accounts.wales import Wales, person_with, small_wales
from tests.outreach.published import answered


@pytest.fixture
def wales(db: None) -> Wales:
    return small_wales()


@pytest.fixture
def officer(wales: Wales) -> User:
    return person_with("authority_aln_officer", wales.body)


@pytest.fixture
def version(wales: Wales) -> AnswerVersion:
    """Who must have an ALNCo, published on 15 July 2021."""
    return answered(wales.body)
