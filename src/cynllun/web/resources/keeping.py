"""Listing a resource, saying something else of it, superseding and withdrawing it: for those who edit."""

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _

from cynllun.accounts.gate import requires
from cynllun.accounts.models import Organisation
from cynllun.accounts.permissions import Permission
from cynllun.law.refusals import Refusal
from cynllun.outreach.models import Resource, ResourceVersion
from cynllun.outreach.refusals import ChangedMeanwhile
from cynllun.outreach.resources.choices import IN_USE
from cynllun.outreach.services import list_resource, revise_resource, supersede_resource, withdraw_resource
from cynllun.web.once import Done, do_once, once
from cynllun.web.resources.form import ResourceForm, SuccessorForm
from cynllun.web.resources.looking import look_soon
from cynllun.web.resources.shown import shown
from cynllun.web.rolls.around import around, signed_person, today
from cynllun.web.templatetags.govuk import said


@requires(Permission.EDIT_RESOURCES)
def resources_of(request: HttpRequest, organisation: Organisation) -> HttpResponse:
    """All of them as the list says now, those to be looked at again first."""
    last = list(ResourceVersion.objects.listed_on(today()).filter(resource__organisation=organisation))
    last.sort(key=lambda version: (version.status not in IN_USE, version.review_on, version.pk))
    return _page(request, organisation, "resources", found=shown(last, today()))


@requires(Permission.EDIT_RESOURCES)
@once
def new(request: HttpRequest, organisation: Organisation) -> HttpResponse:
    """A resource in both languages, listed at once."""
    form = ResourceForm(data=request.POST if request.method == "POST" else None)
    if form.is_valid():
        return do_once(request, lambda: _listed(request, organisation, form))
    return _page(request, organisation, "edit", form=form)


@requires(Permission.EDIT_RESOURCES)
@once
def revise(request: HttpRequest, organisation: Organisation, resource_id: int) -> HttpResponse:
    """A new version; the one before it stays as it was."""
    resource, last = _find(request, organisation, resource_id)
    form = ResourceForm(last, request.POST if request.method == "POST" else None)
    context: dict[str, Any] = {"form": form, "resource": resource}
    if form.is_valid():
        try:
            return do_once(request, lambda: _revised(request, resource, form))
        except ChangedMeanwhile as refusal:
            last = resource.versions.latest("number")
            context |= {"meanwhile": refusal.text, "theirs": shown([last], today())[0]}
        except Refusal as refusal:
            form.add_error(None, said(refusal.text))
    return _page(request, organisation, "edit", **context, last=last)


@requires(Permission.EDIT_RESOURCES)
@once
def supersede(request: HttpRequest, organisation: Organisation, resource_id: int) -> HttpResponse:
    """Choose what stands in its place."""
    resource, last = _find(request, organisation, resource_id)
    others = ResourceVersion.objects.listed_on(today()).filter(resource__organisation=organisation)
    offered = list(others.filter(status__in=IN_USE).exclude(resource=resource).order_by("title_en"))
    form = SuccessorForm(offered, request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            return do_once(request, lambda: _superseded(request, resource, form))
        except Refusal as refusal:
            form.add_error(None, said(refusal.text))
            last = resource.versions.latest("number")
    return _page(request, organisation, "supersede", form=form, resource=resource, last=last)


@requires(Permission.EDIT_RESOURCES)
@once
def withdraw(request: HttpRequest, organisation: Organisation, resource_id: int) -> HttpResponse:
    """Ask, then recommend it no longer."""
    resource, last = _find(request, organisation, resource_id)
    refused = None
    if request.method == "POST":
        try:
            return do_once(request, lambda: _withdrawn(request, resource))
        except Refusal as refusal:
            refused, last = refusal.text, resource.versions.latest("number")
    return _page(request, organisation, "withdraw", resource=resource, last=last, refused=refused)


def _page(request: HttpRequest, organisation: Organisation, name: str, **context: Any) -> HttpResponse:
    context |= around(request, organisation, here="resources")
    return render(request, f"resources/kept/{name}.html", context)


def _reachable(request: HttpRequest, organisation: Organisation) -> QuerySet[Resource]:
    reachable = Resource.objects.where(request.user, Permission.EDIT_RESOURCES, on=today())
    return reachable.filter(organisation=organisation).select_related("organisation")


def _find(
    request: HttpRequest, organisation: Organisation, resource_id: int
) -> tuple[Resource, ResourceVersion]:
    """The resource of that organisation and its last version; Http404 for any other."""
    resource = get_object_or_404(_reachable(request, organisation), pk=resource_id)
    return resource, resource.versions.latest("number")


def _listed(request: HttpRequest, organisation: Organisation, form: ResourceForm) -> Done:
    by = signed_person(request)
    version = list_resource(organisation=organisation, entry=form.entry, by=by, on=today())
    look_soon(organisation, version.links.values())
    return Done(reverse("resource", args=[version.resource_id]), _("Listed: everybody can find it."))


def _revised(request: HttpRequest, resource: Resource, form: ResourceForm) -> Done:
    by, seen = signed_person(request), request.POST.get("seen")
    version = revise_resource(resource=resource, entry=form.entry, by=by, on=today(), seen=seen)
    look_soon(resource.organisation, version.links.values())
    return Done(reverse("resource", args=[resource.pk]), _("The new version is in the list."))


def _superseded(request: HttpRequest, resource: Resource, form: SuccessorForm) -> Done:
    by, seen = signed_person(request), request.POST.get("seen")
    supersede_resource(resource=resource, successor=form.chosen, by=by, on=today(), seen=seen)
    return Done(_list(resource), _("It is marked as superseded, and leads to what stands in its place."))


def _withdrawn(request: HttpRequest, resource: Resource) -> Done:
    by, seen = signed_person(request), request.POST.get("seen")
    withdraw_resource(resource=resource, by=by, on=today(), seen=seen)
    return Done(_list(resource), _("The resource is withdrawn."))


def _list(resource: Resource) -> str:
    return reverse("resources_of", args=[resource.organisation_id])
