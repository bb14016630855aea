"""An authority's schools, each with its figures."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from cynllun.accounts.gate import requires
from cynllun.accounts.models import Organisation
from cynllun.accounts.permissions import Permission
from cynllun.casework.models import Roll
from cynllun.web.rolls.around import around
from cynllun.web.rolls.looking import LookForm
from cynllun.web.rolls.placements import placed_roll, schools_of
from cynllun.web.rolls.summary import Counts, counts, notices_due


@requires(Permission.VIEW_AUTHORITY_FIGURES)
def schools(request: HttpRequest, organisation: Organisation) -> HttpResponse:
    """Learners by system and notices due, school by school; no learner is named."""
    look = LookForm(request)
    rolls = {roll.school_id: roll for roll in Roll.objects.filter(school__in=schools_of(organisation))}
    rows = []
    for school in schools_of(organisation):
        roll = rolls.get(school.pk)
        frame = placed_roll(roll, on=look.day, law=look.rules) if roll else None
        due = sum(window.all for window in notices_due(frame)) if frame is not None else 0
        rows.append((school, counts(frame) if frame is not None else None, due))
    held = [found for _, found, _ in rows if found]
    total = Counts(*(sum(getattr(each, name) for each in held) for name in ("sen", "aln", "not_known")))
    context = {"form": look, "rows": rows, "total": total, "due": sum(due for _, _, due in rows)}
    return render(request, "rolls/schools.html", context | around(request, organisation, here="schools"))
