"""A roll on a day, added up: by system, by year group, and the notices that are due."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from cynllun.accounts.gate import requires
from cynllun.accounts.models import Organisation
from cynllun.accounts.permissions import Permission
from cynllun.web.rolls.around import around, explained
from cynllun.web.rolls.charts import Bars, system_chart
from cynllun.web.rolls.forms import said
from cynllun.web.rolls.looking import LookForm
from cynllun.web.rolls.placements import placed
from cynllun.web.rolls.summary import SYSTEMS, Counts, by_group, counts, notices_due, system_text
from cynllun.web.rolls.year_groups import group_name


@requires(Permission.VIEW_PLACEMENTS)
def summary(request: HttpRequest, organisation: Organisation) -> HttpResponse:
    """The counts with their chart and its table, and the notices due."""
    look = LookForm(request, free=explained(request.user, organisation))
    roll = placed(organisation, on=look.day, law=look.rules)
    groups = [(group_name(number), found) for number, found in by_group(roll)]
    context = {
        "form": look,
        "counts": counts(roll),
        "groups": groups,
        "chart": system_chart(_bars(groups), _("Learners by year group and system")) if groups else "",
        "windows": notices_due(roll),
    }
    return render(request, "rolls/summary.html", context | around(request, organisation, here="summary"))


def _bars(groups: list[tuple[str, Counts]]) -> Bars:
    names = [said(system_text(system)) for system in SYSTEMS]
    return tuple(
        (group, name, number)
        for group, found in groups
        for name, number in zip(names, (found.sen, found.aln, found.not_known), strict=True)
    )
