"""What is asked of each kind of setting, for anybody to read."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from cynllun.accounts.gate import public
from cynllun.law.setting_kinds import KINDS
from cynllun.web.self_assessment.kept import this_term
from cynllun.workforce.readiness.questions import AREAS, ASKED_OF, questions_for


@public
@require_safe
def questions(request: HttpRequest) -> HttpResponse:
    """Every question with its sources; `kind` chooses the kind of setting, a mainstream school without it."""
    kind = request.GET.get("kind", "")
    kind = kind if kind in ASKED_OF else ASKED_OF[0]
    day = this_term().last_day
    areas = [
        (AREAS[area], [(each, each.grounds(kind, on=day)) for each in asked])
        for area, asked in questions_for(kind, on=day).items()
    ]
    context = {
        "areas": areas,
        "kind": kind,
        "kinds": [(name, KINDS[name].name) for name in ASKED_OF],
        "day": day,
        "number": sum(len(asked) for _area, asked in areas),
    }
    return render(request, "self_assessment/questions.html", context)
