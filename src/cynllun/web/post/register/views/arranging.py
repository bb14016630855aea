"""Whether an ALNCo is in the leadership team, and who carries out each prescribed task."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from cynllun.accounts.gate import requires
from cynllun.accounts.models import Organisation
from cynllun.accounts.permissions import Permission
from cynllun.law.alnco import tasks
from cynllun.law.refusals import Refusal
from cynllun.web.once import Done, do_once, once
from cynllun.web.post.register.around import around_post
from cynllun.web.post.register.forms import LeadershipForm, TaskForm
from cynllun.web.post.register.shown import find_designation
from cynllun.web.rolls.around import signed_person, today
from cynllun.web.rolls.beside import newer
from cynllun.web.templatetags.govuk import said
from cynllun.workforce.models import DelegatedTask, Designation
from cynllun.workforce.register.alerts import LEADERSHIP_TEAM
from cynllun.workforce.register.bodies import body_of
from cynllun.workforce.register.capacities import Known, Way
from cynllun.workforce.services import ChangedMeanwhile, delegate_task, record_leadership


@requires(Permission.KEEP_DESIGNATION)
@once
def leadership(request: HttpRequest, organisation: Organisation, designation_id: int) -> HttpResponse:
    """In the leadership team or not, and since when."""
    designation = find_designation(request, organisation, designation_id)
    form = LeadershipForm(designation, request.POST if request.method == "POST" else None)
    context: dict[str, Any] = {"form": form, "designation": designation, "source": LEADERSHIP_TEAM}
    if form.is_valid():
        try:
            return do_once(request, lambda: _leads(request, designation, form))
        except ChangedMeanwhile as refusal:
            designation.refresh_from_db()
            again = LeadershipForm(designation, newer(request, "seen", str(designation.version)))
            context |= {"form": again, "meanwhile": refusal.text}
        except Refusal as refusal:
            form.add_error("since", said(refusal.text))
    around = around_post(request, organisation, here="register")
    return render(request, "post/register/leadership.html", context | around)


@requires(Permission.KEEP_DESIGNATION)
@once
def task(request: HttpRequest, organisation: Organisation, designation_id: int, letter: str) -> HttpResponse:
    """Who sees to one task."""
    designation = find_designation(request, organisation, designation_id)
    prescribed = next((each for each in tasks(body_of(organisation)) if each.letter == letter), None)
    if prescribed is None:
        raise Http404
    standing = _standing(designation, letter)
    form = TaskForm(standing, today(), request.POST if request.method == "POST" else None)
    context: dict[str, Any] = {"form": form, "designation": designation, "task": prescribed}
    if form.is_valid():
        try:
            return do_once(request, lambda: _arranged(request, designation, letter, form))
        except ChangedMeanwhile as refusal:
            standing = _standing(designation, letter)
            seen = newer(request, "seen", str(standing.pk) if standing else "")
            context |= {"form": TaskForm(standing, today(), seen), "meanwhile": refusal.text}
        except Refusal as refusal:
            form.add_error("starts_on", said(refusal.text))
    context |= {"standing": standing, "earlier": designation.tasks.filter(letter=letter, ends_on__lt=today())}
    around = around_post(request, organisation, here="register")
    return render(request, "post/register/task.html", context | around)


def _standing(designation: Designation, letter: str) -> DelegatedTask | None:
    return designation.tasks.filter(letter=letter, ends_on=None).first()


def _leads(request: HttpRequest, designation: Designation, form: LeadershipForm) -> Done:
    kept = record_leadership(
        designation=designation,
        in_leadership=Known(form.cleaned_data["in_leadership"]),
        since=form.cleaned_data["since"],
        seen=form.seen_state,
        by=signed_person(request),
        on=today(),
    )
    return _back(kept)


def _arranged(request: HttpRequest, designation: Designation, letter: str, form: TaskForm) -> Done:
    given = form.cleaned_data
    delegate_task(
        designation=designation,
        letter=letter,
        way=Way(given["way"]),
        to=given["to"].strip(),
        starts_on=given["starts_on"],
        seen=form.seen_state,
        by=signed_person(request),
        on=today(),
    )
    return _back(designation)


def _back(designation: Designation) -> Done:
    return Done(reverse("register", args=[designation.organisation_id]), _("Recorded."))
