"""The schools of an authority: how many of the staff lack which course, and nobody by name."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from cynllun.accounts.gate import requires
from cynllun.accounts.models import Organisation
from cynllun.accounts.permissions import Permission
from cynllun.adapters.exports.training_files import SchoolGaps, to_csv
from cynllun.web.rolls.around import today
from cynllun.web.rolls.placements import schools_of
from cynllun.web.rolls.rounding import FEWEST, rounded, total_of
from cynllun.web.training.around import around_training
from cynllun.workforce.models import Course
from cynllun.workforce.training.figures import by_course
from cynllun.workforce.training.gaps import needs
from cynllun.workforce.training.staff import staff_of

_SHADES = (20, 50)
"""In the table a share of the staff below the first is light, and above the second dark."""


@requires(Permission.VIEW_TRAINING_FIGURES)
@require_safe
def schools(request: HttpRequest, organisation: Organisation) -> HttpResponse:
    """A row for each school and a column for each course that somebody must take."""
    courses, lines = _lines(organisation)
    rows = [(line.school, [(gap, _shade(gap, needed)) for gap, needed in line.numbers]) for line in lines]
    total = [total_of(column) for column in zip(*(_gaps(line) for line in lines), strict=True)]
    context: dict[str, Any] = {"courses": courses, "rows": rows, "total": total, "fewest": FEWEST}
    return render(
        request, "training/schools.html", context | around_training(request, organisation, here="gaps")
    )


@requires(Permission.VIEW_TRAINING_FIGURES)
@require_safe
def download(request: HttpRequest, organisation: Organisation, ending: str) -> HttpResponse:
    """The same numbers as a file, in the language of the page."""
    if ending != "csv":
        raise Http404
    courses, lines = _lines(organisation)
    body = to_csv([course.title for course in courses], lines, get_language() or "en")
    name = f"cynllun-training-{today().isoformat()}.csv"
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "no-store"}
    return HttpResponse(body, content_type="text/csv; charset=utf-8", headers=headers)


def _lines(organisation: Organisation) -> tuple[list[Course], list[SchoolGaps]]:
    """Each school with its gaps for each course offered there, and how many must take it; both rounded."""
    on = today()
    offered = Course.objects.seen_at(organisation).offered(on=on)
    courses = [course for course in offered if course.required_of]
    places = list(schools_of(organisation))
    staff = staff_of(places, on=on)
    lines = []
    for school in places:
        found = by_course(needs(staff[school.pk], courses, on=on))
        numbers = [
            (rounded(found[c].gaps), rounded(found[c].needed)) if c in found else (None, None)
            for c in courses
        ]
        lines.append(SchoolGaps(school.name, numbers))
    return courses, lines


def _gaps(line: SchoolGaps) -> list[int | None]:
    return [gap for gap, _needed in line.numbers]


def _shade(gap: int | None, needed: int | None) -> str:
    """How dark the cell is: by the share of those who must take it."""
    if gap is None or not needed:
        return ""
    share = 100 * gap / needed
    return "light" if share < _SHADES[0] else "middle" if share <= _SHADES[1] else "dark"
