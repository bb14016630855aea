"""A session ends after idleness, and after its hours whatever is done; at the line."""

import time
from collections.abc import Callable

import pytest
from django.test import Client

from tests.accounts.wales import Wales, person_with

HOUR = 60 * 60


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch) -> Callable[[int], None]:
    """Let seconds pass on the clock of the sessions."""
    now = [time.time()]
    monkeypatch.setattr(time, "time", lambda: now[0])

    def pass_by(seconds: int) -> None:
        now[0] += seconds

    return pass_by


@pytest.fixture
def signed(wales: Wales, client: Client) -> Client:
    client.force_login(person_with("alnco", wales.school))
    return client


def is_in(client: Client) -> bool:
    return client.get("/en/organisations/").status_code == 200


@pytest.mark.parametrize(("seconds", "still_in"), [(HOUR - 1, True), (HOUR, False)])
def test_an_hour_without_a_request_ends_it(
    signed: Client, later: Callable[[int], None], seconds: int, still_in: bool
) -> None:
    assert is_in(signed)
    later(seconds)
    assert is_in(signed) is still_in
    assert is_in(signed) is still_in


def test_who_goes_on_stays_in_until_the_twelfth_hour(signed: Client, later: Callable[[int], None]) -> None:
    assert is_in(signed)
    for _ in range(23):
        later(HOUR // 2)
        assert is_in(signed)
    later(HOUR // 2)
    assert not is_in(signed)


def test_reading_on_within_five_minutes_writes_nothing(signed: Client, later: Callable[[int], None]) -> None:
    assert is_in(signed)
    later(299)
    assert is_in(signed)
    later(HOUR - 299)
    assert not is_in(signed), "the second request left no note"


def test_a_new_sign_in_begins_anew(wales: Wales, signed: Client, later: Callable[[int], None]) -> None:
    assert is_in(signed)
    later(12 * HOUR)
    assert not is_in(signed)
    signed.force_login(person_with("head_teacher", wales.school))
    assert is_in(signed)
