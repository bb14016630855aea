"""An authority's schools, each with its figures."""

import polars as pl
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from cynllun.accounts.gate import requires
from cynllun.accounts.models import Organisation
from cynllun.accounts.permissions import Permission
from cynllun.web.rolls.around import around
from cynllun.web.rolls.looking import LookForm
from cynllun.web.rolls.placements import placed, schools_of
from cynllun.web.rolls.summary import Counts, counts, notices_due


@requires(Permission.VIEW_AUTHORITY_FIGURES)
def schools(request: HttpRequest, organisation: Organisation) -> HttpResponse:
    """Learners by system and notices due, school by school; no learner is named."""
    look = LookForm(request)
    roll = placed(organisation, on=look.day, law=look.rules)
    parts = {key[0]: part for key, part in roll.partition_by("school", as_dict=True).items()}
    rows = [_figures(school, parts.get(school.pk)) for school in schools_of(organisation)]
    due = sum(window.all for window in notices_due(roll))
    context = {"form": look, "rows": rows, "total": counts(roll), "due": due}
    return render(request, "rolls/schools.html", context | around(request, organisation, here="schools"))


def _figures(school: Organisation, part: pl.DataFrame | None) -> tuple[Organisation, Counts | None, int]:
    """The school, its counts (None without a roll) and the number of its notices due."""
    if part is None:
        return school, None, 0
    return school, counts(part), sum(window.all for window in notices_due(part))
