"""The schools and colleges of an authority: which must have an ALNCo, and which has none today."""

from collections import Counter
from collections.abc import Callable
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from cynllun.accounts.gate import requires
from cynllun.accounts.models import Organisation
from cynllun.accounts.permissions import Permission
from cynllun.adapters.exports.register_files import SchoolLine, to_csv, to_xlsx
from cynllun.web.post.register.around import around_post
from cynllun.web.post.register.chart import standing_chart
from cynllun.web.rolls.around import today
from cynllun.web.rolls.placements import schools_of
from cynllun.web.templatetags.govuk import said
from cynllun.workforce.models import Designation
from cynllun.workforce.register.bodies import body_of
from cynllun.workforce.register.standing import Held, Standing, how_it_stands

_WRITERS: dict[str, tuple[Callable[[list[SchoolLine], str], bytes], str]] = {
    "csv": (to_csv, "text/csv; charset=utf-8"),
    "xlsx": (to_xlsx, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
}


@requires(Permission.VIEW_POST)
@require_safe
def schools(request: HttpRequest, organisation: Organisation) -> HttpResponse:
    """Each with who is its ALNCo, the gravest first; how many stand how, by kind of school."""
    rows = _rows(request, organisation)
    counts = Counter(held.standing for _school, held in rows)
    context: dict[str, Any] = {
        "rows": rows,
        "counts": [(standing, counts[standing]) for standing in Standing if counts[standing]],
        "vacant": counts[Standing.VACANT],
        "chart": standing_chart(_bars(rows), _("Schools by kind and by whether they have an ALNCo")),
        "by_kind": _by_kind(rows),
        "standings": list(Standing),
    }
    around = around_post(request, organisation, here="schools")
    return render(request, "post/register/schools.html", context | around)


@requires(Permission.VIEW_POST)
@require_safe
def download(request: HttpRequest, organisation: Organisation, ending: str) -> HttpResponse:
    """The same list as a file, in the language of the page."""
    if ending not in _WRITERS:
        raise Http404
    write, content_type = _WRITERS[ending]
    lines = [_line(school, held) for school, held in _rows(request, organisation)]
    body = write(lines, get_language() or "en")
    name = f"cynllun-alnco-{today().isoformat()}.{ending}"
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "no-store"}
    return HttpResponse(body, content_type=content_type, headers=headers)


def _rows(request: HttpRequest, organisation: Organisation) -> list[tuple[Organisation, Held]]:
    on = today()
    of_schools = Designation.objects.where(request.user, Permission.VIEW_POST, on=on)
    kept: dict[int, list[Designation]] = {}
    for each in of_schools.filter(organisation__in=schools_of(organisation)).select_related("organisation"):
        kept.setdefault(each.organisation_id, []).append(each)
    rows = [
        (school, how_it_stands(body_of(school), kept.get(school.pk, []), on=on))
        for school in schools_of(organisation)
    ]
    order = list(Standing)
    return sorted(rows, key=lambda row: order.index(row[1].standing))


def _by_kind(rows: list[tuple[Organisation, Held]]) -> list[tuple[str, list[int]]]:
    found: dict[str, Counter[Standing]] = {}
    for school, held in rows:
        found.setdefault(said(school.described), Counter())[held.standing] += 1
    return [(kind, [counts[standing] for standing in Standing]) for kind, counts in found.items()]


def _bars(rows: list[tuple[Organisation, Held]]) -> tuple[tuple[str, str, int], ...]:
    return tuple(
        (kind, said(standing.text), number)
        for kind, numbers in _by_kind(rows)
        for standing, number in zip(Standing, numbers, strict=True)
    )


def _line(school: Organisation, held: Held) -> SchoolLine:
    return SchoolLine(
        school=school.name,
        kind=school.described,
        must=held.must.answer,
        standing=held.standing.text,
        names=", ".join(each.person_name for each in held.held),
        since=min((each.starts_on for each in held.held), default=None),
    )
