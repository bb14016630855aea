"""An area of an assessment: its questions answered, or as they were in a term that is over."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from cynllun.accounts.gate import requires
from cynllun.accounts.models import Organisation
from cynllun.accounts.permissions import Permission
from cynllun.law.refusals import Refusal
from cynllun.law.words import Text
from cynllun.web.once import Done, do_once, once
from cynllun.web.rolls.around import signed_person, today
from cynllun.web.self_assessment.area_form import AreaForm, key_of, over_theirs
from cynllun.web.self_assessment.area_shown import answers_of, differences, shown
from cynllun.web.self_assessment.kept import Looked, assessments_of, find_term, looked_at, page, this_term
from cynllun.web.templatetags.govuk import said
from cynllun.workforce.readiness.keeping import AnsweredMeanwhile
from cynllun.workforce.readiness.questions import AREAS
from cynllun.workforce.readiness.terms import Term
from cynllun.workforce.services import save_area


@requires(Permission.KEEP_READINESS)
@once
def area(request: HttpRequest, organisation: Organisation, term: str, area: str) -> HttpResponse:
    """The form; what a colleague answered meanwhile stands beside what was typed."""
    asked = find_term(term)
    looked = _looked(request, organisation, asked)
    if area not in AREAS:
        raise Http404
    questions, kept = looked.now.asked[area], answers_of(looked)
    context: dict[str, Any] = {"term": asked, "area": AREAS[area], "area_name": area}
    if asked != this_term() and request.method != "POST":
        over = shown(organisation, looked, questions, None)
        return page(request, organisation, "area", shown=over, **context)
    form = AreaForm(questions, kept, request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            return do_once(request, lambda: _saved(request, looked, area, form))
        except AnsweredMeanwhile as refusal:
            looked = _looked(request, organisation, asked)
            kept = answers_of(looked)
            context |= {"meanwhile": refusal.text}
            context |= {"differences": list(differences(form, kept, refusal.questions))}
            form = AreaForm(questions, kept, over_theirs(form, kept, request.POST))
        except Refusal as refusal:
            form.add_error(key_of(questions[0].name, "state"), said(refusal.text))
    context |= {"form": form, "shown": shown(organisation, looked, questions, form)}
    return page(request, organisation, "area", following=_following(area), **context)


def _looked(request: HttpRequest, organisation: Organisation, term: Term) -> Looked:
    looked = looked_at(assessments_of(request, organisation), term)
    if looked is None:
        raise Http404
    return looked


def _saved(request: HttpRequest, looked: Looked, area: str, form: AreaForm) -> Done:
    changed = save_area(
        assessment=looked.now,
        area=area,
        entries=form.entries,
        seen=form.seals,
        by=signed_person(request),
        on=today(),
    )
    following = _following(area) if "go_on" in request.POST else None
    term = [looked.now.organisation_id, looked.now.term.code]
    name, place = ("readiness_area", [*term, following[0]]) if following else ("readiness_term", term)
    done = _("Saved: %(area)s. Answers changed: %(number)s.")
    return Done(reverse(name, args=place), done % {"area": said(AREAS[area]), "number": len(changed)})


def _following(area: str) -> tuple[str, Text] | None:
    """The next area's name and words; None after the last."""
    names = list(AREAS)
    place = names.index(area) + 1
    return (names[place], AREAS[names[place]]) if place < len(names) else None
