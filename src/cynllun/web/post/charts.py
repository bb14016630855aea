"""The answers of a case, drawn."""

from decimal import Decimal
from functools import lru_cache
from textwrap import wrap

import altair as alt
from django.utils.safestring import SafeString

from cynllun.web.charts import legend, picture

Bars = tuple[tuple[str, str, Decimal], ...]
"""(what the bar stands for, the part of it, how much), in the order in which they are drawn."""

_LETTERS = 22
"""As many as stand beside a bar on one line."""
_LINES = r"split(datum.label, '\n')"
_POUNDS = "(datum.value < 0 ? '−' : '') + '£' + format(abs(datum.value), ',.0f')"


@lru_cache(maxsize=128)
def months(bars: Bars, title: str) -> SafeString:
    """Hours month by month; each part of a month stands beside the other."""
    names, parts = _orders(bars)
    chart = _chart(bars).encode(
        x=alt.X("bar:N", sort=names, title=None, axis=alt.Axis(labelAngle=-45, grid=False)),
        y=alt.Y("amount:Q", title=None),
        xOffset=alt.XOffset("part:N", sort=parts),
        color=legend("part", parts),
    )
    return picture(chart, title, height=200)


@lru_cache(maxsize=128)
def sums(bars: Bars, title: str, *, pounds: bool = True) -> SafeString:
    """A lying bar for each, made of its parts one after another."""
    names, parts = _orders(bars)
    names = [_in_lines(name) for name in names]
    axis = alt.Axis(labelExpr=_POUNDS, tickCount=5) if pounds else alt.Axis(tickCount=5)
    chart = _chart(bars).encode(
        y=alt.Y("bar:N", sort=names, title=None, axis=alt.Axis(labelExpr=_LINES, labelLimit=260, grid=False)),
        x=alt.X("sum(amount):Q", title=None, axis=axis),
        color=legend("part", parts),
        order=alt.Order("place:Q"),
    )
    chart = chart.properties(autosize=alt.AutoSizeParams(type="fit-x", contains="padding"))
    return picture(chart, title, height=40 * len(names) + 10)


def _chart(bars: Bars) -> alt.Chart:
    _names, parts = _orders(bars)
    rows = [
        {"bar": _in_lines(bar), "part": part, "amount": float(amount), "place": parts.index(part)}
        for bar, part, amount in bars
    ]
    chart: alt.Chart = alt.Chart(alt.InlineData(values=rows)).mark_bar()
    return chart


def _orders(bars: Bars) -> tuple[list[str], list[str]]:
    return list(dict.fromkeys(bar for bar, _, _ in bars)), list(dict.fromkeys(part for _, part, _ in bars))


def _in_lines(name: str) -> str:
    return "\n".join(wrap(name, _LETTERS))
