"""The list of a roll's learners with their answers, and the same list as a file."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

import polars as pl
from django.core.paginator import Page, Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from cynllun.accounts.gate import requires
from cynllun.accounts.models import Organisation
from cynllun.accounts.permissions import Permission, Sensitive
from cynllun.adapters.exports.downloads import to_csv, to_xlsx
from cynllun.bulk.place import COLUMNS as ANSWER
from cynllun.casework.access import fields_for, sees_at
from cynllun.casework.frames import COLUMNS
from cynllun.web.audit.reads import note_rows
from cynllun.web.rolls.around import around, explained, today
from cynllun.web.rolls.filters import FilterForm
from cynllun.web.rolls.placements import placed, schools_of
from cynllun.web.rolls.rows import listed

_PAGE = 50
_HEADINGS = {
    "name": _("Learner"),
    "group": _("Year group"),
    "provision": _("Provision"),
    "system": _("System"),
    "since": _("Since"),
    "rule": _("Rule"),
    "must_move_by": _("Notice due by"),
    "automatic": _("Moves by itself on"),
}
_WRITERS = {"csv": to_csv, "xlsx": to_xlsx}
_TYPES = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading that sorts: its label, where it leads, and how the list is sorted now (for `aria-sort`)."""

    label: str
    query: str
    sorted: str


@requires(Permission.VIEW_PLACEMENTS)
def learners(request: HttpRequest, organisation: Organisation) -> HttpResponse:
    """Fifty learners a page, filtered and sorted."""
    form = FilterForm(request, free=explained(request.user, organisation))
    roll = placed(organisation, on=form.day, law=form.rules)
    found = form.listed(roll)
    page: Page[int] = Paginator(range(len(found)), _PAGE).get_page(request.GET.get("page"))
    shown = _slice(found, page)
    names = {school.pk: school.name for school in schools_of(organisation)}
    note_rows(request, "list_read", shown)
    context = {
        "form": form,
        "in_all": len(roll),
        "found": len(found),
        "page": page,
        "learners": [listed(row, names) for row in shown.iter_rows(named=True)],
        "headings": list(_headings(request, form)),
        "query": request.GET.urlencode(),
    }
    return render(request, "rolls/learners.html", context | around(request, organisation, here="learners"))


@requires(Permission.DOWNLOAD_ROLL)
def download(request: HttpRequest, organisation: Organisation, ending: str) -> HttpResponse:
    """The filtered list, every column that the reader may see, in the language of the page."""
    if ending not in _WRITERS:
        raise Http404
    form = FilterForm(request, free=explained(request.user, organisation))
    found = form.listed(placed(organisation, on=form.day, law=form.rules, with_assumed=True))
    shown = columns_for(sees_at(request.user, organisation, on=today()))
    body = _WRITERS[ending](found.select(shown), get_language() or "en")
    note_rows(request, "roll_downloaded", found, {"format": ending})
    name = f"cynllun-{form.day.isoformat()}-{form.rules}.{ending}"
    disposition = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "no-store"}
    return HttpResponse(body, content_type=_TYPES[ending], headers=disposition)


def columns_for(sees: Collection[Sensitive]) -> list[str]:
    """The columns of a download. Without care status the answer is the system alone."""
    fields = fields_for(sees)
    answer = ANSWER if Sensitive.CARE_STATUS in sees else ["system"]
    return [*(name for name in COLUMNS if name in fields), *answer]


def _slice(found: pl.DataFrame, page: Page[int]) -> pl.DataFrame:
    return found.slice((page.number - 1) * _PAGE, _PAGE)


def _headings(request: HttpRequest, form: FilterForm) -> Iterator[Heading]:
    current, backwards = form.sorted_by
    for name in form.sorts:
        query = request.GET.copy()
        query.pop("page", None)
        query["sort"] = f"-{name}" if name == current and not backwards else name
        state = ("descending" if backwards else "ascending") if name == current else "none"
        yield Heading(str(_HEADINGS[name]), query.urlencode(), state)
