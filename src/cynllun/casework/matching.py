"""Learners whom a file calls by another number than the roll does, recognised by their UPN."""

import polars as pl


def by_upn(roll: pl.DataFrame, rows: pl.DataFrame) -> tuple[pl.DataFrame, int]:
    """The file's rows under the roll's numbers, and how many were not under them before.

    Files from different systems count learners differently, but a UPN stays. It counts only where it stands
    once on the roll and once in the file, and where the file has nobody under the roll's number.
    """
    if "upn" not in rows.columns:
        return rows, 0
    known = _once(roll).select("upn", roll_number="learner_id")
    known = known.join(rows, left_on="roll_number", right_on="learner_id", how="anti")
    strangers = _once(rows).join(roll, on="learner_id", how="anti").select("learner_id", "upn")
    found = strangers.join(known, on="upn").select("learner_id", "roll_number")
    renamed = rows.join(found, on="learner_id", how="left", maintain_order="left")
    number = pl.coalesce("roll_number", "learner_id").alias("learner_id")
    return renamed.with_columns(number).drop("roll_number"), len(found)


def _once(frame: pl.DataFrame) -> pl.DataFrame:
    return frame.filter(pl.col("upn").is_not_null() & pl.col("upn").is_unique())
