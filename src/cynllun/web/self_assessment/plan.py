"""Planning something about a question, changing it, and saying that it is done."""

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from cynllun.accounts.gate import requires
from cynllun.accounts.models import Organisation
from cynllun.accounts.permissions import Permission
from cynllun.accounts.roles import ROLES
from cynllun.law.refusals import Refusal
from cynllun.web.once import Done, do_once, once
from cynllun.web.post.register.shown import Difference
from cynllun.web.rolls.around import signed_person, today
from cynllun.web.rolls.beside import newer
from cynllun.web.self_assessment.kept import back_to, find_question, page
from cynllun.web.self_assessment.plan_forms import ActionForm
from cynllun.web.templatetags.govuk import said
from cynllun.workforce.models import ReadinessAction
from cynllun.workforce.readiness.entries import ACTION_LABELS, ActionEntry
from cynllun.workforce.readiness.questions import Question
from cynllun.workforce.services import ChangedMeanwhile, add_action, change_action


@requires(Permission.KEEP_READINESS)
@once
def add(request: HttpRequest, organisation: Organisation, question: str) -> HttpResponse:
    """Something new."""
    asked = find_question(organisation, question)
    form = ActionForm(None, request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            return do_once(request, lambda: _added(request, organisation, asked, form))
        except Refusal as refusal:
            form.add_error("what", said(refusal.text))
    context = {"about": asked, "back": back_to(organisation, asked)}
    return page(request, organisation, "action", form=form, **context)


@requires(Permission.KEEP_READINESS)
@once
def change(request: HttpRequest, organisation: Organisation, action_id: int) -> HttpResponse:
    """What is kept of it; what somebody else changed meanwhile is shown beside what was typed."""
    reachable = ReadinessAction.objects.where(request.user, Permission.KEEP_READINESS, on=today())
    action = get_object_or_404(reachable.filter(organisation=organisation), pk=action_id)
    form = ActionForm(action, request.POST if request.method == "POST" else None)
    back = back_to(organisation, action.about)
    context: dict[str, Any] = {"action": action, "about": action.about, "back": back}
    if form.is_valid():
        try:
            return do_once(request, lambda: _changed(request, action, form))
        except ChangedMeanwhile as refusal:
            action.refresh_from_db()
            context |= {"meanwhile": refusal.text, "differences": list(_differences(action, form.entry))}
            form = ActionForm(action, newer(request, "seen", str(action.version)))
        except Refusal as refusal:
            form.add_error("what", said(refusal.text))
    return page(request, organisation, "action", form=form, **context)


def _added(request: HttpRequest, organisation: Organisation, asked: Question, form: ActionForm) -> Done:
    by = signed_person(request)
    add_action(organisation=organisation, question=asked.name, entry=form.entry, by=by, on=today())
    return Done(back_to(organisation, asked), _("Planned."))


def _changed(request: HttpRequest, action: ReadinessAction, form: ActionForm) -> Done:
    by = signed_person(request)
    change_action(action=action, entry=form.entry, seen=form.seen_state, by=by, on=today())
    return Done(back_to(action.organisation, action.about), _("Recorded."))


def _differences(action: ReadinessAction, entry: ActionEntry) -> Iterator[Difference]:
    for name, label in ACTION_LABELS.items():
        theirs, yours = getattr(action, name), getattr(entry, name)
        if theirs != yours:
            yield Difference(label, _in_words(name, theirs), _in_words(name, yours))


def _in_words(name: str, value: object) -> object:
    return ROLES[str(value)].name if name == "owner_role" else value
