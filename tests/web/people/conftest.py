from datetime import date

import pytest

from cynllun.accounts.models import User
from cynllun.casework.models import Learner, Roll
from tests.accounts.wales import Wales, person_with


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
        year_group="1",
        year_group_school_year="2021-22",
        setting="maintained_school",
        provision="school_action",
        provision_from=date(2020, 2, 3),
        looked_after_from=date(2022, 2, 1),
    )


@pytest.fixture
def alnco(wales: Wales) -> User:
    return person_with("alnco", wales.school)


@pytest.fixture
def operator(wales: Wales) -> User:
    return person_with("operator", wales.body)
