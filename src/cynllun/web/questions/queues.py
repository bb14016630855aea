"""The queues of a desk, and for how long what was answered is kept."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from cynllun.accounts.gate import requires
from cynllun.accounts.models import Organisation
from cynllun.accounts.permissions import Permission
from cynllun.law.refusals import Refusal
from cynllun.outreach.desk.keeping import keeping_of
from cynllun.outreach.models import Queue
from cynllun.outreach.refusals import ChangedMeanwhile
from cynllun.outreach.services import change_queue, close_queue, open_queue, set_keeping
from cynllun.web.once import Done, do_once, once
from cynllun.web.questions.desk_forms import KeepingForm, QueueForm
from cynllun.web.rolls.around import around, signed_person, today
from cynllun.web.templatetags.govuk import said


@requires(Permission.ANSWER_QUESTIONS)
@once
def queues(request: HttpRequest, organisation: Organisation) -> HttpResponse:
    """Those that are open, and a form for another."""
    form = QueueForm(organisation, data=request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            return do_once(request, lambda: _opened(request, organisation, form))
        except Refusal as refusal:
            form.add_error(None, said(refusal.text))
    found = _reachable(request, organisation).prefetch_related("members")
    return _page(request, organisation, "queues", queues=found, form=form)


@requires(Permission.ANSWER_QUESTIONS)
@once
def change(request: HttpRequest, organisation: Organisation, queue_id: int) -> HttpResponse:
    """Another name, target or other members; what somebody else changed meanwhile stands beside it."""
    queue = get_object_or_404(_reachable(request, organisation), pk=queue_id)
    form = QueueForm(organisation, queue, request.POST if request.method == "POST" else None)
    context: dict[str, Any] = {"queue": queue}
    if form.is_valid():
        try:
            return do_once(request, lambda: _changed(request, queue, form))
        except ChangedMeanwhile as refusal:
            queue.refresh_from_db()
            context["meanwhile"] = refusal.text
        except Refusal as refusal:
            form.add_error(None, said(refusal.text))
    return _page(request, organisation, "queue", form=form, **context)


@requires(Permission.ANSWER_QUESTIONS)
@require_POST
@once
def close(request: HttpRequest, organisation: Organisation, queue_id: int) -> HttpResponse:
    """Let no question go there any more."""
    queue = get_object_or_404(_reachable(request, organisation), pk=queue_id)
    try:
        return do_once(request, lambda: _closed(request, queue))
    except Refusal as refusal:
        messages.error(request, said(refusal.text))
        return redirect("question_queue", organisation.pk, queue.pk)


@requires(Permission.HANDLE_RIGHTS)
@once
def keeping(request: HttpRequest, organisation: Organisation) -> HttpResponse:
    """For how many days; set by whoever handles people's rights over their data."""
    form = KeepingForm(keeping_of(organisation), request.POST if request.method == "POST" else None)
    context: dict[str, Any] = {}
    if form.is_valid():
        try:
            return do_once(request, lambda: _kept(request, organisation, form))
        except ChangedMeanwhile as refusal:
            context["meanwhile"] = refusal.text
    return _page(request, organisation, "keeping", form=form, keeping=keeping_of(organisation), **context)


def _page(request: HttpRequest, organisation: Organisation, name: str, **context: Any) -> HttpResponse:
    context |= around(request, organisation, here="questions")
    return render(request, f"questions/{name}.html", context)


def _reachable(request: HttpRequest, organisation: Organisation) -> Any:
    reachable = Queue.objects.where(request.user, Permission.ANSWER_QUESTIONS, on=today())
    return reachable.open().filter(organisation=organisation).select_related("organisation")


def _list(organisation: Organisation) -> str:
    return reverse("question_queues", args=[organisation.pk])


def _opened(request: HttpRequest, organisation: Organisation, form: QueueForm) -> Done:
    queue = open_queue(organisation=organisation, entry=form.entry, by=signed_person(request), on=today())
    return Done(_list(organisation), _("The queue is open: %(name)s.") % {"name": said(queue.name)})


def _changed(request: HttpRequest, queue: Queue, form: QueueForm) -> Done:
    by, seen = signed_person(request), request.POST.get("seen")
    change_queue(queue=queue, entry=form.entry, by=by, on=today(), seen=seen)
    return Done(_list(queue.organisation), _("The queue has been changed."))


def _closed(request: HttpRequest, queue: Queue) -> Done:
    close_queue(queue=queue, by=signed_person(request), on=today(), seen=request.POST.get("seen"))
    return Done(_list(queue.organisation), _("The queue is closed."))


def _kept(request: HttpRequest, organisation: Organisation, form: KeepingForm) -> Done:
    by, seen, given = signed_person(request), request.POST.get("seen"), form.cleaned_data
    set_keeping(organisation=organisation, by=by, on=today(), seen=seen, **given)
    return Done(reverse("desk_keeping", args=[organisation.pk]), _("Set."))
