"""Cases for the tests, as short as they can be."""

from datetime import date
from decimal import Decimal
from typing import Any

from cynllun.workforce.reckoning import Answer, Case, read_case, reckon

JANUARY_2026 = date(2026, 1, 1)


def case(**sections: Any) -> Case:
    return read_case({"school": "Ysgol Cwm Iâl", "school_year": "2025-26", "on": JANUARY_2026} | sections)


def reckoned(**sections: Any) -> Answer:
    return reckon(case(**sections))


def pounds(*amounts: str) -> tuple[Decimal, ...]:
    return tuple(Decimal(amount.replace(",", "")) for amount in amounts)
