"""The made-up Wales is worth placing: nearly every rule has learners, and the answers move as they did."""

from datetime import date

import polars as pl
import pytest

from cynllun.bulk.place import place_roll

_IN_THE_END = (
    "R1 R2 R3 R4a R4b R4c R4d R5a R5b R5c R5d R6a R6b R6c R7a R7b R7c R8 R9 R10 R11 R12 R14 R16 R17 R18 R19 "
    "R20 R21 R22a R22b R22c R23 R25 R27"
)


@pytest.fixture(scope="module")
def in_the_end(wales_roll: pl.DataFrame) -> pl.DataFrame:
    return place_roll(wales_roll, on=date(2025, 9, 1))


@pytest.mark.parametrize("rule", _IN_THE_END.split())
def test_the_rule_has_learners(in_the_end: pl.DataFrame, rule: str) -> None:
    assert rule in in_the_end["rule"]


def test_blanks_leave_some_answers_open(wales_roll: pl.DataFrame) -> None:
    answers = place_roll(wales_roll, on=date(2023, 6, 1))
    share = answers.filter(pl.col("system") == "NOT_KNOWN").height / answers.height
    assert 0.0005 < share < 0.005


def test_sen_ends_with_the_last_appeals(wales_roll: pl.DataFrame, in_the_end: pl.DataFrame) -> None:
    assert 0 < in_the_end.filter(pl.col("system") == "SEN").height < 50
    later = place_roll(wales_roll, on=date(2027, 9, 1))
    assert later.filter(pl.col("system") == "SEN").is_empty()
