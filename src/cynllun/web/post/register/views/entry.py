"""Entering a designation, changing what is kept of it, and ending it."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from cynllun.accounts.gate import requires
from cynllun.accounts.models import Organisation
from cynllun.accounts.permissions import Permission
from cynllun.law.refusals import Refusal
from cynllun.web.once import Done, do_once, once
from cynllun.web.post.register.around import around_post
from cynllun.web.post.register.forms import DesignationForm, EndForm
from cynllun.web.post.register.shown import differences, find_designation
from cynllun.web.rolls.around import signed_person, today
from cynllun.web.rolls.beside import newer
from cynllun.web.templatetags.govuk import said
from cynllun.workforce.models import Designation
from cynllun.workforce.register.bodies import body_of
from cynllun.workforce.services import ChangedMeanwhile, correct_designation, designate, end_designation


@requires(Permission.KEEP_DESIGNATION)
@once
def add(request: HttpRequest, organisation: Organisation) -> HttpResponse:
    """Somebody new."""
    if not body_of(organisation):
        raise Http404
    form = DesignationForm(organisation, None, request.POST if request.method == "POST" else None, today())
    if form.is_valid():
        try:
            return do_once(request, lambda: _added(request, organisation, form))
        except Refusal as refusal:
            form.add_error("starts_on", said(refusal.text))
    return _page(request, organisation, "entry", {"form": form})


@requires(Permission.KEEP_DESIGNATION)
@once
def change(request: HttpRequest, organisation: Organisation, designation_id: int) -> HttpResponse:
    """What is kept of a designation; what somebody else changed meanwhile is shown beside what was typed."""
    designation = find_designation(request, organisation, designation_id)
    data = request.POST if request.method == "POST" else None
    form = DesignationForm(organisation, designation, data, today())
    context: dict[str, Any] = {"form": form, "designation": designation}
    if form.is_valid():
        try:
            return do_once(request, lambda: _changed(request, designation, form))
        except ChangedMeanwhile as refusal:
            designation.refresh_from_db()
            seen = newer(request, "seen", str(designation.version))
            context |= {"form": DesignationForm(organisation, designation, seen, today())}
            context |= {"meanwhile": refusal.text, "differences": differences(designation, form.entry)}
        except Refusal as refusal:
            form.add_error("person_name", said(refusal.text))
    return _page(request, organisation, "entry", context)


@requires(Permission.KEEP_DESIGNATION)
@once
def end(request: HttpRequest, organisation: Organisation, designation_id: int) -> HttpResponse:
    """The last day."""
    designation = find_designation(request, organisation, designation_id)
    initial = {"last_day": designation.ends_on or today(), "seen": str(designation.version)}
    form = EndForm(request.POST if request.method == "POST" else None, initial=initial)
    context: dict[str, Any] = {"form": form, "designation": designation}
    if form.is_valid():
        try:
            return do_once(request, lambda: _ended(request, designation, form))
        except ChangedMeanwhile as refusal:
            designation.refresh_from_db()
            context |= {"form": EndForm(newer(request, "seen", str(designation.version)))}
            context |= {"meanwhile": refusal.text}
        except Refusal as refusal:
            form.add_error("last_day", said(refusal.text))
    return _page(request, organisation, "end", context)


def _page(
    request: HttpRequest, organisation: Organisation, name: str, context: dict[str, Any]
) -> HttpResponse:
    around = around_post(request, organisation, here="register")
    return render(request, f"post/register/{name}.html", context | around)


def _added(request: HttpRequest, organisation: Organisation, form: DesignationForm) -> Done:
    new = designate(organisation=organisation, entry=form.entry, by=signed_person(request), on=today())
    return _back(new, _("Recorded: %(name)s is designated.") % {"name": new.person_name})


def _changed(request: HttpRequest, designation: Designation, form: DesignationForm) -> Done:
    kept = correct_designation(
        designation=designation,
        entry=form.entry,
        seen=form.seen_state,
        by=signed_person(request),
        on=today(),
    )
    return _back(kept, _("Recorded: the designation of %(name)s.") % {"name": kept.person_name})


def _ended(request: HttpRequest, designation: Designation, form: EndForm) -> Done:
    kept = end_designation(
        designation=designation,
        last_day=form.cleaned_data["last_day"],
        seen=form.seen_state,
        by=signed_person(request),
        on=today(),
    )
    return _back(kept, _("The designation of %(name)s ends.") % {"name": kept.person_name})


def _back(designation: Designation, done: str) -> Done:
    return Done(reverse("register", args=[designation.organisation_id]), done)
