import pytest

from cynllun.accounts.models import User
from tests.accounts.wales import Wales, person_with


@pytest.fixture
def eira(wales: Wales) -> User:
    """The school's ALNCo."""
    return person_with("alnco", wales.school)


@pytest.fixture
def gwyn(wales: Wales) -> User:
    """Its head teacher."""
    gwyn = person_with("head_teacher", wales.school)
    gwyn.name = "Gwyn Sampl"
    gwyn.save()
    return gwyn
