"""The five answers of a case on one page, and where the post's pages begin."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from cynllun.accounts.gate import requires
from cynllun.accounts.kinds import Kind
from cynllun.accounts.models import Organisation
from cynllun.accounts.permissions import Permission
from cynllun.law.ages import school_year_of
from cynllun.law.pay import LAST_DAY
from cynllun.law.sources import least_certain
from cynllun.web.post import pictures
from cynllun.web.post.answers import reckoned
from cynllun.web.post.around import case_around
from cynllun.web.post.day import DayForm
from cynllun.web.post.kept import latest, year_before
from cynllun.web.post.register.warning import warning_of
from cynllun.web.post.week import DAYS, rows
from cynllun.web.rolls.around import today
from cynllun.workforce.days import day_of_figures
from cynllun.workforce.reckoning import Answer
from cynllun.workforce.reckoning.names import MONTHS, TERMS_IN_WORDS


@requires(Permission.VIEW_POST)
def post(request: HttpRequest, organisation: Organisation) -> HttpResponse:
    """To this school year's case, or an authority's schools."""
    name = "post_schools" if organisation.kind == Kind.AUTHORITY else "post_case"
    return redirect(name, organisation.pk, school_year_of(today()))


@requires(Permission.VIEW_POST)
def case(request: HttpRequest, organisation: Organisation, school_year: str) -> HttpResponse:
    """Hours and release; and, for whoever may see what the post costs, cover, pay and funding."""
    version = latest(request, organisation, school_year)
    day = DayForm(request, usual=day_of_figures(version.case))
    context = {"form": day, **case_around(request, version, here="case")}
    context["alert"] = warning_of(request, organisation) if school_year == school_year_of(today()) else None
    sees_costs = context["may"]["view_post_costs"]
    shown = reckoned(version.case, on=day.day)
    if not version.number:
        context["before"] = year_before(request, organisation, school_year)
    context["day_query"] = f"&{day.query}" if day.is_chosen else ""
    context |= {"answer": shown.answer, "refused": shown.refused, "last_day": LAST_DAY}
    context |= _tables(shown.answer) | _drawn(shown.answer, sees_costs=sees_costs)
    return render(request, "post/case.html", context)


def _tables(answer: Answer) -> dict[str, Any]:
    """What the tables show beside the answer itself."""
    paid = answer.pay.arrangements
    return {
        "months": [(name, answer.workload.by_month[month]) for month, name in MONTHS.items()],
        "terms": [(name, answer.workload.by_term[term]) for term, name in TERMS_IN_WORDS.items()],
        "week": rows(answer.release.week) if answer.release.week else None,
        "week_days": DAYS,
        "has_levy": any(each.cost.levy for each in paid),
        "pay_sources": dict.fromkeys(source for each in paid for source in each.sources),
        "pay_certainty": least_certain(each.certainty for each in paid) if paid else None,
    }


def _drawn(answer: Answer, *, sees_costs: bool) -> dict[str, Any]:
    """The pictures of whatever there is something of."""
    drawn: dict[str, Any] = {}
    if answer.workload.tasks:
        drawn["hours_chart"] = pictures.hours_by_month((_("hours"), answer.workload))
        drawn["release_chart"] = pictures.release_beside(answer.release)
    if sees_costs and answer.cover:
        drawn["cover_chart"] = pictures.cover_beside(answer.cover)
    if sees_costs and answer.pay.arrangements:
        drawn["pay_chart"] = pictures.pay_beside(answer.pay.arrangements)
    if sees_costs and any(year.need or year.money for year in answer.funding.years):
        drawn["funding_chart"] = pictures.funding_by_year(answer.funding.years)
    return drawn
