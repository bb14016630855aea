"""What is done about a question beside answering it: another queue, a note, or where to ask instead."""

from collections.abc import Callable

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from cynllun.accounts.gate import requires
from cynllun.accounts.models import Organisation
from cynllun.accounts.permissions import Permission
from cynllun.law.refusals import Refusal
from cynllun.outreach.models import Question
from cynllun.outreach.services import move_question, note_question, send_on_question
from cynllun.web.events.posting import origin_of
from cynllun.web.once import Done, do_once, once
from cynllun.web.questions.desk import address_of, find, shown
from cynllun.web.questions.desk_forms import MoveForm, NoteForm, SendOnForm
from cynllun.web.questions.mail import post_answer
from cynllun.web.rolls.around import signed_person, today
from cynllun.web.templatetags.govuk import said


@requires(Permission.ANSWER_QUESTIONS)
@require_POST
@once
def move(request: HttpRequest, organisation: Organisation, question_id: int) -> HttpResponse:
    """Put it into another queue."""
    found, form = find(request, organisation, question_id), MoveForm(organisation, request.POST)
    return _done(request, found, form, "move", lambda: _moved(request, found, form))


@requires(Permission.ANSWER_QUESTIONS)
@require_POST
@once
def note(request: HttpRequest, organisation: Organisation, question_id: int) -> HttpResponse:
    """Tell the others at the desk."""
    found, form = find(request, organisation, question_id), NoteForm(request.POST)
    return _done(request, found, form, "note", lambda: _noted(request, found, form))


@requires(Permission.ANSWER_QUESTIONS)
@require_POST
@once
def send_on(request: HttpRequest, organisation: Organisation, question_id: int) -> HttpResponse:
    """Tell whoever asked where to ask instead."""
    found, form = find(request, organisation, question_id), SendOnForm(request.POST)
    return _done(request, found, form, "send_on", lambda: _sent_on(request, found, form))


def _done(
    request: HttpRequest, found: Question, form: forms.Form, name: str, work: Callable[[], Done]
) -> HttpResponse:
    """Do it; what is wrong is shown on the question's page with what was typed."""
    if not form.is_valid():
        return shown(request, found, **{name: form, "wrong": form})
    try:
        return do_once(request, work)
    except Refusal as refusal:
        messages.error(request, said(refusal.text))
        return redirect(address_of(found))


def _moved(request: HttpRequest, found: Question, form: MoveForm) -> Done:
    queue = form.cleaned_data["queue"]
    move_question(question=found, queue=queue, by=signed_person(request), on=today())
    return Done(address_of(found), _("It waits in another queue now: %(name)s.") % {"name": said(queue.name)})


def _noted(request: HttpRequest, found: Question, form: NoteForm) -> Done:
    note_question(question=found, text=form.cleaned_data["text"], by=signed_person(request), on=today())
    return Done(address_of(found), _("The note is kept."))


def _sent_on(request: HttpRequest, found: Question, form: SendOnForm) -> Done:
    by, given = signed_person(request), form.cleaned_data
    answered = send_on_question(question=found, to=given["to"], answer=given["answer"], by=by, on=today())
    post_answer(answered, origin=origin_of(request))
    return Done(address_of(found), _("Whoever asked is told by mail where to ask."))
