"""Recording a notice, an event or another fact of a learner, and taking the last record back."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from cynllun.accounts.gate import requires
from cynllun.accounts.models import Organisation
from cynllun.accounts.permissions import Permission
from cynllun.casework.models import RecordedFact
from cynllun.casework.services import record_event, undo_last_record
from cynllun.law.facts import FACTS
from cynllun.law.refusals import Refusal
from cynllun.web.rolls.around import around, signed_person, today
from cynllun.web.rolls.forms import said
from cynllun.web.rolls.recording import FactForm, WhichFactForm
from cynllun.web.rolls.views.learner import find_learner, shown_record


@requires(Permission.RECORD_EVENT)
def choose_fact(request: HttpRequest, organisation: Organisation, learner_id: int) -> HttpResponse:
    """Which fact."""
    learner = find_learner(request, organisation, learner_id)
    form = WhichFactForm(request.GET if "fact" in request.GET or "next" in request.GET else None)
    if form.is_valid():
        return redirect("roll_record", organisation.pk, learner.pk, form.cleaned_data["fact"])
    context = {"learner": learner, "form": form}
    return render(request, "rolls/choose_fact.html", context | around(request, organisation, here="learner"))


@requires(Permission.RECORD_EVENT)
def record(request: HttpRequest, organisation: Organisation, learner_id: int, fact: str) -> HttpResponse:
    """Its value; then back to the learner, whose answer may be another."""
    learner = find_learner(request, organisation, learner_id)
    if fact not in FACTS:
        raise Http404
    form = FactForm(learner, fact, request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            record_event(learner=learner, fact=fact, value=form.value, by=signed_person(request), on=today())
        except Refusal as refusal:
            form.add_error("value", said(refusal.text))
        else:
            messages.success(request, _("Recorded: %(fact)s.") % {"fact": said(FACTS[fact].label)})
            return redirect("roll_learner", organisation.pk, learner.pk)
    context = {"learner": learner, "form": form, "label": FACTS[fact].label}
    return render(request, "rolls/record.html", context | around(request, organisation, here="learner"))


@requires(Permission.RECORD_EVENT)
def undo(request: HttpRequest, organisation: Organisation, learner_id: int) -> HttpResponse:
    """Ask, then put back what the last record replaced."""
    learner = find_learner(request, organisation, learner_id)
    if request.method == "POST":
        try:
            undone = undo_last_record(learner=learner, by=signed_person(request), on=today())
            messages.success(request, _("Taken back: %(fact)s.") % {"fact": said(FACTS[undone.fact].label)})
        except Refusal as refusal:
            messages.info(request, said(refusal.text))
        return redirect("roll_learner", organisation.pk, learner.pk)
    last = RecordedFact.objects.standing().filter(learner=learner).first()
    context = {"learner": learner, "shown": shown_record(last) if last else None}
    return render(request, "rolls/undo.html", context | around(request, organisation, here="learner"))
