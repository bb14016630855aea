import pytest

from tests.accounts.wales import Wales, small_wales


@pytest.fixture
def wales(db: None) -> Wales:
    return small_wales()
