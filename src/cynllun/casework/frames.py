"""A school's roll as a frame, and rows of a frame as learners."""

from collections.abc import Iterator, Mapping

import polars as pl

from cynllun.accounts.models import Organisation
from cynllun.casework.models import Learner
from cynllun.law.facts import FACTS

TEXTS = ("learner_id", "upn", "forename", "surname")
COLUMNS: Mapping[str, type[pl.DataType]] = dict.fromkeys(TEXTS, pl.String) | {
    fact.name: pl.Date if fact.kind == "date" else pl.String for fact in FACTS.values()
}
"""Every column of a learner that a file can fill, with its type."""
CHOICES = tuple(name for name, kind in COLUMNS.items() if kind is pl.String)


def roll_frame(school: Organisation | int) -> pl.DataFrame:
    """One row a learner: "pk", then COLUMNS; blanks are null."""
    learners = Learner.objects.filter(school=school).order_by()
    return pl.DataFrame(
        list(learners.values_list("pk", *COLUMNS)), schema={"pk": pl.Int64, **COLUMNS}, orient="row"
    ).with_columns(pl.col(CHOICES).replace("", None))


def learners_of(rows: pl.DataFrame, school: Organisation) -> Iterator[Learner]:
    """The learners of a frame's rows, unsaved; a column that the frame lacks stays blank."""
    blanks_as_text = [pl.col(name).fill_null("") for name in CHOICES if name in rows.columns]
    held = [name for name in COLUMNS if name in rows.columns]
    for row in rows.with_columns(blanks_as_text).select(held).iter_rows(named=True):
        yield Learner(school=school, **row)
