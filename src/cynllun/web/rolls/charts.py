"""The learners of a roll by year group and system, drawn on the server."""

import re
from functools import lru_cache

import altair as alt
import vl_convert
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

_FONT = "Source Sans 3, Arial, sans-serif"
_COLOURS = ["#4c2c92", "#0d6e64", "#7a8482"]
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
            color=alt.Color(
                "system:N",
                sort=systems,
                scale=alt.Scale(domain=systems, range=_COLOURS),
                legend=alt.Legend(title=None, orient="top"),
            ),
        )
        .properties(width=640, height=_HEIGHT, background="transparent")
        .configure(font=_FONT)
        .configure_axis(labelFontSize=14, gridColor="#d5e2df", domain=False, ticks=False)
        .configure_legend(labelFontSize=15, symbolSize=160)
        .configure_view(stroke=None)
    )
    svg = vl_convert.vegalite_to_svg(chart.to_dict())
    return mark_safe(_as_picture(svg, title))  # noqa: S308  # drawn here; the title is escaped below


def _as_picture(svg: str, title: str) -> str:
    """The drawing as one picture: no fixed size, no style (the security policy), no English inside it."""
    svg = re.sub(r'<svg ([^>]*?)width="[^"]*" height="[^"]*"', r"<svg \1", svg, count=1)
    svg = re.sub(r' (?:style|role|aria-[a-z]+)="[^"]*"', "", svg)
    return svg.replace("<svg ", f'<svg role="img" aria-label="{escape(title)}" ', 1)
