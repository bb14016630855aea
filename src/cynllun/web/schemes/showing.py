"""What the page of a scheme shows of its answer."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page, Paginator
from django.http import HttpRequest
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from cynllun.law.sources import Certainty
from cynllun.law.words import Text
from cynllun.web.rolls.forms import said
from cynllun.web.schemes.charts import cost_chart, counts_chart
from cynllun.web.schemes.trying import PREFIX, Tried
from cynllun.workforce.schemes.prices import figures_on
from cynllun.workforce.schemes.reckoning import SIZES, Answer, Line, Sum
from cynllun.workforce.schemes.scheme import Scheme
from cynllun.workforce.schemes.schools import KINDS

_PAGE = 25
_CERTAINTY: Mapping[Certainty, Text] = {
    "primary": Text(en="read in the source", cy="darllenwyd yn y ffynhonnell"),
    "secondary": Text(en="published", cy="cyhoeddwyd"),
    "inferred": Text(en="worked out", cy="cyfrifwyd"),
    "local": Text(en="typed in", cy="teipiwyd"),
}
"""How certain the pay of a year is."""


@dataclass(frozen=True, slots=True)
class Part:
    """A size or a kind of school, and its sum."""

    name: str
    total: Sum


def shown(request: HttpRequest, found: Tried) -> dict[str, Any]:
    """The context of the page."""
    context: dict[str, Any] = {"form": found.form}
    if found.scheme is None or found.answer is None:
        return context
    answer, scheme = found.answer, found.scheme
    last = answer.years[-1]
    sizes = [Part(_size(size), total) for size, total in answer.by_size]
    page = lines_found(answer, request.GET.get("find", ""), request.GET.get("page"))
    return context | {
        "scheme": scheme,
        "query": found.form.query,
        "hidden": [(name, each) for name, values in _state(request).items() for each in values],
        "years": [(year, _CERTAINTY[year.certainty]) for year in answer.years],
        "last": last,
        "over": None if last.left is None else -last.left,
        "figures_on": figures_on(last.school_year),
        "typed_in": any(year.certainty == "local" for year in answer.years),
        "sizes": sizes,
        "kinds": [Part(said(KINDS[kind]), total) for kind, total in answer.by_kind],
        "sources": answer.sources,
        "cost_chart": _cost_chart(answer, scheme),
        "size_chart": _size_chart(sizes),
        "page": page,
        "find": request.GET.get("find", ""),
    }


def lines_found(answer: Answer, find: str, asked: str | None) -> Page[Line]:
    """A page of the schools in whose name those letters are, in either language."""
    wanted = find.strip().casefold()
    lines = [line for line in answer.lines if wanted in _names(line)] if wanted else answer.lines
    return Paginator(lines, _PAGE).get_page(asked)


def _names(line: Line) -> str:
    return f"{line.school.name.en}\n{line.school.name.cy}\n{line.school.id}".casefold()


def _state(request: HttpRequest) -> dict[str, list[str]]:
    """The scheme in the address, for a form beside it."""
    return {name: values for name, values in request.GET.lists() if name.startswith(f"{PREFIX}-")}


def _size(size: int | None) -> str:
    if size is None:
        return _("More than %(pupils)s pupils") % {"pupils": f"{SIZES[-1]:,}"}
    before = next((smaller for smaller in reversed(SIZES) if smaller < size), -1)
    return _("%(first)s to %(last)s pupils") % {"first": before + 1, "last": size}


def _cost_chart(answer: Answer, scheme: Scheme) -> str:
    costs = tuple((year.school_year, float(year.total.difference)) for year in answer.years)
    budget = None if scheme.budget is None else float(scheme.budget)
    title = _("Cost above what schools pay now, by year")
    return cost_chart(costs, budget, _("Cost above now"), _("Budget"), title)


def _size_chart(sizes: Iterable[Part]) -> str:
    counts = tuple(
        (size.name, name, number)
        for size in sizes
        for name, number in (
            (_("Get more"), size.total.gaining),
            (_("The same"), size.total.same),
            (_("Get less"), size.total.losing),
        )
    )
    return counts_chart(counts, _("Schools that gain and lose, by size")) if counts else ""


def language() -> str:
    """The language of the page."""
    return get_language() or "en"
