"""The list of resources as anybody reads it: found by words, on any day, with all that was said of each."""

from typing import Any

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from cynllun.accounts.gate import public
from cynllun.outreach.models import Resource, ResourceVersion
from cynllun.outreach.search.catalogue import catalogue_of_resources
from cynllun.web.answers.asked import DayForm
from cynllun.web.resources.asked import ResourceSearchForm
from cynllun.web.resources.shown import numbered, shown

_PAGE = 10


@public
@require_safe
def resources(request: HttpRequest) -> HttpResponse:
    """What the list said on a day about what is asked, the best first; without words the newest first."""
    form = ResourceSearchForm(request.GET if request.GET else None)
    if form.is_bound and not form.is_valid():
        return render(request, "resources/resources.html", {"form": form, "page": None})
    given = form.cleaned_data if form.is_bound else {}
    query, role, setting = (given.get(name, "") for name in ("q", "role", "setting"))
    numbers = catalogue_of_resources().find(query, on=form.day, role=role, setting=setting, marks=form.marks)
    page = Paginator(numbers, _PAGE).get_page(request.GET.get("page"))
    context = {"form": form, "page": page, "query": query, "narrowed": any(given.values())}
    context["found"] = numbered(page.object_list, form.day)
    return render(request, "resources/resources.html", context | _days(form))


@public
@require_safe
def resource(request: HttpRequest, resource_id: int) -> HttpResponse:
    """What the list said of it on the day in the address, or says today."""
    found = get_object_or_404(Resource.objects.select_related("organisation"), pk=resource_id)
    form = DayForm(request.GET if request.GET else None)
    return _page(request, found, found.listed_on(form.day), form)


@public
@require_safe
def version(request: HttpRequest, resource_id: int, number: int) -> HttpResponse:
    """One version as it was written."""
    found = get_object_or_404(Resource.objects.select_related("organisation"), pk=resource_id)
    one = found.versions.filter(number=number).first()
    if one is None:
        raise Http404
    return _page(request, found, one, DayForm())


def _page(request: HttpRequest, found: Resource, one: ResourceVersion | None, form: DayForm) -> HttpResponse:
    """One version, or none, with until when it was said, and all versions, the newest first."""
    versions = list(found.versions.order_by("number"))
    later = [each for each in versions if one and each.number == one.number + 1]
    context = {
        "form": form,
        "resource": found,
        "one": shown([one], form.day)[0] if one else None,
        "until": later[0].published_on if later else None,
        "versions": list(reversed(versions)),
        "first": versions[0],
    }
    return render(request, "resources/resource.html", context | _days(form))


def _days(form: DayForm) -> dict[str, Any]:
    today = timezone.localdate()
    return {"on": form.day, "today": today, "is_past": form.day < today}
