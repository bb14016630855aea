"""How long a record holds: the day before, the day and the day after the last good day and the 60 days."""

from datetime import date, timedelta

import pytest

from cynllun.workforce.training.validity import Standing, good_until, last_taken, standing

TAKEN = date(2025, 3, 14)


@pytest.mark.parametrize(
    ("taken_on", "months", "until"),
    [
        (date(2025, 3, 14), 12, date(2026, 3, 14)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2025, 8, 31), 6, date(2026, 2, 28)),
        (date(2025, 12, 31), 1, date(2026, 1, 31)),
        (date(2025, 3, 14), 36, date(2028, 3, 14)),
        (date(2025, 3, 14), None, None),
    ],
)
def test_the_last_good_day(taken_on: date, months: int | None, until: date | None) -> None:
    assert good_until(taken_on, months) == until


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        (date(2025, 3, 13), Standing.MISSING),
        (date(2025, 3, 14), Standing.GOOD),
        (date(2026, 3, 14) - timedelta(days=61), Standing.GOOD),
        (date(2026, 3, 14) - timedelta(days=60), Standing.SOON),
        (date(2026, 3, 14), Standing.SOON),
        (date(2026, 3, 15), Standing.EXPIRED),
    ],
)
def test_on_its_last_day_it_is_good_and_on_the_next_it_is_not(on: date, expected: Standing) -> None:
    assert standing([TAKEN], 12, on=on) is expected


def test_taken_again_on_the_last_day_there_is_no_gap() -> None:
    again = date(2026, 3, 14)
    assert standing([TAKEN, again], 12, on=date(2026, 3, 15)) is Standing.GOOD
    assert last_taken([again, TAKEN], on=date(2026, 3, 13)) == TAKEN


def test_once_is_enough_where_nothing_repeats() -> None:
    assert standing([TAKEN], None, on=date(2099, 1, 1)) is Standing.GOOD
    assert standing([], None, on=TAKEN) is Standing.MISSING


def test_what_is_no_gap() -> None:
    assert [each.name for each in Standing if each.is_gap] == ["MISSING", "EXPIRED", "SOON"]
