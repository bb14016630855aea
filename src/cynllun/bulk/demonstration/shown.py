"""A school's roll as its own system shows it: text in columns, with a few mistakes."""

from __future__ import annotations

import polars as pl

from cynllun.bulk.demonstration.rolls import SchoolRoll

DATE = "%d/%m/%Y"
CENSUS_CODES = {"none": "N", "school_action": "A", "school_action_plus": "P", "statement": "S", "idp": "IDP"}

MISTAKES = {
    "upn": (3, "A676299012999"),
    "status": (5, "K"),
    "born": (7, "31/02/2015"),
    "since": (9, "07/05/14"),
    "group": (11, "15"),
    "surname": (13, '=HYPERLINK("example","Sampl")'),
}
"""By column: the row (from 0) and what is wrongly in it. A check letter that does not fit, a code of England,
a day that no month has, a year of two digits, a year group that no school has, a formula for a name."""
REPEATED = 15
"""The row that has the number of the row before it."""


def shown(roll: SchoolRoll) -> pl.DataFrame:
    """One row a learner, all text: number, upn, surname, forename, born, group, status (census codes), since,
    in_care ("yes" or "no"), idp_notice, no_idp_notice.

    What such systems do not keep (most events) is not there.
    """
    frame = roll.learners.select(
        "upn",
        "surname",
        "forename",
        number="learner_id",
        born=pl.col("date_of_birth").dt.strftime(DATE),
        group="year_group",
        status=pl.col("provision").replace_strict(CENSUS_CODES, default=None),
        since=pl.col("provision_from").dt.strftime(DATE),
        in_care=_in_care(),
        idp_notice=pl.col("idp_notice_on").dt.strftime(DATE),
        no_idp_notice=pl.col("no_idp_notice_on").dt.strftime(DATE),
    ).with_row_index("row")
    return frame.with_columns(_with_mistakes()).drop("row")


def _in_care() -> pl.Expr:
    begun = pl.col("looked_after_from").is_not_null() & pl.col("looked_after_to").is_null()
    return pl.when(begun).then(pl.lit("yes")).otherwise(pl.lit("no"))


def _with_mistakes() -> list[pl.Expr]:
    wrong = [
        pl.when(pl.col("row") == row).then(pl.lit(value)).otherwise(column).alias(column)
        for column, (row, value) in MISTAKES.items()
    ]
    before = pl.col("number").shift()
    return [*wrong, pl.when(pl.col("row") == REPEATED).then(before).otherwise("number").alias("number")]
