"""The people of one learner's case, for those who may invite: who sees the record by invitation, and why."""

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from cynllun.accounts.gate import requires
from cynllun.accounts.models import Organisation
from cynllun.accounts.permissions import Permission
from cynllun.casework.models import CaseAccess, Learner
from cynllun.casework.services import end_invitation, invite_to_case, let_parent_stay
from cynllun.law.ages import last_day_as_child
from cynllun.law.refusals import Refusal
from cynllun.web.people.adding import person_of, send_way_in
from cynllun.web.people.forms import BasisForm, EndForm, InviteForm
from cynllun.web.rolls.around import around, signed_person, today
from cynllun.web.rolls.views.learner import find_learner
from cynllun.web.templatetags.govuk import said


@requires(Permission.INVITE_TO_CASE)
def people(request: HttpRequest, organisation: Organisation, learner_id: int) -> HttpResponse:
    """Everybody who was invited, and a form to invite."""
    learner = find_learner(request, organisation, learner_id)
    form = InviteForm(today(), request.POST if request.method == "POST" else None)
    if form.is_valid() and _invited(request, learner, form):
        return redirect("case_people", organisation.pk, learner.pk)
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
def end(
    request: HttpRequest, organisation: Organisation, learner_id: int, invitation_id: int
) -> HttpResponse:
    """The last day of an invitation."""
    invitation = _find(request, organisation, learner_id, invitation_id)
    form = EndForm(invitation.starts_on, today(), request.POST if request.method == "POST" else None)
    if form.is_valid():
        last_day = form.cleaned_data["last_day"]
        end_invitation(invitation=invitation, by=signed_person(request), on=today(), last_day=last_day)
        messages.success(request, _("The invitation of %(name)s ends.") % {"name": invitation.person.name})
        return redirect("case_people", organisation.pk, learner_id)
    context = {"form": form, "person": invitation.person, "part": invitation.part}
    return render(request, "people/end.html", context | around(request, organisation, here="learner"))


@requires(Permission.INVITE_TO_CASE)
def parent(
    request: HttpRequest, organisation: Organisation, learner_id: int, invitation_id: int
) -> HttpResponse:
    """Why a parent goes on seeing the record of a young person."""
    invitation = _find(request, organisation, learner_id, invitation_id, role="parent")
    form = BasisForm(invitation.basis, request.POST if request.method == "POST" else None)
    if form.is_valid():
        basis = form.cleaned_data["basis"]
        let_parent_stay(invitation=invitation, basis=basis, by=signed_person(request), on=today())
        messages.success(request, _("Recorded."))
        return redirect("case_people", organisation.pk, learner_id)
    context = {"form": form, "person": invitation.person, "learner": invitation.learner}
    return render(request, "people/parent.html", context | around(request, organisation, here="learner"))


def _find(
    request: HttpRequest, organisation: Organisation, learner_id: int, invitation_id: int, **which: str
) -> CaseAccess:
    learner = find_learner(request, organisation, learner_id)
    managed = CaseAccess.objects.managed_by(request.user, on=today()).filter(learner=learner, **which)
    return get_object_or_404(managed.select_related("person", "learner__school"), pk=invitation_id)


def _invited(request: HttpRequest, learner: Learner, form: InviteForm) -> bool:
    given = form.cleaned_data
    standing = CaseAccess.objects.in_force(on=today()).filter(learner=learner, role=given["role"])
    if form.person and standing.filter(person=form.person).exists():
        form.add_error("role", _("This person is invited in that role already."))
        return False
    try:
        with transaction.atomic():
            person, is_new = person_of(request, form)
            invite_to_case(
                learner=learner,
                person=person,
                role=given["role"],
                ends_on=given["ends_on"],
                basis=given["basis"],
                by=signed_person(request),
                on=today(),
            )
    except Refusal as refusal:
        form.add_error("role", said(refusal.text))
        return False
    if is_new:
        send_way_in(request, person)
    messages.success(request, _("%(name)s may see this record.") % {"name": person.name})
    return True
