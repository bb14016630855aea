"""How much may be sent within a minute: at the line of the number and of the minute."""

from datetime import UTC, datetime, timedelta

import pytest

from cynllun.accounts.models import SentCount

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
MOMENT = timedelta(microseconds=1)

pytestmark = pytest.mark.django_db


def allowed(key: str, after: timedelta = timedelta(0), most: int = 2) -> bool:
    return SentCount.objects.allow(key, most=most, now=NOW + after)


def test_so_much_and_no_more() -> None:
    assert [allowed("address:203.0.113.7") for _ in range(4)] == [True, True, False, False]
    assert allowed("address:203.0.113.8"), "each has its own count"
    assert not allowed("account:7", most=0)


def test_what_was_refused_does_not_make_the_minute_longer() -> None:
    for second in range(0, 60, 10):
        allowed("account:7", timedelta(seconds=second))
    assert SentCount.objects.get().since == NOW


def test_the_next_minute_begins_with_the_first_that_is_sent_in_it() -> None:
    minute = timedelta(minutes=1)
    assert [allowed("account:7"), allowed("account:7", minute / 2)] == [True, True]
    assert not allowed("account:7", minute - MOMENT)
    assert allowed("account:7", minute)
    assert SentCount.objects.get().since == NOW + minute


def test_the_nights_clear_away_what_is_over() -> None:
    allowed("account:7")
    assert not SentCount.objects.over(now=NOW + timedelta(minutes=1) - MOMENT).exists()
    assert SentCount.objects.over(now=NOW + timedelta(minutes=1)).exists()
