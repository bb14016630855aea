"""Publishing an answer, saying something else, and withdrawing it: for those who answer questions."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _

from cynllun.accounts.gate import requires
from cynllun.accounts.models import Organisation
from cynllun.accounts.permissions import Permission
from cynllun.law.refusals import Refusal
from cynllun.outreach.models import Answer, AnswerVersion, Question
from cynllun.outreach.refusals import ChangedMeanwhile
from cynllun.outreach.services import publish_answer, revise_answer, withdraw_answer
from cynllun.web.answers.form import AnswerForm
from cynllun.web.once import Done, do_once, once
from cynllun.web.rolls.around import around, signed_person, today
from cynllun.web.templatetags.govuk import said


@requires(Permission.ANSWER_QUESTIONS)
def answers_of(request: HttpRequest, organisation: Organisation) -> HttpResponse:
    """All of them as they are said now, those to be looked at again first."""
    answers = _reachable(request, organisation).prefetch_related("versions")
    last = [list(answer.versions.all())[-1] for answer in answers]
    last.sort(key=lambda version: (version.withdrawn, version.review_on, version.pk))
    return _page(request, organisation, "answers", versions=last)


@requires(Permission.ANSWER_QUESTIONS)
@once
def new(request: HttpRequest, organisation: Organisation) -> HttpResponse:
    """An answer in both languages, published at once; it may begin with what was answered by mail."""
    asked = request.GET.get("question", "")
    reachable = Question.objects.where(request.user, Permission.ANSWER_QUESTIONS, on=today())
    question = reachable.answered().filter(pk=asked).first() if asked.isdecimal() else None
    form = AnswerForm(data=request.POST if request.method == "POST" else None, question=question)
    if form.is_valid():
        try:
            return do_once(request, lambda: _published(request, organisation, form))
        except Refusal as refusal:
            form.add_error(None, said(refusal.text))
    return _page(request, organisation, "edit", form=form)


@requires(Permission.ANSWER_QUESTIONS)
@once
def revise(request: HttpRequest, organisation: Organisation, answer_id: int) -> HttpResponse:
    """A new version; the one before it stays as it was."""
    answer, last = _find(request, organisation, answer_id)
    form = AnswerForm(last, request.POST if request.method == "POST" else None)
    context: dict[str, Any] = {"form": form, "answer": answer}
    if form.is_valid():
        try:
            return do_once(request, lambda: _revised(request, answer, form))
        except ChangedMeanwhile as refusal:
            last = answer.versions.latest("number")
            context["meanwhile"] = refusal.text
        except Refusal as refusal:
            form.add_error(None, said(refusal.text))
    return _page(request, organisation, "edit", **context, last=last)


@requires(Permission.ANSWER_QUESTIONS)
@once
def withdraw(request: HttpRequest, organisation: Organisation, answer_id: int) -> HttpResponse:
    """Ask, then say it no longer."""
    answer, last = _find(request, organisation, answer_id)
    refused = None
    if request.method == "POST":
        try:
            return do_once(request, lambda: _withdrawn(request, answer))
        except Refusal as refusal:
            refused, last = refusal.text, answer.versions.latest("number")
    return _page(request, organisation, "withdraw", answer=answer, last=last, refused=refused)


def _page(request: HttpRequest, organisation: Organisation, name: str, **context: Any) -> HttpResponse:
    context |= around(request, organisation, here="answers")
    return render(request, f"answers/kept/{name}.html", context)


def _reachable(request: HttpRequest, organisation: Organisation) -> Any:
    reachable = Answer.objects.where(request.user, Permission.ANSWER_QUESTIONS, on=today())
    return reachable.filter(organisation=organisation).select_related("organisation")


def _find(request: HttpRequest, organisation: Organisation, answer_id: int) -> tuple[Answer, AnswerVersion]:
    """The answer of that organisation and its last version; Http404 for any other."""
    answer = get_object_or_404(_reachable(request, organisation), pk=answer_id)
    return answer, answer.versions.latest("number")


def _published(request: HttpRequest, organisation: Organisation, form: AnswerForm) -> Done:
    by = signed_person(request)
    version = publish_answer(organisation=organisation, entry=form.entry, by=by, on=today())
    return Done(reverse("published_answer", args=[version.answer_id]), _("Published: everybody can read it."))


def _revised(request: HttpRequest, answer: Answer, form: AnswerForm) -> Done:
    by, seen = signed_person(request), request.POST.get("seen")
    revise_answer(answer=answer, entry=form.entry, by=by, on=today(), seen=seen)
    return Done(reverse("published_answer", args=[answer.pk]), _("The new version is published."))


def _withdrawn(request: HttpRequest, answer: Answer) -> Done:
    by, seen = signed_person(request), request.POST.get("seen")
    withdraw_answer(answer=answer, by=by, on=today(), seen=seen)
    return Done(reverse("answers_of", args=[answer.organisation_id]), _("The answer is withdrawn."))
