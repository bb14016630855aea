"""A scheme drawn: its cost by year against the budget, and who gains and who loses by size."""

from functools import lru_cache

import altair as alt
from django.utils.safestring import SafeString

from cynllun.web.charts import legend, picture

_HEIGHT = 220

Costs = tuple[tuple[str, float], ...]
"""(school year, pounds above what schools pay now)."""
Counts = tuple[tuple[str, str, int], ...]
"""(size or kind, gains or the same or loses, schools), in the reader's language, in the order of drawing."""


@lru_cache(maxsize=128)
def cost_chart(
    costs: Costs, budget: float | None, cost_name: str, budget_name: str, title: str
) -> SafeString:
    """SVG with a bar for each year, and a line for the budget where there is one."""
    rows = [{"year": year, "pounds": pounds, "what": cost_name} for year, pounds in costs]
    names = [cost_name] if budget is None else [cost_name, budget_name]
    bars = (
        alt.Chart(alt.InlineData(values=rows))
        .mark_bar(size=90)
        .encode(
            x=alt.X("year:N", title=None, axis=alt.Axis(labelAngle=0, grid=False)),
            y=alt.Y("pounds:Q", title=None, axis=alt.Axis(format="$,.3~s", labelExpr=_POUNDS)),
            color=legend("what", names),
        )
    )
    if budget is None:
        return picture(bars, title, height=_HEIGHT)
    line = (
        alt.Chart(alt.InlineData(values=[{"pounds": budget, "what": budget_name}]))
        .mark_rule(strokeWidth=4, strokeDash=[8, 5])
        .encode(y="pounds:Q", color=legend("what", names))
    )
    return picture(bars + line, title, height=_HEIGHT)


@lru_cache(maxsize=128)
def counts_chart(counts: Counts, title: str) -> SafeString:
    """SVG with a bar for each size, divided into those that gain, stay the same and lose."""
    rows = [{"band": band, "what": what, "schools": schools} for band, what, schools in counts]
    bands = list(dict.fromkeys(band for band, _, _ in counts))
    names = list(dict.fromkeys(what for _, what, _ in counts))
    longest = max(sum(schools for band, _, schools in counts if band == each) for each in bands)
    chart = (
        alt.Chart(alt.InlineData(values=rows))
        .mark_bar()
        .encode(
            y=alt.Y("band:N", sort=bands, title=None, axis=alt.Axis(grid=False, labelLimit=260)),
            x=alt.X("sum(schools):Q", title=None, axis=alt.Axis(tickCount=min(longest, 10), format=",d")),
            color=legend("what", names),
        )
    )
    return picture(chart, title, height=max(60, 34 * len(bands)))


_POUNDS = "(datum.value < 0 ? '−' : '') + '£' + format(abs(datum.value), ',.3~s')"
