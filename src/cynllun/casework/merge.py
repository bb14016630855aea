"""What a file changes on a roll: pure comparison of two frames."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import polars as pl

from cynllun.casework.lost_letters import with_letters_back
from cynllun.casework.matching import by_upn
from cynllun.law.facts import EVENTS

_BEFORE = " before"
_FILE = " in the file"
PERIODS = (
    ("looked_after_from", "looked_after_to"),
    ("dual_registered_from", "dual_registered_to"),
    ("detained_from", "detained_to"),
)
_HALVES = {
    "year_group": "year_group_school_year",
    "year_group_school_year": "year_group",
    "later_year_group": "later_year_group_school_year",
    "later_year_group_school_year": "later_year_group",
}
"""A year group says nothing without its school year."""
_LISTED = {"learner_id": pl.String, "fact": pl.String, "before": pl.String, "after": pl.String}


@dataclass(frozen=True, slots=True)
class Merged:
    """`added` and `changed` are rows to write; `changes` and `differences` are lists by learner and fact.

    In `differences`, where Cynllun's own record was kept, "before" is Cynllun's value and "after" the file's.
    `matched_by_upn` learners have another number in the file than on the roll, and keep the roll's.
    """

    added: pl.DataFrame
    changed: pl.DataFrame
    unchanged: int
    not_in_file: int
    matched_by_upn: int
    changes: pl.DataFrame
    differences: pl.DataFrame


def merge(
    roll: pl.DataFrame,
    rows: pl.DataFrame,
    columns: Sequence[str],
    recorded: pl.DataFrame,
    usual: Mapping[str, str] | None = None,
) -> Merged:
    """Compare a file's `rows` with the `roll`; only `columns` are in the file, the rest stays as it is.

    A blank event in the file has not happened; any other blank says nothing, so what was known stays.
    `recorded` ("learner_id", "fact") are facts that people recorded in Cynllun: those the file never changes.
    A name that differs from the roll's only by “?” in place of letters that the file could not write stays.
    `usual` are values for whoever has none, neither in the file nor on the roll.
    """
    usual = usual or {}
    roll = roll.drop("pk")
    columns = [column for column in columns if column != "learner_id"]
    rows, matched = by_upn(roll, rows.select("learner_id", *columns))
    both = _with_usual(_beside_the_roll(roll, rows, columns), usual)
    both = _without_impossible_periods(_with_records_kept(both, columns, recorded), columns)
    moved = both.filter(pl.any_horizontal(pl.lit(value=False), *(_differs(name) for name in columns)))
    others = [name for name in roll.columns if name not in {"learner_id", *columns}]
    untouched = [pl.col(name + _BEFORE).alias(name) for name in others]
    return Merged(
        added=_with_usual(rows.join(roll, on="learner_id", how="anti"), usual),
        changed=moved.with_columns(untouched).select(roll.columns),
        unchanged=len(both) - len(moved),
        not_in_file=len(roll) - len(both),
        matched_by_upn=matched,
        changes=_listed(moved, columns, _BEFORE, ""),
        differences=_listed(both, columns, "", _FILE).filter(pl.col("after") != ""),
    )


def _beside_the_roll(roll: pl.DataFrame, rows: pl.DataFrame, columns: Sequence[str]) -> pl.DataFrame:
    """Those on the roll and in the file: each column as it would be, as it was, and as the file has it."""
    before = roll.select("learner_id", pl.exclude("learner_id").name.suffix(_BEFORE))
    both = rows.join(before, on="learner_id", how="inner")
    both = both.with_columns(with_letters_back(columns, _BEFORE))
    return both.with_columns(
        *(pl.col(name).alias(name + _FILE) for name in columns),
        *(_known(name, columns) for name in columns if name not in EVENTS),
    )


def _known(name: str, columns: Sequence[str]) -> pl.Expr:
    """The file's value, or the roll's where it is blank; a year group and its school year are one value."""
    says = "year_group" if name == "year_group_school_year" and "year_group" in columns else name
    return pl.when(pl.col(says).is_not_null()).then(name).otherwise(pl.col(name + _BEFORE)).alias(name)


def _with_usual(rows: pl.DataFrame, usual: Mapping[str, str]) -> pl.DataFrame:
    return rows.with_columns(pl.col(name).fill_null(value) for name, value in usual.items())


def _with_records_kept(both: pl.DataFrame, columns: Sequence[str], recorded: pl.DataFrame) -> pl.DataFrame:
    """Put Cynllun's value back wherever somebody recorded it, or the other half of it, here."""
    halves = recorded.with_columns(pl.col("fact").replace_strict(_HALVES, default=None))
    by_fact = pl.concat([recorded, halves.drop_nulls()]).group_by("fact").agg(pl.col("learner_id").unique())
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


def _listed(frame: pl.DataFrame, columns: Sequence[str], one: str, other: str) -> pl.DataFrame:
    """Each learner and fact whose two values differ."""

    def parts() -> Iterator[pl.DataFrame]:
        for name in columns:
            first, second = pl.col(name + one), pl.col(name + other)
            yield frame.filter(first.ne_missing(second)).select(
                "learner_id",
                pl.lit(name).alias("fact"),
                first.cast(pl.String).fill_null("").alias("before"),
                second.cast(pl.String).fill_null("").alias("after"),
            )

    return pl.concat([pl.DataFrame(schema=_LISTED), *parts()])
