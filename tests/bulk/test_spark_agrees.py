"""Spark in local mode gives the answers that Polars gives, near every line and in a made-up Wales."""

from datetime import date

import polars as pl
import pytest
from hypothesis import HealthCheck, Phase, given, seed, settings

from cynllun.bulk.engines import Engine, spark
from cynllun.bulk.place import place_roll
from cynllun.bulk.synthetic import synthetic
from cynllun.law.facts import FACTS
from tests.bulk.test_readers_agree import SCHEMA, frame_of
from tests.learners import learners

pytestmark = pytest.mark.spark

COLUMNS = list(FACTS)


def near_the_lines(count: int) -> pl.DataFrame:
    """That many of the learners with which the two readers are held together, the same each time."""
    found: list[dict[str, date | str | None]] = []
    every_check = list(HealthCheck)

    @seed(2026)
    @settings(max_examples=count, phases=[Phase.generate], database=None, suppress_health_check=every_check)
    @given(learners)
    def draw(learner: dict[str, date | str | None]) -> None:
        found.append(learner)

    draw()
    return frame_of(found)


@pytest.fixture(scope="module")
def engine() -> Engine:
    return spark()


@pytest.fixture(scope="module")
def roll() -> pl.DataFrame:
    wales = synthetic(2_000, 2026)
    missing = [pl.lit(None, dtype=SCHEMA[name]).alias(name) for name in COLUMNS if name not in wales.columns]
    return pl.concat([near_the_lines(500), wales.with_columns(missing).select(COLUMNS)])


@pytest.mark.parametrize(
    ("on", "law"),
    [
        (date(2021, 10, 1), "announced-july-2021"),
        (date(2022, 9, 1), "as-commenced"),
        (date(2025, 9, 1), "as-commenced"),
    ],
)
def test_the_same_answers(engine: Engine, roll: pl.DataFrame, on: date, law: str) -> None:
    by_spark = place_roll(roll, on=on, law=law, engine=engine)
    assert by_spark.equals(place_roll(roll, on=on, law=law))


def test_the_same_assumptions(engine: Engine, roll: pl.DataFrame) -> None:
    absent, on = frozenset({"idp_notice_on", "looked_after_from"}), date(2023, 8, 31)
    blank = roll.with_columns(pl.lit(None, dtype=SCHEMA[name]).alias(name) for name in absent)
    by_spark = place_roll(blank, on=on, absent=absent, engine=engine)
    assert by_spark.equals(place_roll(blank, on=on, absent=absent))
    assert by_spark["assumed"].str.contains("looked_after_from").any()
