"""A term's assessment on one page: what is overdue first, then how far each area is, and what changed."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from cynllun.accounts.gate import requires
from cynllun.accounts.kinds import Kind
from cynllun.accounts.models import Organisation
from cynllun.accounts.permissions import Permission
from cynllun.law.refusals import Refusal
from cynllun.web.once import Done, do_once, once
from cynllun.web.rolls.around import signed_person, today
from cynllun.web.self_assessment import charts
from cynllun.web.self_assessment.kept import assessments_of, find_term, looked_at, page, this_term
from cynllun.web.templatetags.govuk import said
from cynllun.workforce.models import ReadinessAction
from cynllun.workforce.models.readiness_plan import ActionQuerySet
from cynllun.workforce.readiness.kinds_of_setting import setting_kind_of
from cynllun.workforce.services import begin_assessment


@requires(Permission.VIEW_READINESS)
def readiness(request: HttpRequest, organisation: Organisation) -> HttpResponse:
    """An authority's schools; a school's last assessment."""
    if organisation.kind == Kind.AUTHORITY:
        return redirect("readiness_schools", organisation.pk)
    kept = assessments_of(request, organisation)
    last = kept[0].term if kept else this_term()
    return redirect("readiness_term", organisation.pk, last.code)


@requires(Permission.VIEW_READINESS)
def term(request: HttpRequest, organisation: Organisation, term: str) -> HttpResponse:
    """That of a term; for this term also that it has not been begun."""
    asked, kept = find_term(term), assessments_of(request, organisation)
    looked = looked_at(kept, asked)
    if not setting_kind_of(organisation) or (looked is None and asked != this_term()):
        raise Http404
    actions = _actions(organisation)
    context: dict[str, Any] = {
        "term": asked,
        "looked": looked,
        "kept": kept,
        "is_now": asked == this_term(),
        "may_begin": this_term() not in {each.term for each in kept},
        "overdue": actions.overdue(on=today()),
        "planned": actions.open().filter(due_on__gte=today()),
        "done": actions.exclude(done_on=None).order_by("-done_on"),
    }
    if looked:
        figures = looked.figures
        context |= {"figures": figures, "totals": charts.totals(figures)}
        context |= {"chart": charts.how_far(figures)}
        context |= {"changes": charts.what_changed(figures)} if looked.before else {}
    return page(request, organisation, "overview", **context)


@requires(Permission.KEEP_READINESS)
@require_POST
@once
def begin(request: HttpRequest, organisation: Organisation) -> HttpResponse:
    """Begin this term's, or go to it where a colleague has just begun it."""
    try:
        return do_once(request, lambda: _begun(request, organisation))
    except Refusal:
        return redirect("readiness", organisation.pk)


def _begun(request: HttpRequest, organisation: Organisation) -> Done:
    new = begin_assessment(organisation=organisation, by=signed_person(request), on=today())
    where = reverse("readiness_term", args=[organisation.pk, new.term.code])
    return Done(where, _("Begun: %(term)s.") % {"term": said(new.term.name)})


def _actions(organisation: Organisation) -> ActionQuerySet:
    return ReadinessAction.objects.filter(organisation=organisation)
