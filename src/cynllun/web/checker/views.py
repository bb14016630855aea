"""The checker's one address: it shows the next question, or the answer once there is no more to ask."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_safe

from cynllun.accounts.gate import public
from cynllun.law.facts import EVENTS, FACTS
from cynllun.web.checker.answer import answer_to
from cynllun.web.checker.forms import EVENTS_FIELD, QuestionForm, bound_to_refused
from cynllun.web.checker.given import given_so_far
from cynllun.web.checker.happenings import HAPPENED
from cynllun.web.checker.state import UNKNOWN, Answers, read
from cynllun.web.checker.steps import Step, last_step, next_step, step_of


@public
@require_safe
def checker(request: HttpRequest) -> HttpResponse:
    """Read the answers out of the address; take a new one, ask the next question, or answer.

    `answer` names the question that a form answers, `ask` one that somebody wants to answer again.
    """
    answers = read(request.GET.dict())
    if "answer" in request.GET:
        return _take(request, answers)
    if answers.refused:
        step = step_of(next(iter(answers.refused)), answers)
        if step:
            return _question(request, answers, bound_to_refused(step, answers))
    step = step_of(request.GET.get("ask", ""), answers) if answers.on else None
    step = step or next_step(answers)
    if step:
        return _question(request, answers, QuestionForm(step, answers), again="ask" in request.GET)
    return render(request, "checker/answer.html", answer_to(answers))


def _take(request: HttpRequest, answers: Answers) -> HttpResponse:
    """A form was sent: its answer goes into the address, or its errors on the page."""
    name = request.GET["answer"]
    offered = tuple(event for event in request.GET.getlist("offer") if event in HAPPENED)
    step = Step("events", offered) if name == EVENTS_FIELD and offered else step_of(name, answers)
    if step is None:
        return HttpResponseRedirect(request.path + answers.address())
    if step.kind != "events":
        answers = answers.without(step.names)
    form = QuestionForm(step, answers, request.GET)
    if form.is_valid():
        return HttpResponseRedirect(request.path + answers.answering(form.answered()).address())
    return _question(request, answers, form)


def _question(
    request: HttpRequest, answers: Answers, form: QuestionForm, *, again: bool = False
) -> HttpResponse:
    step = form.step
    before = None if again or form.is_bound else last_step(answers)
    single = step.names[0] if step.kind in ("fact", "when") else ""
    own = () if step.kind == "events" else step.names
    context = {
        "form": form,
        "hidden": answers.pairs(without=own),
        "asking": EVENTS_FIELD if step.kind == "events" else step.names[0],
        "offered": step.names if step.kind == "events" else (),
        "happened": HAPPENED.get(single) if single in EVENTS else None,
        "back": answers.address(*([("ask", _ask(before))] if before else [])) if before or again else "",
        "not_known": _without(answers, single),
        "given": given_so_far(answers),
    }
    return render(request, "checker/question.html", context)


def _ask(step: Step) -> str:
    return EVENTS_FIELD if step.kind == "events" else step.names[0]


def _without(answers: Answers, name: str) -> str:
    """The address that says "I don't know", for a question without that choice of its own."""
    if not name or (FACTS[name].kind != "date" and name not in EVENTS):
        return ""
    return answers.answering({name: UNKNOWN}).address()
