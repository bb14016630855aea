"""The people of one learner's case, for those who may invite: who sees the record by invitation, and why."""

from dataclasses import replace
from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _

from cynllun.accounts.gate import requires
from cynllun.accounts.models import Organisation
from cynllun.accounts.permissions import Permission
from cynllun.casework.models import CaseAccess, Learner
from cynllun.casework.services import end_invitation, invite_to_case, let_parent_stay
from cynllun.casework.services.records import written
from cynllun.law.ages import last_day_as_child
from cynllun.law.refusals import Refusal
from cynllun.law.who_may_see import Basis
from cynllun.web.once import Done, do_once, once
from cynllun.web.people.adding import person_of, send_way_in
from cynllun.web.people.forms import BasisForm, EndForm, InviteForm
from cynllun.web.rolls.around import around, signed_person, today
from cynllun.web.rolls.views.learner import find_learner
from cynllun.web.templatetags.govuk import said


@requires(Permission.INVITE_TO_CASE)
@once
def people(request: HttpRequest, organisation: Organisation, learner_id: int) -> HttpResponse:
    """Everybody who was invited, and a form to invite."""
    learner = find_learner(request, organisation, learner_id)
    form = InviteForm(today(), request.POST if request.method == "POST" else None)
    if form.is_valid() and _is_another_role(learner, form):
        try:
            return do_once(request, lambda: _invited(request, organisation, learner, form))
        except Refusal as refusal:
            form.add_error("role", said(refusal.text))
    invitations = CaseAccess.objects.managed_by(request.user, on=today()).filter(learner=learner)
    opening = set(invitations.opening(on=today()).values_list("pk", flat=True))
    context = {
        "form": form,
        "learner": learner,
        "last_day_as_child": last_day_as_child(learner.date_of_birth) if learner.date_of_birth else None,
        "invitations": [(each, each.pk in opening) for each in invitations.select_related("person")],
    }
    return render(request, "people/case.html", context | around(request, organisation, here="learner"))


@requires(Permission.INVITE_TO_CASE)
@once
def end(
    request: HttpRequest, organisation: Organisation, learner_id: int, invitation_id: int
) -> HttpResponse:
    """The last day of an invitation."""
    invitation = _find(request, organisation, learner_id, invitation_id)
    form = EndForm(invitation.starts_on, today(), request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            return do_once(
                request, lambda: _ended(request, organisation, invitation, form.cleaned_data["last_day"])
            )
        except Refusal as refusal:  # ChangedMeanwhile among them
            invitation.refresh_from_db()
            form.add_error("last_day", said(refusal.text))
    context = {"form": form, "person": invitation.person, "part": invitation.part}
    context |= {"ends_on": invitation.ends_on, "seen": written(invitation.ends_on)}
    return render(request, "people/end.html", context | around(request, organisation, here="learner"))


@requires(Permission.INVITE_TO_CASE)
@once
def parent(
    request: HttpRequest, organisation: Organisation, learner_id: int, invitation_id: int
) -> HttpResponse:
    """Why a parent goes on seeing the record of a young person."""
    invitation = _find(request, organisation, learner_id, invitation_id, role="parent")
    form = BasisForm(invitation.basis, request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            return do_once(
                request, lambda: _stays(request, organisation, invitation, form.cleaned_data["basis"])
            )
        except Refusal as refusal:  # ChangedMeanwhile among them
            invitation.refresh_from_db()
            form.add_error("basis", said(refusal.text))
    context = {"form": form, "invitation": invitation, "learner": invitation.learner}
    return render(request, "people/parent.html", context | around(request, organisation, here="learner"))


def _find(
    request: HttpRequest, organisation: Organisation, learner_id: int, invitation_id: int, **which: str
) -> CaseAccess:
    learner = find_learner(request, organisation, learner_id)
    managed = CaseAccess.objects.managed_by(request.user, on=today()).filter(learner=learner, **which)
    return get_object_or_404(managed.select_related("person", "learner__school"), pk=invitation_id)


def _is_another_role(learner: Learner, form: InviteForm) -> bool:
    """Whether the person is not invited in it yet; if they are, the form says so."""
    standing = CaseAccess.objects.in_force(on=today()).filter(learner=learner, role=form.cleaned_data["role"])
    if form.person and standing.filter(person=form.person).exists():
        form.add_error("role", _("This person is invited in that role already."))
        return False
    return True


def _invited(request: HttpRequest, organisation: Organisation, learner: Learner, form: InviteForm) -> Done:
    given, person = form.cleaned_data, person_of(request, form)
    invite_to_case(
        learner=learner,
        person=person,
        role=given["role"],
        ends_on=given["ends_on"],
        basis=given["basis"],
        by=signed_person(request),
        on=today(),
    )
    done = _back(organisation, learner, _("%(name)s may see this record.") % {"name": person.name})
    return replace(done, then=lambda: send_way_in(request, form, person))


def _ended(request: HttpRequest, organisation: Organisation, invitation: CaseAccess, last_day: date) -> Done:
    end_invitation(
        invitation=invitation,
        last_day=last_day,
        seen=request.POST.get("seen"),
        by=signed_person(request),
        on=today(),
    )
    done = _("The invitation of %(name)s ends.") % {"name": invitation.person.name}
    return _back(organisation, invitation.learner, done)


def _stays(request: HttpRequest, organisation: Organisation, invitation: CaseAccess, basis: Basis) -> Done:
    let_parent_stay(
        invitation=invitation,
        basis=basis,
        seen=request.POST.get("seen"),
        by=signed_person(request),
        on=today(),
    )
    return _back(organisation, invitation.learner, _("Recorded."))


def _back(organisation: Organisation, learner: Learner, done: str) -> Done:
    return Done(reverse("case_people", args=[organisation.pk, learner.pk]), done)
