"""Telling the trail that somebody read something about learners."""

from collections.abc import Mapping

import polars as pl
from django.db import transaction
from django.http import HttpRequest

from cynllun.accounts.models import Organisation
from cynllun.casework.happenings import tell
from cynllun.casework.models import Learner, RollUpload
from cynllun.web.rolls.around import signed_person, today


def note_read(
    request: HttpRequest, kind: str, organisation: Organisation, about: Learner | RollUpload | None = None
) -> None:
    """Tell that the reader opens a page. It is not shown if that cannot be told."""
    tell(kind, organisation, about=about, by=signed_person(request), on=today())


@transaction.atomic
def note_rows(
    request: HttpRequest, kind: str, rows: pl.DataFrame, details: Mapping[str, str] | None = None
) -> None:
    """Tell at each school which of its learners the reader is given; `rows` has "pk" and "school"."""
    schools = Organisation.objects.in_bulk(rows["school"].unique().to_list())
    for (school,), part in rows.partition_by("school", as_dict=True, maintain_order=True).items():
        tell(
            kind,
            schools[school],
            by=signed_person(request),
            on=today(),
            details={"rows": str(len(part)), **(details or {})},
            mentions=part["pk"],
        )
