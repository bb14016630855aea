"""An authority's roll of 40,000 as an upload, without the web: read, mapped, checked and placed.

Claim: within ten seconds, for a file with every column and for one with only what a school's own system has
(where each column of events that is missing is asked whether it could have changed an answer).
"""

from __future__ import annotations

import sys
from datetime import date
from functools import partial
from io import BytesIO

import polars as pl
from measuring.rounds import machine, medians, verdict

from cynllun.adapters.imports import normalise, read_table, suggest_mapping
from cynllun.bulk.place import place_roll
from cynllun.bulk.synthetic import synthetic
from cynllun.law.facts import EVENTS, FACTS

LEARNERS, SEED, ROUNDS = 40_000, 2026, 3
ON = date(2024, 6, 1)
LIMIT = 10.0
_EVENTS_OF_A_SCHOOL = {"idp_notice_on", "no_idp_notice_on", "looked_after_from"}


def main() -> bool:
    print(machine())
    roll = synthetic(LEARNERS, SEED)
    own = [name for name in roll.columns if name not in EVENTS - _EVENTS_OF_A_SCHOOL]
    files = {"every column": _file(roll), "a school's columns": _file(roll.select(own))}
    found = medians({name: partial(_placed, data) for name, data in files.items()}, ROUNDS)
    kept = [verdict(f"{name}, {LEARNERS:,} rows, seconds", time, LIMIT) for name, time in found.items()]
    return all(kept)


def _file(roll: pl.DataFrame) -> bytes:
    return roll.write_csv(date_format="%d/%m/%Y").encode()


def _placed(data: bytes) -> pl.DataFrame:
    table = read_table(BytesIO(data))
    found = normalise(table, suggest_mapping(table.columns))
    assert not found.errors, found.errors[:3]
    return place_roll(found.rows, on=ON, absent=found.absent & FACTS.keys())


if __name__ == "__main__":
    sys.exit(0 if main() else 1)
