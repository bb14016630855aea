"""The desk: what waits for an answer, who gives it, and giving it."""

from typing import Any

from django.contrib import messages
from django.db.models import Q
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
from cynllun.outreach.desk.counting import waiting_at
from cynllun.outreach.desk.keeping import WARNED, soon_forgotten
from cynllun.outreach.models import Question, Queue
from cynllun.outreach.services import answer_question, assign_question
from cynllun.web.events.posting import origin_of
from cynllun.web.once import Done, do_once, once
from cynllun.web.questions.asking import similar_to
from cynllun.web.questions.desk_forms import MoveForm, NoteForm, SendOnForm
from cynllun.web.questions.forms import AssignForm, ReplyForm
from cynllun.web.questions.mail import post_answer
from cynllun.web.rolls.around import around, signed_person, today
from cynllun.web.templatetags.govuk import said

_ANSWERED_SHOWN = 20


@requires(Permission.ANSWER_QUESTIONS)
def questions_of(request: HttpRequest, organisation: Organisation) -> HttpResponse:
    """What waits in each queue; those without an answer, one's own first, then by day; the last answered.

    `?queue=` narrows them to one queue, to "none" or to "mine".
    """
    reachable = reachable_at(request, organisation).select_related("assigned_to", "queue")
    asked = request.GET.get("queue", "")
    open_ones = _narrowed(reachable.open(), asked, signed_person(request))
    context = {
        "waiting": sorted(open_ones, key=lambda each: each.assigned_to_id != request.user.pk),
        "queues": waiting_at(organisation, on=today()),
        "soon_forgotten": soon_forgotten(organisation, on=today()),
        "warned_days": WARNED.days,
        "asked": asked,
        "answered": reachable.answered()[:_ANSWERED_SHOWN],
    }
    context |= around(request, organisation, here="questions")
    return render(request, "questions/questions.html", context)


@requires(Permission.ANSWER_QUESTIONS)
@once
def question(request: HttpRequest, organisation: Organisation, question_id: int) -> HttpResponse:
    """One question with the nearest published answers, and a form for the answer."""
    found = find(request, organisation, question_id)
    form = ReplyForm(request.POST if request.method == "POST" else None)
    context: dict[str, Any] = {"form": form}
    if form.is_valid():
        try:
            return do_once(request, lambda: _answered(request, found, form))
        except Refusal as refusal:
            found.refresh_from_db()
            context |= {"meanwhile": refusal.text, "mine": form.cleaned_data["answer"]}
    return shown(request, found, **context)


def shown(request: HttpRequest, found: Question, **context: Any) -> HttpResponse:
    """Its page, with whichever of its forms was sent and is wrong."""
    organisation = found.organisation
    page = {
        "question": found,
        "form": ReplyForm(),
        "traces": [(trace.found, KINDS[trace.kind]) for trace in personal_data(found.text)],
        "similar": similar_to(found.text),
        "assign": AssignForm(organisation, on=today(), to=found.assigned_to),
        "move": MoveForm(organisation, now=found.queue),
        "note": NoteForm(),
        "send_on": SendOnForm(),
        "notes": found.notes.select_related("written_by"),
    }
    page |= context | around(request, organisation, here="questions")
    return render(request, "questions/question.html", page)


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
    reachable = reachable_at(request, organisation).select_related("organisation", "assigned_to", "queue")
    found: Question = get_object_or_404(reachable, pk=question_id)
    return found


def _narrowed(questions: Any, asked: str, person: User) -> Any:
    if asked == "mine":
        return questions.filter(Q(assigned_to=person) | Q(assigned_to=None, queue__members=person)).distinct()
    if asked == "none":
        return questions.filter(queue=None)
    return questions.filter(queue__in=Queue.objects.filter(pk=asked)) if asked.isdecimal() else questions


def _answered(request: HttpRequest, found: Question, form: ReplyForm) -> Done:
    by, answer = signed_person(request), form.cleaned_data["answer"]
    answered = answer_question(question=found, answer=answer, by=by, on=today())
    post_answer(answered, origin=origin_of(request))
    return Done(address_of(found), _("The answer is sent by mail."))


def _assigned(request: HttpRequest, found: Question, to: User | None) -> Done:
    assign_question(question=found, to=to, by=signed_person(request), on=today())
    return Done(address_of(found), _("Recorded who answers it."))


def address_of(found: Question) -> str:
    """The address of its page at the desk."""
    return reverse("question", args=[found.organisation_id, found.pk])
