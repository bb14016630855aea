"""The plan as the paper that governors read, its form, and the paper as PDF."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from cynllun.accounts.gate import requires
from cynllun.accounts.models import Organisation
from cynllun.accounts.permissions import Permission
from cynllun.adapters.documents.leadership_paper import leadership_paper
from cynllun.adapters.documents.paper import HOW_CERTAIN, Section, in_form
from cynllun.adapters.documents.typst import to_pdf
from cynllun.law.refusals import Refusal
from cynllun.web.once import Done, do_once, once
from cynllun.web.post.leadership.beside import beside
from cynllun.web.post.leadership.forms import PlanForm
from cynllun.web.post.leadership.kept import latest
from cynllun.web.post.pictures import pay_beside
from cynllun.web.post.register.around import around_post
from cynllun.web.rolls.around import signed_person, today
from cynllun.web.rolls.beside import newer
from cynllun.web.templatetags.govuk import said
from cynllun.workforce.leadership.plan import cost_of
from cynllun.workforce.services import ChangedMeanwhile, save_leadership_plan

_LANGUAGES = ("en", "cy", "both")


@requires(Permission.VIEW_POST_COSTS)
@require_safe
def leadership(request: HttpRequest, organisation: Organisation) -> HttpResponse:
    """The paper as a page; that there is no plan yet, where there is none."""
    kept = latest(request, organisation)
    context: dict[str, Any] = {"kept": kept}
    if kept:
        cost = cost_of(kept.plan)
        paper = leadership_paper(organisation.name, kept.plan, cost)
        context |= {"paper": paper, "sections": [_shown(section) for section in paper.sections]}
        context |= {"sources": [(source, HOW_CERTAIN[source.certainty]) for source in paper.sources]}
        context |= {"chart": pay_beside(cost.arrangements)}
    return render(
        request,
        "post/leadership/leadership.html",
        context | around_post(request, organisation, here="leadership"),
    )


@requires(Permission.VIEW_POST_COSTS)
@require_safe
def paper(request: HttpRequest, organisation: Organisation, languages: str) -> HttpResponse:
    """The paper as PDF, in one language or both."""
    kept = latest(request, organisation)
    if kept is None or languages not in _LANGUAGES:
        raise Http404
    pdf = to_pdf(leadership_paper(organisation.name, kept.plan, cost_of(kept.plan)), languages)
    name = f"cynllun-leadership-{today().isoformat()}-{languages}.pdf"
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "no-store"}
    return HttpResponse(pdf, content_type="application/pdf", headers=headers)


@requires(Permission.KEEP_DESIGNATION)
@once
def edit(request: HttpRequest, organisation: Organisation) -> HttpResponse:
    """The plan's form; what somebody else changed meanwhile is shown beside what was typed."""
    kept = latest(request, organisation)
    form = PlanForm(kept, today(), request.POST if request.method == "POST" else None)
    context: dict[str, Any] = {"form": form, "kept": kept}
    if form.is_valid():
        try:
            return do_once(request, lambda: _saved(request, organisation, form))
        except ChangedMeanwhile as refusal:
            now = latest(request, organisation)
            seen = newer(request, "seen", str(now.version) if now else "0")
            context |= {"form": PlanForm(now, today(), seen), "meanwhile": refusal.text}
            context |= {"differences": beside(now.plan, form.plan) if now else []}
        except Refusal as refusal:
            form.add_error("pay_on", said(refusal.text))
    return render(
        request, "post/leadership/edit.html", context | around_post(request, organisation, here="leadership")
    )


def _saved(request: HttpRequest, organisation: Organisation, form: PlanForm) -> Done:
    save_leadership_plan(
        organisation=organisation,
        plan=form.plan,
        seen=form.seen_state,
        by=signed_person(request),
        on=today(),
    )
    return Done(reverse("leadership", args=[organisation.pk]), _("The plan is kept."))


def _shown(section: Section) -> dict[str, Any]:
    """A section with its cells as they are written in the reader's language."""
    language = get_language() or "en"
    table = section.table
    if table is None:
        return {"heading": section.heading, "remarks": section.remarks}
    forms = [column.form for column in table.columns]
    return {
        "heading": section.heading,
        "remarks": section.remarks,
        "head": [said(column.heading) for column in table.columns],
        "rows": [
            [in_form(cell, form, language) for cell, form in zip(row, forms, strict=True)]
            for row in table.rows
        ],
        "numeric": " ".join(str(n) for n, form in enumerate(forms, start=1) if form != "text"),
    }
