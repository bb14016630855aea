import pytest

from cynllun.accounts.models import User
from tests.accounts.wales import Wales
from tests.web.sign_in.steps import somebody


@pytest.fixture
def nia(wales: Wales) -> User:
    """The ALNCo of the first school, with a password."""
    return somebody("alnco", wales.school)
