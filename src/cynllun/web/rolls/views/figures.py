"""A school's numbers for its governors: rounded, the small ones left out, and only those of today."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from cynllun.accounts.gate import requires
from cynllun.accounts.models import Organisation
from cynllun.accounts.permissions import Permission
from cynllun.web.rolls.around import around, today
from cynllun.web.rolls.looking import DEFAULT_LAW
from cynllun.web.rolls.placements import placed
from cynllun.web.rolls.rounding import FEWEST, rounded, total_of
from cynllun.web.rolls.summary import Counts, by_group
from cynllun.web.rolls.year_groups import group_name


@requires(Permission.VIEW_SCHOOL_FIGURES)
def figures(request: HttpRequest, organisation: Organisation) -> HttpResponse:
    """Learners by system, and by year group."""
    roll = placed(organisation, on=today(), law=DEFAULT_LAW)
    groups = [(group_name(number), _row(found)) for number, found in by_group(roll)]
    total = [total_of(column) for column in zip(*(row for _name, row in groups), strict=True)]
    context = {"fewest": FEWEST, "groups": groups, "total": total, "has_roll": len(roll) > 0}
    return render(request, "rolls/figures.html", context | around(request, organisation, here="figures"))


def _row(found: Counts) -> list[int | None]:
    """Each system rounded, and of all learners the sum of what is shown."""
    systems = [rounded(number) for number in (found.sen, found.aln, found.not_known)]
    return [*systems, total_of(systems)]
