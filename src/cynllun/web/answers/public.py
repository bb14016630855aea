"""The published answers as anybody reads them: found by words, on any day, each with every version."""

from typing import Any

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from cynllun.accounts.gate import public
from cynllun.outreach.models import Answer, AnswerVersion
from cynllun.outreach.resources.choices import IN_USE
from cynllun.outreach.search.catalogue import catalogue, catalogue_of_resources
from cynllun.web.answers.asked import DayForm, SearchForm
from cynllun.web.resources.shown import Shown, marked, numbered

_PAGE, _RESOURCES_BESIDE = 10, 3


@public
@require_safe
def answers(request: HttpRequest) -> HttpResponse:
    """What was said on a day about what is asked, the best first; without words the newest first."""
    form = SearchForm(request.GET if request.GET else None)
    if form.is_bound and not form.is_valid():
        return render(request, "answers/answers.html", {"form": form, "page": None})
    given = form.cleaned_data if form.is_bound else {}
    query, role, setting = (given.get(name, "") for name in ("q", "role", "setting"))
    numbers = catalogue().find(query, on=form.day, role=role, setting=setting)
    page = Paginator(numbers, _PAGE).get_page(request.GET.get("page"))
    versions = AnswerVersion.objects.in_bulk(list(page.object_list))
    context = {
        "form": form,
        "page": page,
        "found": [versions[number] for number in page.object_list],
        "query": query,
        "narrowed": bool(query or role or setting),
        "listed": _listed(query, form),
    }
    return render(request, "answers/answers.html", context | _days(form))


@public
@require_safe
def answer(request: HttpRequest, answer_id: int) -> HttpResponse:
    """What was said on the day in the address, or is said today."""
    found = get_object_or_404(Answer.objects.select_related("organisation"), pk=answer_id)
    form = DayForm(request.GET if request.GET else None)
    version = found.said_on(form.day)
    return render(request, "answers/answer.html", {"form": form} | _days(form) | _around(found, version))


@public
@require_safe
def version(request: HttpRequest, answer_id: int, number: int) -> HttpResponse:
    """One version as it was published."""
    found = get_object_or_404(Answer.objects.select_related("organisation"), pk=answer_id)
    one = found.versions.filter(number=number).first()
    if one is None:
        raise Http404
    form = DayForm()
    return render(request, "answers/answer.html", {"form": form} | _days(form) | _around(found, one))


def _listed(query: str, form: SearchForm) -> list[Shown]:
    """The resources in use that answer the same words best."""
    found = catalogue_of_resources().find(query, on=form.day, marks=[IN_USE]) if query.strip() else []
    return numbered(found[:_RESOURCES_BESIDE], form.day)


def _days(form: DayForm) -> dict[str, Any]:
    today = timezone.localdate()
    return {"on": form.day, "today": today, "is_past": form.day < today}


def _around(found: Answer, shown: AnswerVersion | None) -> dict[str, Any]:
    """The version, until when it was said, and all versions, the newest first."""
    versions = list(found.versions.order_by("number"))
    ends = [*(each.published_on for each in versions[1:]), None]
    until = dict(zip((each.pk for each in versions), ends, strict=True))
    return {
        "answer": found,
        "version": shown,
        "sources": marked(shown.sources, found.organisation) if shown else [],
        "until": until[shown.pk] if shown else None,
        "versions": list(reversed(versions)),
        "first": versions[0],
    }
