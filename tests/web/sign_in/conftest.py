from collections.abc import Iterator

import pytest
from django.conf import settings
from django.core.cache import caches

from cynllun.accounts.models import User
from tests.accounts.wales import Wales
from tests.web.sign_in.steps import somebody


@pytest.fixture
def nia(wales: Wales) -> User:
    """The ALNCo of the first school, with a password."""
    return somebody("alnco", wales.school)


@pytest.fixture
def committed(transactional_db: None) -> Iterator[None]:
    """What the test does is committed, and gone after it: counts too, whose tables are no model's."""
    yield
    for name in settings.CACHES:
        caches[name].clear()
