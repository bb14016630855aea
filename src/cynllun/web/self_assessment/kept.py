"""What is kept of a school's readiness, as far as the reader may see it, and what its pages share."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from cynllun.accounts.models import Organisation
from cynllun.accounts.permissions import Permission
from cynllun.web.rolls.around import around, today
from cynllun.workforce.models import ReadinessAssessment
from cynllun.workforce.readiness.figures import AreaFigures, figures_of
from cynllun.workforce.readiness.kinds_of_setting import setting_kind_of
from cynllun.workforce.readiness.questions import Question, questions_for
from cynllun.workforce.readiness.terms import Term, read_term, term_of


@dataclass(frozen=True, slots=True)
class Looked:
    """An assessment beside the one before it; `before` is None where there is none."""

    now: ReadinessAssessment
    before: ReadinessAssessment | None

    @property
    def states_before(self) -> Mapping[str, str] | None:
        return self.before.states if self.before else None

    @property
    def figures(self) -> list[AreaFigures]:
        return figures_of(self.now.asked, self.now.states, self.states_before)


def this_term() -> Term:
    return term_of(today())


def find_term(code: str) -> Term:
    """The term of an address; Http404 for what is none."""
    try:
        return read_term(code)
    except ValueError:
        raise Http404 from None


def find_question(organisation: Organisation, name: str) -> Question:
    """A question that is asked of the organisation today; Http404 otherwise."""
    asked = questions_for(setting_kind_of(organisation), on=this_term().last_day)
    for questions in asked.values():
        for question in questions:
            if question.name == name:
                return question
    raise Http404


def assessments_of(request: HttpRequest, organisation: Organisation) -> list[ReadinessAssessment]:
    """Every one that is kept of it, the last first."""
    reachable = ReadinessAssessment.objects.where(request.user, Permission.VIEW_READINESS, on=today())
    return list(
        reachable.filter(organisation=organisation).select_related("organisation").prefetch_related("answers")
    )


def looked_at(assessments: list[ReadinessAssessment], term: Term) -> Looked | None:
    """That of the term and the last of an earlier one; None where the term has none."""
    now = next((each for each in assessments if each.term == term), None)
    before = next((each for each in assessments if each.term < term), None)
    return Looked(now, before) if now else None


def back_to(organisation: Organisation, question: Question | None) -> str:
    """The address of this term's page with the question on it, or else of the school's readiness."""
    begun = ReadinessAssessment.objects.filter(organisation=organisation).of_term(this_term())
    if question is None or not begun.exists():
        return reverse("readiness", args=[organisation.pk])
    where = reverse("readiness_area", args=[organisation.pk, this_term().code, question.area])
    return f"{where}#{question.name}"


def page(request: HttpRequest, organisation: Organisation, name: str, **context: Any) -> HttpResponse:
    """A page of this group, with what all of them share."""
    shared = around(request, organisation, here="readiness")
    return render(request, f"self_assessment/{name}.html", context | shared)
