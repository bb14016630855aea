"""The only place that names an engine: the same rules run on Polars and, beyond one machine, on Spark."""

from __future__ import annotations

from typing import Any, Protocol

import narwhals as nw
import polars as pl
from polars.selectors import unsigned_integer


class Engine(Protocol):
    """What the rules need of an engine beyond Narwhals: a way in, a way to hand it a table, a way out."""

    name: str

    def enter(self, roll: pl.DataFrame) -> nw.DataFrame[Any] | nw.LazyFrame[Any]:
        """The roll as the engine holds it."""

    def table(self, rows: pl.DataFrame) -> nw.DataFrame[Any] | nw.LazyFrame[Any]:
        """A small table to join with."""

    def settle(self, frame: Any) -> Any:
        """The frame with everything so far computed once."""

    def leave(self, frame: Any) -> pl.DataFrame:
        """The answer as a Polars frame, in the roll's order."""


class Polars:
    name = "polars"

    def enter(self, roll: pl.DataFrame) -> nw.DataFrame[pl.DataFrame]:
        return nw.from_native(roll, eager_only=True)

    def table(self, rows: pl.DataFrame) -> nw.DataFrame[pl.DataFrame]:
        return nw.from_native(rows, eager_only=True)

    def settle(self, frame: Any) -> Any:
        return frame

    def leave(self, frame: Any) -> pl.DataFrame:
        native: pl.DataFrame = frame.to_native()
        return native


class Spark:
    """Spark in the session that is running, or in a local one. Needs the extra `spark` and Java."""

    name = "spark"

    def __init__(self) -> None:
        from pyspark.sql import SparkSession

        self.session = (
            SparkSession.builder.master("local[2]")
            .appName("cynllun")
            .config("spark.ui.enabled", "false")
            .config("spark.sql.shuffle.partitions", "4")
            .config("spark.sql.session.timeZone", "UTC")
            .getOrCreate()
        )

    def enter(self, roll: pl.DataFrame) -> nw.LazyFrame[Any]:
        return self.table(roll)

    def table(self, rows: pl.DataFrame) -> nw.LazyFrame[Any]:
        signed = rows.with_columns(unsigned_integer().cast(pl.Int64))  # Spark has no unsigned numbers
        return nw.from_native(self.session.createDataFrame(signed.to_arrow())).lazy()

    def settle(self, frame: Any) -> Any:
        return nw.from_native(frame.to_native().localCheckpoint()).lazy()

    def leave(self, frame: Any) -> pl.DataFrame:
        native: pl.DataFrame = frame.collect("polars").to_native()
        return native


def polars() -> Engine:
    return Polars()


def spark() -> Engine:
    return Spark()


ENGINES = {"polars": polars, "spark": spark}
