"""The days of the changeover, as the Orders stood after the last amendment (2023/932)."""

from datetime import date
from typing import Final

from cynllun.law.values import value

_AS_AMENDED: Final = date(2025, 9, 1)


def day(name: str) -> date:
    """A day of data/transfer.toml with every amendment made."""
    return value(name, on=_AS_AMENDED)


START = day("start")
JANUARY_2022 = day("snapshot_2022_january")
SEPTEMBER_2022 = day("snapshot_2022_september")
SEPTEMBER_2023 = day("duty_snapshot_2023")
EVERYONE = day("everyone")
