from decimal import Decimal

import pytest

from cynllun.accounts.models import User
from cynllun.workforce.models import Course
from tests.accounts.wales import START, Wales, person_with
from tests.workforce.training.courses import course


@pytest.fixture
def autism(wales: Wales) -> Course:
    """The authority's."""
    return course(wales.body, "autism", on=START, every_months=12, cost=Decimal(45), needs_cover=True)


@pytest.fixture
def head(wales: Wales) -> User:
    return person_with("head_teacher", wales.school)
