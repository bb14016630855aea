"""Who has read a bulletin, drawn."""

from collections.abc import Sequence

import altair as alt
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from cynllun.law.words import Text
from cynllun.outreach.bulletins.numbers import Tally
from cynllun.web.charts import legend, picture
from cynllun.web.templatetags.govuk import said

MOST = 30
"""As many schools as a picture takes; the table has them all."""
_BAR, _FEET = 26, 20


def read_by_school(schools: Sequence[tuple[Text, Tally]]) -> SafeString | str:
    """A bar for each school, those with most who have not read it first; nothing for none."""
    if not schools:
        return ""
    names = (_("Have read it"), _("Have not"))
    drawn = schools[:MOST]
    values = [
        {"school": said(school), "state": state, "people": people, "at": at}
        for school, tally in drawn
        for at, (state, people) in enumerate(zip(names, (tally.read, tally.unread), strict=True))
    ]
    chart = (
        alt.Chart(alt.InlineData(values=values))
        .mark_bar()
        .encode(
            x=alt.X("people:Q", title=None, axis=alt.Axis(tickMinStep=1, format="d")),
            y=alt.Y(
                "school:N",
                title=None,
                sort=[said(school) for school, _tally in drawn],
                axis=alt.Axis(labelLimit=320),
            ),
            color=legend("state", names),
            order=alt.Order("at:Q"),
        )
    )
    return picture(chart, _("Who has read it, by school"), height=_BAR * len(drawn) + _FEET)
