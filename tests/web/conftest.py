from collections.abc import Iterator

import pytest
from django.utils.translation import override

from tests.accounts.wales import Wales, small_wales


@pytest.fixture
def wales(db: None) -> Wales:
    return small_wales()


@pytest.fixture(autouse=True)
def _each_test_begins_in_english() -> Iterator[None]:
    """A request leaves its language behind in the thread, where the next test would find it."""
    with override("en"):
        yield
