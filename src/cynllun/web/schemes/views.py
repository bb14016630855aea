"""A scheme tried out over the made-up Wales, by anybody; and over an authority's own schools."""

from collections.abc import Callable

import tomli_w
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from cynllun.accounts.gate import public, requires
from cynllun.accounts.models import Organisation
from cynllun.accounts.permissions import Permission, can
from cynllun.adapters.exports.scheme_files import lines_to_csv, lines_to_xlsx
from cynllun.adapters.scheme_schools import made_up_wales
from cynllun.law.refusals import Refusal
from cynllun.web.rolls.around import around, today
from cynllun.web.rolls.forms import said
from cynllun.web.schemes.own import own_schools
from cynllun.web.schemes.showing import language, shown
from cynllun.web.schemes.trying import Tried, opened, tried
from cynllun.web.schemes.worked import NATIONAL_BUDGET
from cynllun.workforce.reckoning.records import write_record

_TYPES = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "toml": "application/toml; charset=utf-8",
}


@public
@require_safe
def scheme(request: HttpRequest) -> HttpResponse:
    """The scheme in the address, or a worked example, over the made-up Wales."""
    return _page(request, _over_wales(request), "schemes/scheme.html", {})


@public
@require_safe
def scheme_file(request: HttpRequest, ending: str) -> HttpResponse:
    """What each school gets (csv, xlsx) or the scheme itself (toml)."""
    return _file(_over_wales(request), ending)


@requires(Permission.TRY_SCHEME)
@require_safe
def own_scheme(request: HttpRequest, organisation: Organisation) -> HttpResponse:
    """The same over the schools whose rolls the authority keeps here."""
    exact = _exact(request, organisation)
    context = around(request, organisation, here="post") | {"post_here": "scheme", "exact": exact}
    return _page(request, _over_own(request, organisation), "schemes/own.html", context)


@requires(Permission.TRY_SCHEME)
@require_safe
def own_scheme_file(request: HttpRequest, organisation: Organisation, ending: str) -> HttpResponse:
    """The same, as a file."""
    return _file(_over_own(request, organisation), ending)


def _over_wales(request: HttpRequest) -> Tried:
    return tried(request.GET, made_up_wales(), NATIONAL_BUDGET)


def _over_own(request: HttpRequest, organisation: Organisation) -> Tried:
    schools = own_schools(organisation, exact=_exact(request, organisation))
    return tried(request.GET, schools, None)


def _exact(request: HttpRequest, organisation: Organisation) -> bool:
    """Whether the reader may know exact numbers: those who may see learners."""
    return can(request.user, Permission.VIEW_PLACEMENTS, organisation, on=today())


def _page(request: HttpRequest, found: Tried, template: str, context: dict[str, object]) -> HttpResponse:
    refused = ""
    if document := request.GET.get("toml"):
        try:
            return redirect(f"{request.path}?{opened(document)}")
        except Refusal as refusal:
            refused = said(refusal.text)
    return render(request, template, context | shown(request, found) | {"refused": refused})


def _file(found: Tried, ending: str) -> HttpResponse:
    if ending not in _TYPES or found.answer is None or found.scheme is None:
        raise Http404
    name = f"cynllun-{found.scheme.first_year}.{ending}"
    disposition = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "no-store"}
    return HttpResponse(_WRITERS[ending](found), content_type=_TYPES[ending], headers=disposition)


def _toml(found: Tried) -> bytes:
    assert found.scheme is not None  # noqa: S101  # _file refuses before
    return tomli_w.dumps(write_record(found.scheme)).encode()


_WRITERS: dict[str, Callable[[Tried], bytes]] = {
    "csv": lambda found: lines_to_csv(found.answer.lines if found.answer else (), language()),
    "xlsx": lambda found: lines_to_xlsx(found.answer.lines if found.answer else (), language()),
    "toml": _toml,
}
