"""Who lacks what at a school today, and what closing the gaps costs; for those who see figures, numbers."""

from collections.abc import Sequence
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from cynllun.accounts.gate import requires
from cynllun.accounts.kinds import Kind
from cynllun.accounts.models import Organisation
from cynllun.accounts.permissions import Permission
from cynllun.law.pay import LAST_DAY
from cynllun.web.post.day import DayForm
from cynllun.web.rolls.around import today
from cynllun.web.rolls.rounding import FEWEST, rounded, total_of
from cynllun.web.templatetags.govuk import said
from cynllun.web.training.around import around_training, known_of
from cynllun.web.training.charts import courses_chart
from cynllun.web.training.colours import COLOURS
from cynllun.web.training.coming import events_closing
from cynllun.web.training.looking import GapsForm
from cynllun.workforce.days import with_figures
from cynllun.workforce.models import Course, PostCase
from cynllun.workforce.training.costs import closing, fees_in_words, way_to_cover
from cynllun.workforce.training.figures import Line, by_course, by_language, by_role
from cynllun.workforce.training.gaps import Need, gaps
from cynllun.workforce.training.parts import PARTS
from cynllun.workforce.training.validity import Standing

_ON_A_PAGE = 100


@requires(Permission.VIEW_TRAINING_FIGURES)
@require_safe
def training(request: HttpRequest, organisation: Organisation) -> HttpResponse:
    """By name for those who keep the records; otherwise numbers. At an authority, its schools."""
    if organisation.kind == Kind.AUTHORITY:
        return redirect("training_schools", organisation.pk)
    known = known_of(organisation, on=today())
    context = around_training(request, organisation, here="gaps")
    context |= {"people": len(known.colleagues), "courses": known.courses, "asked": bool(known.needs)}
    if not context["may"]["keep_training"]:
        return render(request, "training/figures.html", context | _rounded(by_course(known.needs)))
    lacking = gaps(known.colleagues, known.courses, on=today())
    context |= _named(request, organisation, lacking) | _counted(known.needs, lacking)
    context |= _cost(request, organisation, lacking)
    return render(request, "training/overview.html", context)


def _named(request: HttpRequest, organisation: Organisation, lacking: Sequence[Need]) -> dict[str, Any]:
    """Each gap with its person, and the event that would close it."""
    look = GapsForm(request.GET)
    coming = events_closing({gap.course for gap in lacking}, organisation)
    rows = [(gap, COLOURS[gap.standing], coming.get(gap.course.pk)) for gap in lacking if look.keeps(gap)]
    page = Paginator(rows, _ON_A_PAGE).get_page(request.GET.get("page"))
    return {"look": look, "page": page, "lacking": len(lacking), "parts": PARTS}


def _counted(every: Sequence[Need], lacking: Sequence[Need]) -> dict[str, Any]:
    """By course, drawn and as a table; by role; by language."""
    courses = by_course(every)
    bars = tuple(
        (said(course.title), said(standing.text), line.by_standing[standing])
        for course, line in courses.items()
        for standing in Standing
    )
    return {
        "chart": courses_chart(bars, _("People by course and by how it stands")) if bars else "",
        "standings": list(Standing),
        "by_course": [(course, _numbers(line), line.needed) for course, line in courses.items()],
        "by_role": [(PARTS[role], line.gaps, line.needed) for role, line in by_role(every).items()],
        "by_language": [(language.text, number) for language, number in by_language(lacking).items()],
        "by_standing": [
            (each.text, sum(gap.standing is each for gap in lacking)) for each in Standing if each.is_gap
        ],
    }


def _numbers(line: Line) -> list[int]:
    return [line.by_standing[standing] for standing in Standing]


def _cost(request: HttpRequest, organisation: Organisation, lacking: Sequence[Need]) -> dict[str, Any]:
    """Fees and cover, with the pay figures of the day asked for, or of the nearest day that has any."""
    versions = PostCase.objects.where(request.user, Permission.VIEW_POST_COSTS, on=today())
    kept = versions.filter(organisation=organisation).order_by("-school_year", "-number").first()
    day = DayForm(request, usual=with_figures(today()))
    case = kept.case if kept else None
    cost = closing(lacking, way_to_cover(case), on=day.day, levy=bool(case and case.levy))
    return {
        "form": day,
        "cost": cost,
        "fees": fees_in_words(cost.courses),
        "own_way": kept,
        "last_day": LAST_DAY,
    }


def _rounded(lines: dict[Course, Line]) -> dict[str, Any]:
    """For those who see figures alone: rounded, and the small ones left out."""
    rows = [(course.title, [rounded(line.needed), rounded(line.gaps)]) for course, line in lines.items()]
    total = [total_of(column) for column in zip(*(numbers for _title, numbers in rows), strict=True)]
    return {"rows": rows, "total": total, "fewest": FEWEST}
