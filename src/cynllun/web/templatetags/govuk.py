"""GOV.UK components for templates, and the filter that says a Text in the page's language."""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import Any

from django import template
from django.core.paginator import Page
from django.forms import BaseForm, BoundField
from django.template.context import Context
from django.template.loader import render_to_string
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from cynllun.law import days_in_words
from cynllun.law.words import Text

register = template.Library()


@register.filter
def said(text: Text | None) -> str:
    """The text in the language of the page; nothing for None."""
    return text.in_(get_language() or "en") if text else ""


@register.filter
def in_words(day: date | None) -> str:
    """The day as people write it, in the language of the page; nothing for None."""
    return said(days_in_words.in_words(day)) if day else ""


@register.inclusion_tag("components/error_summary.html")
def error_summary(form: BaseForm | None) -> dict[str, Any]:
    """Every error of the form, each linked to its control. Draws nothing while there is none.

    Where two fields say the same, each is named.
    """
    found = [(field, error) for field in form or () for error in map(str, field.errors)]
    times = Counter(error for _field, error in found)
    errors = [(field, _of(field, error) if times[error] > 1 else error) for field, error in found]
    return {"form": form, "errors": errors}


def _of(field: BoundField, error: str) -> SafeString:
    """The error with the field's label before it, which may end with a mark of its own."""
    mark = "" if str(field.label).endswith(("?", ":", ".")) else ":"
    return format_html("{}{} {}", field.label, mark, error)


@register.inclusion_tag("components/breadcrumbs.html")
def breadcrumbs(*crumbs: str) -> dict[str, Any]:
    """The way here: label, address, label, address …; a last label without an address is this page."""
    return {
        "crumbs": [
            (crumbs[i], crumbs[i + 1] if i + 1 < len(crumbs) else "") for i in range(0, len(crumbs), 2)
        ]
    }


@register.inclusion_tag("components/table.html")
def table(
    caption: str, head: Sequence[str], rows: Sequence[Sequence[Any]], numeric: str = ""
) -> dict[str, Any]:
    """A table. `numeric` holds the positions of the columns of numbers, from 1, such as "2 3"."""
    return {"caption": caption, "head": head, "rows": rows, "numeric": [int(n) for n in numeric.split()]}


@register.inclusion_tag("components/summary_list.html")
def summary_list(rows: Sequence[tuple[str, Any]]) -> dict[str, Any]:
    """Names and values, one pair a row."""
    return {"rows": rows}


@register.inclusion_tag("components/tag.html")
def tag(text: str, colour: str = "") -> dict[str, Any]:
    """A short status. `colour` is one of the Design System's: grey, green, teal, blue, yellow, red …"""
    return {"text": text, "colour": colour}


@register.inclusion_tag("components/button.html")
def button(text: str, href: str = "", kind: str = "") -> dict[str, Any]:
    """A button that sends its form, or a link that looks like one. `kind`: secondary, warning or nothing."""
    return {"text": text, "href": href, "kind": kind}


@register.inclusion_tag("components/pagination.html", takes_context=True)
def pagination(context: Context, page: Page[Any], parameter: str = "page") -> dict[str, Any]:
    """Links to the other pages of a list; the rest of the address's query is kept."""
    query = context["request"].GET.copy()
    links = []
    for number in page.paginator.get_elided_page_range(page.number, on_each_side=1, on_ends=1):
        query[parameter] = number
        links.append((number, f"?{query.urlencode()}" if isinstance(number, int) else ""))
    addresses = dict(links)
    return {
        "page": page,
        "links": links,
        "previous": addresses.get(page.number - 1, ""),
        "next": addresses.get(page.number + 1, ""),
    }


@register.simple_block_tag
def details(content: SafeString, summary: str) -> SafeString:
    """More for those who want it: {% details "Why?" %}…{% enddetails %}."""
    return render_to_string("components/details.html", {"summary": summary, "content": content})


@register.simple_block_tag
def notification(content: SafeString, title: str, kind: str = "") -> SafeString:
    """A banner above the page's title. `kind` "success" is for something that the reader has just done."""
    return render_to_string(
        "components/notification_banner.html", {"title": title, "kind": kind, "content": content}
    )
