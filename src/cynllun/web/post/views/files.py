"""The case as a file, taken home and brought back, and the statement of it."""

from dataclasses import replace

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from cynllun.accounts.gate import requires
from cynllun.accounts.models import Organisation
from cynllun.accounts.permissions import Permission
from cynllun.adapters.case_file import as_toml
from cynllun.adapters.documents import to_pdf
from cynllun.adapters.documents.alnco_statement import alnco_statement
from cynllun.adapters.exports.papers import to_workbook
from cynllun.web.once import Done, do_once, once
from cynllun.web.post.answers import reckoned
from cynllun.web.post.around import case_around
from cynllun.web.post.bringing import BringForm
from cynllun.web.post.day import DayForm
from cynllun.web.post.kept import latest
from cynllun.web.rolls.around import signed_person, today
from cynllun.workforce.days import day_of_figures
from cynllun.workforce.models import PostCase
from cynllun.workforce.reckoning import Case
from cynllun.workforce.services import bring_case

_WRITERS = {"pdf": to_pdf, "xlsx": to_workbook}
_TYPES = {
    "pdf": "application/pdf",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "toml": "application/toml; charset=utf-8",
}
_LANGUAGES = ("en", "cy", "both")


@requires(Permission.VIEW_POST_COSTS)
def download(request: HttpRequest, organisation: Organisation, school_year: str) -> HttpResponse:
    """The last version as a TOML file, which `cynllun alnco` reads as well."""
    version = latest(request, organisation, school_year)
    return _file(version, "toml", as_toml(_named(version, get_language() or "en")).encode())


@requires(Permission.VIEW_POST_COSTS)
def statement(
    request: HttpRequest, organisation: Organisation, school_year: str, document: str
) -> HttpResponse:
    """To the governing body and to the authority; where a figure is refused, the page that says why."""
    version = latest(request, organisation, school_year)
    languages = request.GET.get("language", version.case.languages)
    if document not in _WRITERS or languages not in _LANGUAGES:
        raise Http404
    day = DayForm(request, usual=day_of_figures(version.case))
    shown = reckoned(_named(version, languages), on=day.day)
    if shown.refused or day.errors:
        messages.info(
            request, _("The statement could not be made, because of what this page says of the pay figures.")
        )
        query = request.GET.urlencode()
        return redirect(f"{reverse('post_case', args=[organisation.pk, school_year])}?{query}")
    return _file(version, document, _WRITERS[document](alnco_statement(shown.answer), languages))


@requires(Permission.KEEP_POST)
@once
def bring(request: HttpRequest, organisation: Organisation, school_year: str) -> HttpResponse:
    """A file in the place of the whole case."""
    version = latest(request, organisation, school_year)
    form = BringForm(request.POST or None, request.FILES or None)
    if form.is_valid():
        answer = form.attempt(lambda: do_once(request, lambda: _brought(request, version, form)))
        if answer:
            return answer
    context = {"form": form, "seen": latest(request, organisation, school_year).number}
    return render(request, "post/bring.html", context | case_around(request, version, here="versions"))


def _brought(request: HttpRequest, version: PostCase, form: BringForm) -> Done:
    bring_case(
        organisation=version.organisation,
        school_year=version.school_year,
        document=form.document,
        seen=form.cleaned_data["seen"],
        by=signed_person(request),
        on=today(),
    )
    where = reverse("post_case", args=[version.organisation.pk, version.school_year])
    return Done(where, _("The file is now the case of this school year."))


def _named(version: PostCase, languages: str) -> Case:
    """The case with the school's name in the language wanted, or in both."""
    name = version.organisation.name
    school = str(version.organisation) if languages == "both" else name.in_(languages)
    return replace(version.case, school=school)


def _file(version: PostCase, ending: str, body: bytes) -> HttpResponse:
    name = f"cynllun-post-{version.school_year}.{ending}"
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "no-store"}
    return HttpResponse(body, content_type=_TYPES[ending], headers=headers)
