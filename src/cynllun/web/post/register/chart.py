"""The schools of an authority by whether they have an ALNCo, drawn on the server."""

from functools import lru_cache

import altair as alt
from django.utils.safestring import SafeString

from cynllun.web.charts import legend, picture

_HEIGHT_OF_A_BAR = 34
_FEW = 12
Bars = tuple[tuple[str, str, int], ...]
"""(kind of school, how it stands, schools), in the reader's language and in the order drawn."""


@lru_cache(maxsize=64)
def standing_chart(bars: Bars, title: str) -> SafeString:
    """SVG with a bar for each kind of school; `title` is its text for those who do not see it."""
    rows = [{"kind": kind, "standing": standing, "schools": schools} for kind, standing, schools in bars]
    kinds = list(dict.fromkeys(kind for kind, _, _ in bars))
    standings = [name for name in dict.fromkeys(name for _, name, _ in bars) if _any(bars, name)]
    chart = (
        alt.Chart(alt.InlineData(values=rows))
        .mark_bar()
        .encode(
            y=alt.Y("kind:N", sort=kinds, title=None, axis=alt.Axis(labelLimit=220)),
            x=alt.X("sum(schools):Q", title=None, axis=_axis(bars)),
            color=legend("standing", standings),
        )
        .transform_filter(alt.datum.schools > 0)
    )
    return picture(chart, title, height=max(1, len(kinds)) * _HEIGHT_OF_A_BAR)


def _axis(bars: Bars) -> alt.Axis:
    """Whole schools only: with few of them the usual steps would be halves."""
    most = max((sum(number for kind, _, number in bars if kind == each) for each, _, _ in bars), default=0)
    return alt.Axis(format="d", values=list(range(most + 1))) if most < _FEW else alt.Axis(format="d")


def _any(bars: Bars, name: str) -> bool:
    return any(standing == name and schools for _, standing, schools in bars)
