"""A figure without its source, certainty or days does not load, whichever way its file is written."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from cynllun.law import values

WHOLE = {
    "from": date(2021, 9, 1),
    "until": date(2022, 8, 31),
    "source": "a",
    "certainty": "secondary",
    "values": {"U3": 42333},
}


def loaded(monkeypatch: pytest.MonkeyPatch, *tables: dict[str, Any]) -> tuple[values.Version[Decimal], ...]:
    monkeypatch.setattr(values, "document", lambda name: {"figures": tables})
    return values.load_figures.__wrapped__("pay")["U3"]


def test_a_whole_table_loads(monkeypatch: pytest.MonkeyPatch) -> None:
    assert loaded(monkeypatch, WHOLE) == (
        values.Version(Decimal(42333), date(2021, 9, 1), "a", "secondary", date(2022, 8, 31)),
    )


@pytest.mark.parametrize("lacking", ["from", "source", "certainty", "until"])
def test_a_table_that_lacks_something_does_not_load(monkeypatch: pytest.MonkeyPatch, lacking: str) -> None:
    with pytest.raises((ValueError, KeyError)):
        loaded(monkeypatch, {key: value for key, value in WHOLE.items() if key != lacking})


def test_a_certainty_is_one_of_the_four(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ValueError, match="a certainty that is one of"):
        loaded(monkeypatch, {**WHOLE, "certainty": "sure"})


@pytest.mark.parametrize("first_day", [date(2022, 8, 31), date(2022, 9, 2)])
def test_tables_neither_overlap_nor_leave_a_gap(monkeypatch: pytest.MonkeyPatch, first_day: date) -> None:
    later = {**WHOLE, "from": first_day, "until": date(2023, 8, 31)}
    with pytest.raises(ValueError, match="does not follow the day before"):
        loaded(monkeypatch, WHOLE, later)


def test_every_data_file_of_dates_and_figures_loads() -> None:
    assert values.load("transfer")
    assert values.load_figures("pay")
