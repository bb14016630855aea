"""The people of an organisation, for its operator: who holds which role, from when to when."""

from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _

from cynllun.accounts.gate import requires
from cynllun.accounts.models import Membership, Organisation
from cynllun.accounts.permissions import Permission
from cynllun.accounts.roles import STAFF_ROLES, Role
from cynllun.accounts.services import end_role, give_role, sign_out_everywhere
from cynllun.casework.services.meanwhile import LAST_DAY, refuse_unless_seen
from cynllun.casework.services.records import written
from cynllun.law.refusals import Refusal
from cynllun.web.once import Done, do_once, once
from cynllun.web.people.adding import person_of, send_way_in
from cynllun.web.people.forms import EndForm, PersonForm
from cynllun.web.rolls.around import around, signed_person, today
from cynllun.web.templatetags.govuk import said


@requires(Permission.MANAGE_PEOPLE)
@once
def people(request: HttpRequest, organisation: Organisation) -> HttpResponse:
    """Everybody with a role there, and a form to give one."""
    form = PersonForm(_roles_at(organisation), today(), request.POST if request.method == "POST" else None)
    if form.is_valid() and _is_another_role(organisation, form):
        try:
            return do_once(request, lambda: _given(request, organisation, form))
        except Refusal as refusal:
            form.add_error("email", said(refusal.text))
    held = Membership.objects.managed_by(request.user, on=today()).filter(organisation=organisation)
    memberships = held.select_related("user").order_by("user__name", "starts_on")
    context = {"form": form, "roles": _roles_at(organisation), "memberships": memberships}
    return render(request, "people/people.html", context | around(request, organisation, here="people"))


@requires(Permission.MANAGE_PEOPLE)
@once
def end(request: HttpRequest, organisation: Organisation, membership_id: int) -> HttpResponse:
    """The last day of a role."""
    managed = Membership.objects.managed_by(request.user, on=today()).filter(organisation=organisation)
    membership = get_object_or_404(managed.select_related("user", "organisation"), pk=membership_id)
    form = EndForm(membership.starts_on, today(), request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            return do_once(request, lambda: _ended(request, membership, form.cleaned_data["last_day"]))
        except Refusal as refusal:  # ChangedMeanwhile among them
            membership.refresh_from_db()
            form.add_error("last_day", said(refusal.text))
    context = {"form": form, "person": membership.user, "part": membership.part}
    context |= {"ends_on": membership.ends_on, "seen": written(membership.ends_on)}
    return render(request, "people/end.html", context | around(request, organisation, here="people"))


@requires(Permission.MANAGE_PEOPLE)
@once
def sign_out(request: HttpRequest, organisation: Organisation, membership_id: int) -> HttpResponse:
    """Ask, and end every session of somebody with a role there today: a lost device, a shared screen."""
    managed = Membership.objects.managed_by(request.user, on=today()).in_force(on=today())
    here = managed.filter(organisation=organisation).select_related("user", "organisation")
    membership = get_object_or_404(here, pk=membership_id)
    if request.method == "POST":
        return do_once(request, lambda: _signed_out(request, membership))
    context = {"person": membership.user} | around(request, organisation, here="people")
    return render(request, "people/sign_out.html", context)


def _signed_out(request: HttpRequest, membership: Membership) -> Done:
    person, organisation = membership.user, membership.organisation
    sign_out_everywhere(person=person, organisation=organisation, by=signed_person(request), on=today())
    done = _("%(name)s is signed out everywhere.") % {"name": person.name}
    return Done(reverse("people", args=[organisation.pk]), done)


def _ended(request: HttpRequest, membership: Membership, last_day: date) -> Done:
    """End the role, unless somebody has set another last day since the page was drawn."""
    now = Membership.objects.select_for_update().get(pk=membership.pk).ends_on
    refuse_unless_seen(request.POST.get("seen"), written(now), LAST_DAY)
    end_role(membership=membership, by=signed_person(request), on=today(), last_day=last_day)
    done = _("The role of %(name)s ends.") % {"name": membership.user.name}
    return Done(reverse("people", args=[membership.organisation_id]), done)


def _roles_at(organisation: Organisation) -> dict[str, Role]:
    return {name: role for name, role in STAFF_ROLES.items() if organisation.kind in role.kinds}


def _is_another_role(organisation: Organisation, form: PersonForm) -> bool:
    """Whether the person does not hold it yet; if they do, the form says so."""
    held = Membership.objects.in_force(on=today()).filter(
        organisation=organisation, role=form.cleaned_data["role"]
    )
    if form.person and held.filter(user=form.person).exists():
        form.add_error("role", _("This person holds that role already."))
        return False
    return True


def _given(request: HttpRequest, organisation: Organisation, form: PersonForm) -> Done:
    person = person_of(request, form)
    give_role(
        user=person,
        organisation=organisation,
        role=form.cleaned_data["role"],
        ends_on=form.cleaned_data["ends_on"],
        by=signed_person(request),
        on=today(),
    )
    done = _("%(name)s has the role.") % {"name": person.name}
    to = reverse("people", args=[organisation.pk])
    return Done(to, done, then=lambda: send_way_in(request, form, person))
