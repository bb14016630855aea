"""The paper for the governing body, as PDF and as a workbook, in one language or both."""

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from cynllun.accounts.gate import requires
from cynllun.accounts.models import Organisation
from cynllun.accounts.permissions import Permission
from cynllun.adapters.documents import to_pdf
from cynllun.adapters.documents.readiness_paper import readiness_paper
from cynllun.adapters.exports.papers import to_workbook
from cynllun.web.self_assessment.kept import assessments_of, find_term, looked_at
from cynllun.workforce.models import ReadinessAction

_WRITERS = {"pdf": to_pdf, "xlsx": to_workbook}
_TYPES = {
    "pdf": "application/pdf",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
_LANGUAGES = ("en", "cy", "both")


@requires(Permission.KEEP_READINESS)
@require_safe
def paper(request: HttpRequest, organisation: Organisation, term: str, document: str) -> HttpResponse:
    """Of a term's assessment; `language` is en, cy or both. Whoever keeps it hands it to the governors."""
    languages = request.GET.get("language", get_language() or "en")
    looked = looked_at(assessments_of(request, organisation), find_term(term))
    if looked is None or document not in _WRITERS or languages not in _LANGUAGES:
        raise Http404
    actions = list(ReadinessAction.objects.filter(organisation=organisation).open())
    body = _WRITERS[document](readiness_paper(looked.now, looked.before, actions), languages)
    name = f"cynllun-readiness-{looked.now.term.code}-{languages}.{document}"
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "no-store"}
    return HttpResponse(body, content_type=_TYPES[document], headers=headers)
