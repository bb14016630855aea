"""The learners of a roll by year group and system, drawn on the server."""

from functools import lru_cache

import altair as alt
from django.utils.safestring import SafeString

from cynllun.web.charts import legend, picture

_HEIGHT = 230

Bars = tuple[tuple[str, str, int], ...]
"""(year group, system, learners), both in the reader's language, in the order in which they are drawn."""


@lru_cache(maxsize=128)
def system_chart(bars: Bars, title: str) -> SafeString:
    """SVG with a bar for each year group; `title` is its text for those who do not see it."""
    rows = [{"group": group, "system": system, "learners": learners} for group, system, learners in bars]
    groups = list(dict.fromkeys(group for group, _, _ in bars))
    systems = list(dict.fromkeys(system for _, system, _ in bars))
    chart = (
        alt.Chart(alt.InlineData(values=rows))
        .mark_bar()
        .encode(
            x=alt.X("group:N", sort=groups, title=None, axis=alt.Axis(labelAngle=-45, grid=False)),
            y=alt.Y("sum(learners):Q", title=None, axis=alt.Axis(tickMinStep=1, format="d")),
            color=legend("system", systems),
        )
    )
    return picture(chart, title, height=_HEIGHT)
