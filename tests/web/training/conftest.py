import pytest

from tests.accounts.wales import Wales
from tests.web.training.places import School


@pytest.fixture
def school(wales: Wales) -> School:
    return School(wales)
