"""How every chart looks, and how it becomes a picture in a page: drawn on the server, with no script."""

import re
from collections.abc import Sequence

import altair as alt
import vl_convert
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

COLOURS = ("#4c2c92", "#0d6e64", "#7a8482", "#b45309", "#1d4ed8", "#9d174d")
WIDTH = 640
_FONT = "Source Sans 3, Arial, sans-serif"


def legend(field: str, names: Sequence[str]) -> alt.Color:
    """A colour for each of the field's names, in their order, named above the chart."""
    scale = alt.Scale(domain=list(names), range=list(COLOURS[: len(names)]))
    return alt.Color(f"{field}:N", sort=list(names), scale=scale, legend=alt.Legend(title=None, orient="top"))


def picture(chart: alt.Chart | alt.LayerChart, title: str, *, height: int) -> SafeString:
    """SVG of the chart; `title` is its text for those who do not see it."""
    chart = (
        chart.properties(width=WIDTH, height=height, background="transparent")
        .configure(font=_FONT)
        .configure_axis(labelFontSize=14, gridColor="#d5e2df", domain=False, ticks=False)
        .configure_legend(labelFontSize=15, labelLimit=300, symbolSize=160)
        .configure_view(stroke=None)
    )
    svg = vl_convert.vegalite_to_svg(chart.to_dict())
    return mark_safe(_as_picture(svg, title))  # noqa: S308  # drawn here; the title is escaped below


def _as_picture(svg: str, title: str) -> str:
    """The drawing as one picture: no fixed size, no style (the security policy), no English inside it."""
    svg = re.sub(r'<svg ([^>]*?)width="[^"]*" height="[^"]*"', r"<svg \1", svg, count=1)
    svg = re.sub(r' (?:style|role|aria-[a-z]+)="[^"]*"', "", svg)
    return svg.replace("<svg ", f'<svg role="img" aria-label="{escape(title)}" ', 1)
