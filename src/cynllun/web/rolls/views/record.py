"""Recording a notice, an event or another fact of a learner, and taking the last record back."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from cynllun.accounts.gate import requires
from cynllun.accounts.models import Organisation
from cynllun.accounts.permissions import Permission
from cynllun.casework.identity import IDENTITY, label_of
from cynllun.casework.kinds import value_written
from cynllun.casework.models import Learner, RecordedFact
from cynllun.casework.services import record_event, undo_last_record
from cynllun.casework.services.meanwhile import ChangedMeanwhile
from cynllun.casework.services.records import written
from cynllun.law.facts import FACTS
from cynllun.law.refusals import Refusal
from cynllun.web.once import Done, do_once, once
from cynllun.web.rolls.around import around, signed_person, today
from cynllun.web.rolls.beside import latest, with_newer
from cynllun.web.rolls.forms import said
from cynllun.web.rolls.looking import looked_at, looking_there
from cynllun.web.rolls.recording import FactForm, WhichFactForm
from cynllun.web.rolls.views.learner import find_learner, shown_record


@requires(Permission.RECORD_EVENT)
def choose_fact(request: HttpRequest, organisation: Organisation, learner_id: int) -> HttpResponse:
    """Which fact."""
    learner = find_learner(request, organisation, learner_id)
    form = WhichFactForm(request.GET if "fact" in request.GET or "next" in request.GET else None)
    if form.is_valid():
        place = reverse("roll_record", args=[organisation.pk, learner.pk, form.cleaned_data["fact"]])
        return redirect(looking_there(place, request))
    context = {"learner": learner, "form": form, "looked_at": looked_at(request)}
    return render(request, "rolls/choose_fact.html", context | around(request, organisation, here="learner"))


@requires(Permission.RECORD_EVENT)
@once
def record(request: HttpRequest, organisation: Organisation, learner_id: int, fact: str) -> HttpResponse:
    """Its value; then back to the learner, whose answer may be another."""
    learner = find_learner(request, organisation, learner_id)
    if fact not in FACTS and fact not in IDENTITY:
        raise Http404
    form = FactForm(learner, fact, request.POST if request.method == "POST" else None)
    context: dict[str, Any] = {"learner": learner, "form": form, "label": label_of(fact)}
    if form.is_valid():
        try:
            return do_once(request, lambda: _recorded(request, organisation, learner, form))
        except ChangedMeanwhile as refusal:
            learner.refresh_from_db()
            context |= {"form": with_newer(request, learner, fact), "meanwhile": refusal.text}
            context |= {"theirs": latest(learner, fact), "yours": value_written(fact, written(form.value))}
        except Refusal as refusal:
            form.add_error("value", said(refusal.text))
    return render(request, "rolls/record.html", context | around(request, organisation, here="learner"))


def _recorded(request: HttpRequest, organisation: Organisation, learner: Learner, form: FactForm) -> Done:
    record_event(
        learner=learner,
        fact=form.fact,
        value=form.value,
        by=signed_person(request),
        on=today(),
        seen=form.seen,
        reason=form.reason,
    )
    done = _("Recorded: %(fact)s.") % {"fact": said(label_of(form.fact))}
    return Done(_learners_page(request, organisation, learner), done)


@requires(Permission.RECORD_EVENT)
@once
def undo(request: HttpRequest, organisation: Organisation, learner_id: int) -> HttpResponse:
    """Ask, then put back what the last record replaced."""
    learner = find_learner(request, organisation, learner_id)
    meanwhile = None
    if request.method == "POST":
        try:
            return do_once(request, lambda: _undone(request, organisation, learner))
        except ChangedMeanwhile as refusal:
            meanwhile = refusal.text
        except Refusal as refusal:
            messages.info(request, said(refusal.text))
            return redirect(_learners_page(request, organisation, learner))
    last = RecordedFact.objects.standing().filter(learner=learner).first()
    context = {"learner": learner, "shown": shown_record(last) if last else None, "meanwhile": meanwhile}
    return render(request, "rolls/undo.html", context | around(request, organisation, here="learner"))


def _undone(request: HttpRequest, organisation: Organisation, learner: Learner) -> Done:
    undone = undo_last_record(
        learner=learner, by=signed_person(request), on=today(), seen=request.POST.get("seen")
    )
    done = _("Taken back: %(fact)s.") % {"fact": said(label_of(undone.fact))}
    return Done(_learners_page(request, organisation, learner), done)


def _learners_page(request: HttpRequest, organisation: Organisation, learner: Learner) -> str:
    return looking_there(reverse("roll_learner", args=[organisation.pk, learner.pk]), request)
