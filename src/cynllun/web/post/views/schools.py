"""An authority's schools, each with the hours of its post and what the money does not cover."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from cynllun.accounts.gate import requires
from cynllun.accounts.models import Organisation
from cynllun.accounts.permissions import Permission
from cynllun.web.post import pictures
from cynllun.web.post.answers import Reckoned, reckoned
from cynllun.web.post.around import years_beside
from cynllun.web.post.kept import is_school_year
from cynllun.web.rolls.around import around, today
from cynllun.web.rolls.placements import schools_of
from cynllun.workforce.days import day_of_figures
from cynllun.workforce.models import PostCase
from cynllun.workforce.reckoning.release import ReleaseAnswer


@dataclass(frozen=True, slots=True)
class Row:
    """A school and what its case comes to; None where it keeps none for the year."""

    school: Organisation
    shown: Reckoned | None

    @property
    def release(self) -> ReleaseAnswer | None:
        return self.shown.answer.release if self.shown else None

    @property
    def gap(self) -> Decimal | None:
        """What the money does not cover in the year of the case; None where there is no need or no figure."""
        if self.shown is None or self.shown.refused:
            return None
        answer = self.shown.answer
        year = next(year for year in answer.funding.years if year.school_year == answer.school_year)
        return year.gap if year.needs else None


@requires(Permission.VIEW_POST)
def schools(request: HttpRequest, organisation: Organisation, school_year: str) -> HttpResponse:
    """Every school, those without a case as well."""
    if not is_school_year(school_year):
        raise Http404
    rows = _rows(request, organisation, school_year)
    with_case = [row for row in rows if row.release]
    context = {
        **around(request, organisation, here="post"),
        **years_beside(school_year),
        "post_here": "case",
        "rows": rows,
        "without": len(rows) - len(with_case),
        "hours": sum((row.release.hours for row in with_case if row.release), Decimal(0)),
        "gap": sum((row.gap for row in with_case if row.gap), Decimal(0)),
        "chart": _chart(with_case),
    }
    return render(request, "post/schools.html", context)


def _rows(request: HttpRequest, organisation: Organisation, school_year: str) -> list[Row]:
    kept = PostCase.objects.where(request.user, Permission.VIEW_POST, on=today())
    latest = kept.filter(school_year=school_year).select_related("organisation").latest_of_each()
    cases = {version.organisation_id: version.case for version in latest}
    return [
        Row(school, reckoned(case, on=day_of_figures(case)) if (case := cases.get(school.pk)) else None)
        for school in schools_of(organisation)
    ]


def _chart(rows: Sequence[Row]) -> str:
    named = [(row.school.name, row.release) for row in rows if row.release]
    return pictures.hours_by_school(named) if named else ""
