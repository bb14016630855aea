"""The time that schools need, drawn."""

from functools import lru_cache

import altair as alt
from django.utils.safestring import SafeString

from cynllun.web.charts import legend, picture

Bars = tuple[tuple[str, str, float], ...]
"""(school year, what, how much), in the reader's language, in the order of drawing."""


@lru_cache(maxsize=128)
def hours_chart(bars: Bars, title: str) -> SafeString:
    """SVG with bars side by side in each school year."""
    return picture(
        _side_by_side(bars).encode(xOffset=alt.XOffset("what:N", sort=_names(bars))), title, height=240
    )


@lru_cache(maxsize=128)
def schools_chart(bars: Bars, title: str) -> SafeString:
    """SVG with one bar for each school year, divided."""
    return picture(_side_by_side(bars), title, height=200)


def _side_by_side(bars: Bars) -> alt.Chart:
    rows = [{"year": year, "what": what, "much": much} for year, what, much in bars]
    years = list(dict.fromkeys(year for year, _, _ in bars))
    ticks = min(6, max(1, int(max(much for _, _, much in bars))))
    chart: alt.Chart = (
        alt.Chart(alt.InlineData(values=rows))
        .mark_bar()
        .encode(
            x=alt.X(
                "year:N", sort=years, title=None, axis=alt.Axis(labelAngle=0, grid=False, labelLimit=200)
            ),
            y=alt.Y("sum(much):Q", title=None, axis=alt.Axis(tickCount=ticks, format=",d")),
            color=legend("what", _names(bars)),
        )
    )
    return chart


def _names(bars: Bars) -> list[str]:
    return list(dict.fromkeys(what for _, what, _ in bars))
