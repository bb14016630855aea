"""An authority's schools by area: what is in place, what changed, and who has not begun. Nobody is named."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from cynllun.accounts.gate import requires
from cynllun.accounts.models import Organisation
from cynllun.accounts.permissions import Permission
from cynllun.adapters.exports.readiness_file import SchoolLine, to_csv
from cynllun.web.rolls.around import today
from cynllun.web.rolls.placements import schools_of
from cynllun.web.self_assessment.kept import Looked, find_term, page, this_term
from cynllun.web.templatetags.govuk import said
from cynllun.workforce.models import ReadinessAction, ReadinessAssessment
from cynllun.workforce.models.readiness import AssessmentQuerySet
from cynllun.workforce.readiness.figures import AreaFigures
from cynllun.workforce.readiness.questions import AREAS
from cynllun.workforce.readiness.terms import Term

_NO_FIGURES = -1.0
"""Before all others: a school that has not begun."""


@dataclass(frozen=True, slots=True)
class Row:
    """A school, its figures by area (none where it has not begun), and how many actions are overdue."""

    school: Organisation
    figures: list[AreaFigures]
    overdue: int

    @property
    def in_place(self) -> int:
        return sum(each.in_place for each in self.figures)

    @property
    def applying(self) -> int:
        return sum(each.applying for each in self.figures)

    @property
    def more(self) -> int | None:
        """Answers better less worse over all areas; None where there is nothing to compare with."""
        changed = [each.more for each in self.figures if each.more is not None]
        return sum(changed) if changed else None

    def share(self, area: str) -> float:
        """Of what applies in an area ("" for all of them), how much is in place."""
        chosen = [each for each in self.figures if area in {"", each.area}]
        applying = sum(each.applying for each in chosen)
        return sum(each.in_place for each in chosen) / applying if applying else _NO_FIGURES


@requires(Permission.VIEW_READINESS)
@require_safe
def schools(request: HttpRequest, organisation: Organisation) -> HttpResponse:
    """Every school and college, those not begun as well; `sort` is a column, with - for the other way."""
    term = _asked_term(request)
    rows, sort = _rows(request, organisation, term), request.GET.get("sort", "school")
    by, backwards = sort.removeprefix("-"), sort.startswith("-")
    key = _KEYS.get(by) or (lambda row: row.share(by))
    rows.sort(key=lambda row: said(row.school.name).casefold())
    rows.sort(key=key, reverse=backwards)
    begun = [row for row in rows if row.figures]
    context = {
        "term": term,
        "terms": _terms(request, organisation),
        "rows": rows,
        "areas": AREAS,
        "sort": by,
        "backwards": backwards,
        "begun": len(begun),
        "not_begun": len(rows) - len(begun),
        "better": sum(1 for row in begun if (row.more or 0) > 0),
        "worse": sum(1 for row in begun if (row.more or 0) < 0),
        "overdue": sum(row.overdue for row in rows),
    }
    return page(request, organisation, "schools", **context)


@requires(Permission.VIEW_READINESS)
@require_safe
def schools_file(request: HttpRequest, organisation: Organisation) -> HttpResponse:
    """The same numbers as CSV."""
    term, language = _asked_term(request), get_language() or "en"
    lines = [
        SchoolLine(row.school.name, row.school.described, row.figures, row.overdue)
        for row in _rows(request, organisation, term)
    ]
    name = f"cynllun-readiness-{term.code}.csv"
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "no-store"}
    return HttpResponse(to_csv(lines, language), content_type="text/csv; charset=utf-8", headers=headers)


_KEYS: dict[str, Callable[[Row], float | str]] = {
    "school": lambda row: said(row.school.name).casefold(),
    "all": lambda row: row.share(""),
    "change": lambda row: row.more if row.more is not None else float("-inf"),
    "overdue": lambda row: row.overdue,
}


def _asked_term(request: HttpRequest) -> Term:
    code = request.GET.get("term", "")
    return find_term(code) if code else this_term()


def _terms(request: HttpRequest, organisation: Organisation) -> list[Term]:
    """This one, and every one in which a school has an assessment; the last first."""
    reachable = ReadinessAssessment.objects.where(request.user, Permission.VIEW_READINESS, on=today())
    kept = reachable.filter(organisation__in=schools_of(organisation)).order_by()
    pairs = kept.values_list("school_year", "number").distinct()
    return sorted({this_term(), *(Term(*pair) for pair in pairs)}, reverse=True)


def _rows(request: HttpRequest, organisation: Organisation, term: Term) -> list[Row]:
    now = _assessments(request).of_term(term)
    before = _assessments(request).before(term).latest_of_each()
    of_now = {each.organisation_id: each for each in now}
    of_before = {each.organisation_id: each for each in before}
    overdue = _overdue(request, today())
    return [
        Row(
            school,
            Looked(of_now[school.pk], of_before.get(school.pk)).figures if school.pk in of_now else [],
            overdue[school.pk],
        )
        for school in schools_of(organisation)
    ]


def _assessments(request: HttpRequest) -> AssessmentQuerySet:
    reachable = ReadinessAssessment.objects.where(request.user, Permission.VIEW_READINESS, on=today())
    return reachable.select_related("organisation").prefetch_related("answers")


def _overdue(request: HttpRequest, on: date) -> Counter[int]:
    reachable = ReadinessAction.objects.where(request.user, Permission.VIEW_READINESS, on=on)
    return Counter(reachable.overdue(on=on).values_list("organisation_id", flat=True))
