"""The desk: what waits for an answer, who gives it, and giving it."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from cynllun.accounts.gate import requires
from cynllun.accounts.models import Organisation, User
from cynllun.accounts.permissions import Permission
from cynllun.adapters.identifiers.personal import KINDS, personal_data
from cynllun.law.refusals import Refusal
from cynllun.outreach.models import Question
from cynllun.outreach.services import answer_question, assign_question
from cynllun.web.events.posting import origin_of
from cynllun.web.once import Done, do_once, once
from cynllun.web.questions.asking import similar_to
from cynllun.web.questions.forms import AssignForm, ReplyForm
from cynllun.web.questions.mail import post_answer
from cynllun.web.rolls.around import around, signed_person, today
from cynllun.web.templatetags.govuk import said

_ANSWERED_SHOWN = 20


@requires(Permission.ANSWER_QUESTIONS)
def questions_of(request: HttpRequest, organisation: Organisation) -> HttpResponse:
    """Those without an answer, the first due first: one's own, then the others; and the last answered."""
    reachable = reachable_at(request, organisation).select_related("assigned_to")
    waiting = sorted(reachable.open(), key=lambda each: each.assigned_to_id != request.user.pk)
    context = {"waiting": waiting, "answered": reachable.answered()[:_ANSWERED_SHOWN]}
    context |= around(request, organisation, here="questions")
    return render(request, "questions/questions.html", context)


@requires(Permission.ANSWER_QUESTIONS)
@once
def question(request: HttpRequest, organisation: Organisation, question_id: int) -> HttpResponse:
    """One question with the nearest published answers, and a form for the answer."""
    found = find(request, organisation, question_id)
    form = ReplyForm(request.POST if request.method == "POST" else None)
    context: dict[str, Any] = {}
    if form.is_valid():
        try:
            return do_once(request, lambda: _answered(request, found, form))
        except Refusal as refusal:
            found.refresh_from_db()
            context = {"meanwhile": refusal.text, "mine": form.cleaned_data["answer"]}
    traces = [(trace.found, KINDS[trace.kind]) for trace in personal_data(found.text)]
    context |= {"question": found, "form": form, "traces": traces, "similar": similar_to(found.text)}
    context["assign"] = AssignForm(organisation, on=today(), to=found.assigned_to)
    context |= around(request, organisation, here="questions")
    return render(request, "questions/question.html", context)


@requires(Permission.ANSWER_QUESTIONS)
@require_POST
@once
def assign(request: HttpRequest, organisation: Organisation, question_id: int) -> HttpResponse:
    """Give it to somebody, or back to all."""
    found = find(request, organisation, question_id)
    form = AssignForm(organisation, on=today(), data=request.POST)
    if not form.is_valid():
        messages.error(request, _("That person does not answer questions here. Choose somebody who does."))
        return redirect("question", organisation.pk, found.pk)
    try:
        return do_once(request, lambda: _assigned(request, found, form.cleaned_data["to"]))
    except Refusal as refusal:
        messages.error(request, said(refusal.text))
        return redirect("question", organisation.pk, found.pk)


def reachable_at(request: HttpRequest, organisation: Organisation) -> Any:
    """The questions to that organisation which the person may answer."""
    reachable = Question.objects.where(request.user, Permission.ANSWER_QUESTIONS, on=today())
    return reachable.filter(organisation=organisation)


def find(request: HttpRequest, organisation: Organisation, question_id: int) -> Question:
    """The question to that organisation; Http404 for any other."""
    found: Question = get_object_or_404(
        reachable_at(request, organisation).select_related("organisation", "assigned_to"), pk=question_id
    )
    return found


def _answered(request: HttpRequest, found: Question, form: ReplyForm) -> Done:
    by, answer = signed_person(request), form.cleaned_data["answer"]
    answered = answer_question(question=found, answer=answer, by=by, on=today())
    post_answer(answered, origin=origin_of(request))
    return Done(_address(found), _("The answer is sent by mail."))


def _assigned(request: HttpRequest, found: Question, to: User | None) -> Done:
    assign_question(question=found, to=to, by=signed_person(request), on=today())
    return Done(_address(found), _("Recorded who answers it."))


def _address(found: Question) -> str:
    return reverse("question", args=[found.organisation_id, found.pk])
