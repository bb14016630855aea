"""How courses stand, drawn on the server."""

from functools import lru_cache

import altair as alt
from django.utils.safestring import SafeString

from cynllun.web.charts import legend, picture

_HEIGHT_OF_A_BAR = 34
_FEW = 12
Bars = tuple[tuple[str, str, int], ...]
"""(course, how it stands, people), in the reader's language and in the order drawn."""


@lru_cache(maxsize=64)
def courses_chart(bars: Bars, title: str) -> SafeString:
    """SVG with a bar for each course; `title` is its text for those who do not see it."""
    rows = [{"course": course, "standing": standing, "people": people} for course, standing, people in bars]
    courses = list(dict.fromkeys(course for course, _, _ in bars))
    standings = list(dict.fromkeys(standing for _, standing, _ in bars))
    chart = (
        alt.Chart(alt.InlineData(values=rows))
        .mark_bar()
        .encode(
            y=alt.Y("course:N", sort=courses, title=None, axis=alt.Axis(labelLimit=320)),
            x=alt.X("sum(people):Q", title=None, axis=_axis(bars)),
            color=legend("standing", standings),
            order=alt.Order("order:Q"),
        )
        .transform_calculate(order=f"indexof({standings!r}, datum.standing)")
        .transform_filter(alt.datum.people > 0)
    )
    return picture(chart, title, height=max(1, len(courses)) * _HEIGHT_OF_A_BAR)


def _axis(bars: Bars) -> alt.Axis:
    """Whole people only: with few of them the usual steps would be halves."""
    most = max((sum(n for course, _, n in bars if course == each) for each, _, _ in bars), default=0)
    return alt.Axis(format="d", values=list(range(most + 1))) if most < _FEW else alt.Axis(format="d")
