"""The only place that names an engine: the same rules run on Polars and, beyond one machine, on Spark."""

from __future__ import annotations

from typing import Any, Protocol, cast

import narwhals as nw
import polars as pl
from polars.selectors import unsigned_integer


class Engine(Protocol):
    """What the rules need of an engine beyond Narwhals: a way in, a resting place, a way out."""

    name: str

    def enter(self, roll: pl.DataFrame) -> nw.LazyFrame[Any]:
        """The roll as the engine holds it."""

    def settle(self, frame: nw.LazyFrame[Any]) -> nw.LazyFrame[Any]:
        """The frame with everything so far computed once."""

    def leave(self, frame: nw.LazyFrame[Any]) -> pl.DataFrame:
        """The answer as a Polars frame, in the roll's order."""


class Polars:
    name = "polars"

    def enter(self, roll: pl.DataFrame) -> nw.LazyFrame[Any]:
        return nw.from_native(roll.lazy())

    def settle(self, frame: nw.LazyFrame[Any]) -> nw.LazyFrame[Any]:
        return frame.collect().lazy()

    def leave(self, frame: nw.LazyFrame[Any]) -> pl.DataFrame:
        native: pl.DataFrame = frame.collect().to_native()
        return native


class Spark:
    """Spark in the session that is running, or in a local one. Needs the extra `spark` and Java.

    The rules become more Java than Spark's compiler takes: it would try, give up and interpret them, which
    takes a small roll four times as long as interpreting them at once.
    """

    name = "spark"

    def __init__(self) -> None:
        from pyspark.sql import SparkSession

        self.session = (
            SparkSession.builder.master("local[2]")
            .appName("cynllun")
            .config("spark.ui.enabled", "false")
            .config("spark.ui.showConsoleProgress", "false")
            .config("spark.sql.codegen.wholeStage", "false")
            .config("spark.sql.codegen.factoryMode", "NO_CODEGEN")
            .config("spark.sql.shuffle.partitions", "4")
            .config("spark.sql.session.timeZone", "UTC")
            .getOrCreate()
        )

    def enter(self, roll: pl.DataFrame) -> nw.LazyFrame[Any]:
        signed = roll.with_columns(unsigned_integer().cast(pl.Int64))  # Spark has no unsigned numbers
        return self._frame(self.session.createDataFrame(signed.to_arrow()))

    def settle(self, frame: nw.LazyFrame[Any]) -> nw.LazyFrame[Any]:
        return self._frame(frame.to_native().localCheckpoint())

    def leave(self, frame: nw.LazyFrame[Any]) -> pl.DataFrame:
        native: pl.DataFrame = frame.collect("polars").to_native()
        return native

    @staticmethod
    def _frame(native: Any) -> nw.LazyFrame[Any]:
        return cast("nw.LazyFrame[Any]", nw.from_native(native))


def polars() -> Engine:
    return Polars()


def spark() -> Engine:
    return Spark()


ENGINES = {"polars": polars, "spark": spark}
