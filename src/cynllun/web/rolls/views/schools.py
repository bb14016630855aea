"""An authority's schools, each with its figures."""

from collections.abc import Sequence

import polars as pl
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from cynllun.accounts.gate import requires
from cynllun.accounts.models import Organisation
from cynllun.accounts.permissions import Permission, can
from cynllun.web.rolls.around import around, today
from cynllun.web.rolls.looking import LookForm
from cynllun.web.rolls.placements import placed, schools_of
from cynllun.web.rolls.rounding import FEWEST, rounded, total_of
from cynllun.web.rolls.summary import counts, notices_due

Numbers = list[int | None]
"""SEN, ALN, not known, all, and notices due; None where fewer than FEWEST are not to be told."""


@requires(Permission.VIEW_AUTHORITY_FIGURES)
def schools(request: HttpRequest, organisation: Organisation) -> HttpResponse:
    """Learners by system and notices due, school by school; no learner is named.

    Whoever may open no learner is shown rounded numbers of today alone: two days could be subtracted.
    """
    exact = can(request.user, Permission.VIEW_PLACEMENTS, organisation, on=today())
    look = LookForm(request, free=exact)
    roll = placed(organisation, on=look.day, law=look.rules)
    parts = {key[0]: part for key, part in roll.partition_by("school", as_dict=True).items()}
    numbers = {school: _exact(part) if exact else _safe(part) for school, part in parts.items()}
    rows = [(school, numbers.get(school.pk)) for school in schools_of(organisation)]
    total = _exact(roll) if exact else _added(list(numbers.values()))
    context = {"form": look, "rows": rows, "total": total, "exact": exact, "fewest": FEWEST}
    return render(request, "rolls/schools.html", context | around(request, organisation, here="schools"))


def _exact(part: pl.DataFrame) -> Numbers:
    found = counts(part)
    due = sum(window.all for window in notices_due(part))
    return [found.sen, found.aln, found.not_known, found.all, due]


def _safe(part: pl.DataFrame) -> Numbers:
    """Each rounded, and of all learners the sum of what is shown."""
    sen, aln, not_known, _all, due = (rounded(number or 0) for number in _exact(part))
    return [sen, aln, not_known, total_of([sen, aln, not_known]), due]


def _added(rows: Sequence[Numbers]) -> Numbers:
    return [total_of(column) for column in zip(*rows, strict=True)] or [None] * 5
