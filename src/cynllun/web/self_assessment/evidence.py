"""Files that show an answer: attached, taken home again, and removed."""

from typing import cast

from django.core.files.base import File
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from cynllun.accounts.gate import requires
from cynllun.accounts.models import Organisation
from cynllun.accounts.permissions import Permission
from cynllun.law.refusals import Refusal
from cynllun.web.once import Done, do_once, once
from cynllun.web.rolls.around import signed_person, today
from cynllun.web.self_assessment.kept import back_to, find_question, page
from cynllun.web.self_assessment.plan_forms import EvidenceForm
from cynllun.web.templatetags.govuk import said
from cynllun.workforce.models import ReadinessEvidence
from cynllun.workforce.readiness.questions import Question
from cynllun.workforce.services import attach_evidence, remove_evidence


@requires(Permission.KEEP_READINESS)
@once
def attach(request: HttpRequest, organisation: Organisation, question: str) -> HttpResponse:
    """A file for a question; one that is not taken is refused in words."""
    asked = find_question(organisation, question)
    form = EvidenceForm(request.POST or None, request.FILES or None)
    if form.is_valid():
        try:
            return do_once(request, lambda: _attached(request, organisation, asked, form))
        except Refusal as refusal:
            form.add_error("file", said(refusal.text))
    context = {"about": asked, "back": back_to(organisation, asked)}
    return page(request, organisation, "attach", form=form, **context)


@requires(Permission.KEEP_READINESS)
@require_safe
def download(request: HttpRequest, organisation: Organisation, evidence_id: int) -> FileResponse:
    """The file under its name, never shown in the page; its ending is that of what it is."""
    evidence = _find(request, organisation, evidence_id)
    try:
        file = evidence.file.open("rb")
    except FileNotFoundError:
        raise Http404 from None
    name = evidence.name.rpartition(".")[0] or evidence.name
    return FileResponse(
        file,
        as_attachment=True,
        filename=f"{name}.{evidence.ending}",
        content_type=evidence.kind.content_type,
        headers={"X-Content-Type-Options": "nosniff"},
    )


@requires(Permission.KEEP_READINESS)
@once
def remove(request: HttpRequest, organisation: Organisation, evidence_id: int) -> HttpResponse:
    """Ask, then take it away for good."""
    evidence = _find(request, organisation, evidence_id)
    if request.method == "POST":
        return do_once(request, lambda: _removed(request, evidence))
    back = back_to(organisation, evidence.about)
    return page(request, organisation, "remove", evidence=evidence, back=back)


def _find(request: HttpRequest, organisation: Organisation, evidence_id: int) -> ReadinessEvidence:
    reachable = ReadinessEvidence.objects.where(request.user, Permission.KEEP_READINESS, on=today())
    return get_object_or_404(reachable.filter(organisation=organisation), pk=evidence_id)


def _attached(request: HttpRequest, organisation: Organisation, asked: Question, form: EvidenceForm) -> Done:
    by, file = signed_person(request), cast("File[bytes]", form.cleaned_data["file"])
    attach_evidence(organisation=organisation, question=asked.name, file=file, by=by, on=today())
    return Done(back_to(organisation, asked), _("Attached: %(name)s.") % {"name": file.name})


def _removed(request: HttpRequest, evidence: ReadinessEvidence) -> Done:
    where = back_to(evidence.organisation, evidence.about)
    remove_evidence(evidence=evidence, by=signed_person(request), on=today())
    return Done(where, _("Removed: %(name)s.") % {"name": evidence.name})
