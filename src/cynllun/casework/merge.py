"""What a file changes on a roll: pure comparison of two frames."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import polars as pl

_BEFORE = " before"
_FILE = " in the file"
PERIODS = (
    ("looked_after_from", "looked_after_to"),
    ("dual_registered_from", "dual_registered_to"),
    ("detained_from", "detained_to"),
)
_LISTED = {"learner_id": pl.String, "fact": pl.String, "before": pl.String, "after": pl.String}


@dataclass(frozen=True, slots=True)
class Merged:
    """`added` and `changed` are rows to write; `changes` and `differences` are lists by learner and fact.

    In `differences`, where Cynllun's own record was kept, "before" is Cynllun's value and "after" the file's.
    """

    added: pl.DataFrame
    changed: pl.DataFrame
    unchanged: int
    not_in_file: int
    changes: pl.DataFrame
    differences: pl.DataFrame


def merge(roll: pl.DataFrame, rows: pl.DataFrame, columns: Sequence[str], recorded: pl.DataFrame) -> Merged:
    """Compare a file's `rows` with the `roll`; only `columns` are in the file, the rest stays as it is.

    `recorded` ("learner_id", "fact") are facts that people recorded in Cynllun: those the file never changes.
    """
    roll = roll.drop("pk")
    columns = [column for column in columns if column != "learner_id"]
    rows = rows.select("learner_id", *columns)
    before = roll.select("learner_id", pl.exclude("learner_id").name.suffix(_BEFORE))
    both = rows.join(before, on="learner_id", how="inner")
    both = both.with_columns(pl.col(name).alias(name + _FILE) for name in columns)
    both = _without_impossible_periods(_with_records_kept(both, columns, recorded), columns)
    moved = both.filter(pl.any_horizontal(pl.lit(value=False), *(_differs(name) for name in columns)))
    others = [name for name in roll.columns if name not in {"learner_id", *columns}]
    untouched = [pl.col(name + _BEFORE).alias(name) for name in others]
    return Merged(
        added=rows.join(roll, on="learner_id", how="anti"),
        changed=moved.with_columns(untouched).select(roll.columns),
        unchanged=len(both) - len(moved),
        not_in_file=len(roll) - len(both),
        changes=_listed(moved, columns, _BEFORE, "", pl.lit(value=True)),
        differences=_listed(both, columns, "", _FILE, None),
    )


def _with_records_kept(both: pl.DataFrame, columns: Sequence[str], recorded: pl.DataFrame) -> pl.DataFrame:
    """Put Cynllun's value back wherever somebody recorded it here."""
    by_fact = recorded.group_by("fact").agg("learner_id")
    kept = [(fact, learners) for fact, learners in by_fact.iter_rows() if fact in columns]
    return both.with_columns(
        pl.when(pl.col("learner_id").is_in(learners)).then(pl.col(fact + _BEFORE)).otherwise(fact).alias(fact)
        for fact, learners in kept
    )


def _without_impossible_periods(both: pl.DataFrame, columns: Sequence[str]) -> pl.DataFrame:
    """Put both ends back where a kept record and the file's other end contradict each other."""
    for first, last in PERIODS:
        pair = [name for name in (first, last) if name in columns]
        if pair:
            begins, ends = (pl.col(name if name in columns else name + _BEFORE) for name in (first, last))
            backwards = (ends < begins).fill_null(value=False)
            both = both.with_columns(
                pl.when(backwards).then(pl.col(name + _BEFORE)).otherwise(name).alias(name) for name in pair
            )
    return both


def _differs(name: str) -> pl.Expr:
    return pl.col(name).ne_missing(pl.col(name + _BEFORE))


def _listed(
    frame: pl.DataFrame, columns: Sequence[str], one: str, other: str, where: pl.Expr | None
) -> pl.DataFrame:
    """Each learner and fact whose two values differ; without `where`, only if the second is not blank."""

    def parts() -> Iterator[pl.DataFrame]:
        for name in columns:
            first, second = pl.col(name + one), pl.col(name + other)
            wanted = first.ne_missing(second) & (second.is_not_null() if where is None else where)
            yield frame.filter(wanted).select(
                "learner_id",
                pl.lit(name).alias("fact"),
                first.cast(pl.String).fill_null("").alias("before"),
                second.cast(pl.String).fill_null("").alias("after"),
            )

    return pl.concat([pl.DataFrame(schema=_LISTED), *parts()])
