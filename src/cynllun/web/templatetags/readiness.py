"""The heat map of readiness: a number with its sign, the key to the shades, and headings that sort."""

from typing import Any

from django import template
from django.template.context import Context

from cynllun.law.words import Text

register = template.Library()

_SHADES: dict[str, Text] = {
    "all": Text(en="All in place", cy="Popeth yn ei le"),
    "most": Text(en="Half or more", cy="Hanner neu fwy"),
    "some": Text(en="Less than half", cy="Llai na hanner"),
    "none": Text(en="None", cy="Dim un"),
}


@register.filter
def signed(number: int | None) -> str:
    """+2, −1, 0; a dash for None."""
    if number is None:
        return "–"
    return f"{number:+d}".replace("-", "−") if number else "0"


@register.simple_tag
def shade_key() -> list[tuple[str, Text]]:
    """Each shade with what it says."""
    return list(_SHADES.items())


@register.inclusion_tag("self_assessment/_sortable.html", takes_context=True)
def sortable(context: Context, name: str, label: str) -> dict[str, Any]:
    """The heading of a column; its link sorts by it, and the other way where it is sorted by already."""
    query = context["request"].GET.copy()
    is_sorted, backwards = context["sort"] == name, context["backwards"]
    query["sort"] = f"-{name}" if is_sorted and not backwards else name
    order = ("descending" if backwards else "ascending") if is_sorted else "none"
    return {"label": label, "query": query.urlencode(), "order": order}
