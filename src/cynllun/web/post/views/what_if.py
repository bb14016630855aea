"""The case as it is beside the case as it would be. All of it stands in the address."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from cynllun.accounts.gate import requires
from cynllun.accounts.models import Organisation
from cynllun.accounts.permissions import Permission
from cynllun.web.post import pictures
from cynllun.web.post.answers import reckoned
from cynllun.web.post.around import case_around
from cynllun.web.post.kept import latest
from cynllun.web.post.trying import TryingForm, suggestions
from cynllun.workforce.days import day_of_figures
from cynllun.workforce.reckoning import Answer, changed
from cynllun.workforce.reckoning.names import MONTHS


@dataclass(frozen=True, slots=True)
class Line:
    """A figure now and as it would be."""

    name: str
    now: Decimal
    then: Decimal
    in_pounds: bool = False

    @property
    def more(self) -> Decimal:
        return self.then - self.now


@requires(Permission.VIEW_POST)
def what_if(request: HttpRequest, organisation: Organisation, school_year: str) -> HttpResponse:
    """A form, a few suggestions, and the two answers side by side."""
    version = latest(request, organisation, school_year)
    case, on = version.case, day_of_figures(version.case)
    form = TryingForm(case, request.GET)
    context: dict[str, Any] = {"form": form, "suggestions": suggestions(case), "figures_on": on}
    context |= case_around(request, version, here="what_if")
    if form.change:
        now, then = reckoned(case, on=on), reckoned(changed(case, form.change), on=on)
        costs = context["may"]["view_post_costs"] and not (now.refused or then.refused)
        context |= _beside(now.answer, then.answer, costs=costs)
    return render(request, "post/what_if.html", context)


def _beside(now: Answer, then: Answer, *, costs: bool) -> dict[str, Any]:
    months = [
        (name, now.workload.by_month[month], then.workload.by_month[month]) for month, name in MONTHS.items()
    ]
    chart = pictures.hours_by_month((_("now"), now.workload), (_("what if"), then.workload))
    lines = [*_hours(now, then), *(_costs(now, then) if costs else [])]
    return {"lines": lines, "months": months, "hours_chart": chart}


def _hours(now: Answer, then: Answer) -> Sequence[Line]:
    return [
        Line(_("Hours in the year"), now.workload.hours, then.workload.hours),
        Line(_("Hours in the busiest month"), _busiest(now), _busiest(then)),
        Line(_("Days of release"), now.release.days, then.release.days),
        Line(_("Days a week"), now.release.days_a_week, then.release.days_a_week),
    ]


def _costs(now: Answer, then: Answer) -> Iterator[Line]:
    if any(each.chosen for each in now.cover):
        yield Line(_("Cost of the chosen cover"), _chosen(now), _chosen(then), in_pounds=True)
    yield Line(_("Not covered by the money"), _gap(now), _gap(then), in_pounds=True)


def _busiest(answer: Answer) -> Decimal:
    return max(answer.workload.by_month.values())


def _chosen(answer: Answer) -> Decimal:
    return sum((each.cost.total for each in answer.cover if each.chosen), Decimal(0))


def _gap(answer: Answer) -> Decimal:
    """In the case's own year."""
    return next(year.gap for year in answer.funding.years if year.school_year == answer.school_year)
