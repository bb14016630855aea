"""How far each area is, and what changed in it, drawn on the server."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

import altair as alt
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from cynllun.web.charts import picture
from cynllun.web.templatetags.govuk import said
from cynllun.workforce.readiness.figures import AreaFigures
from cynllun.workforce.readiness.states import CHANGES, Change, State, said_of

_STATES = {
    State.IN_PLACE: "#0d4f4a",
    State.UNDER_WAY: "#5fa89a",
    State.NOT_YET: "#b45309",
    State.NOT_KNOWN: "#7a8482",
    State.NOT_APPLICABLE: "#c3cfcc",
    "": "#e7a977",
}
_CHANGES: dict[Change, str] = {"better": "#0d4f4a", "same": "#a9bbb7", "worse": "#b45309", "other": "#d9dfdd"}
_HEIGHT_OF_A_BAR = 30
Bars = tuple[tuple[str, str, str, int], ...]
"""(area, part, its colour, questions), in the reader's language and in the order drawn."""


def totals(figures: Sequence[AreaFigures]) -> dict[str, int]:
    """The sums over all areas."""
    return {
        "asked": sum(each.asked for each in figures),
        "answered": sum(each.answered for each in figures),
        "applying": sum(each.applying for each in figures),
        "in_place": sum(each.in_place for each in figures),
        "better": sum((each.changes or {}).get("better", 0) for each in figures),
        "worse": sum((each.changes or {}).get("worse", 0) for each in figures),
    }


def how_far(figures: Sequence[AreaFigures]) -> SafeString:
    """A bar for each area, made of its answers."""
    bars = tuple(
        (said(each.name), said(said_of(state)), colour, each.states.get(state, 0))
        for state, colour in _STATES.items()
        for each in figures
    )
    return _drawn(bars, _("How far each area is"))


def what_changed(figures: Sequence[AreaFigures]) -> SafeString:
    """A bar for each area, made of what is better, worse and the same since the term before."""
    bars = tuple(
        (said(each.name), said(CHANGES[name]), colour, (each.changes or {}).get(name, 0))
        for name, colour in _CHANGES.items()
        for each in figures
    )
    return _drawn(bars, _("What has changed since the last assessment"))


@lru_cache(maxsize=64)
def _drawn(bars: Bars, title: str) -> SafeString:
    rows = [
        {"area": area, "part": part, "place": place, "questions": number}
        for place, (area, part, _colour, number) in enumerate(bars)
    ]
    areas = _unique(area for area, _part, _colour, _number in bars)
    used = {part: colour for _area, part, colour, number in bars if number}
    scale = alt.Scale(domain=list(used), range=list(used.values()))
    key = alt.Legend(title=None, orient="top", columns=3)
    chart = (
        alt.Chart(alt.InlineData(values=rows))
        .mark_bar()
        .encode(
            y=alt.Y("area:N", sort=areas, title=None, axis=alt.Axis(labelLimit=220, grid=False)),
            x=alt.X("sum(questions):Q", title=None, axis=alt.Axis(format="d", tickMinStep=1)),
            color=alt.Color("part:N", sort=list(used), scale=scale, legend=key),
            order=alt.Order("place:Q"),
        )
        .transform_filter(alt.datum.questions > 0)
    )
    return picture(chart, title, height=len(areas) * _HEIGHT_OF_A_BAR)


def _unique(names: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(names))
