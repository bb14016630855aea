import pytest
from django.core.cache import cache

from tests.accounts.wales import Wales, small_wales


@pytest.fixture
def wales(db: None) -> Wales:
    return small_wales()


@pytest.fixture(autouse=True)
def _no_tries_remembered() -> None:
    cache.clear()
