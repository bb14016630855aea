"""Days, numbers and mixed values of a roll, in the language of the page."""

from datetime import date
from typing import Any

from django import template
from django.utils.translation import get_language

from cynllun.law.days_in_words import in_words
from cynllun.law.words import Text

register = template.Library()


@register.filter
def day(value: date | None) -> str:
    """1 September 2021, 1 Medi 2021; nothing for None."""
    return in_words(value).in_(get_language() or "en") if value else ""


@register.filter
def cell(value: Any) -> str:
    """A Text in the language of the page, a date in words, anything else as it is; a dash for a blank."""
    if isinstance(value, Text):
        return value.in_(get_language() or "en")
    if isinstance(value, date):
        return day(value)
    return "–" if value is None or value == "" else str(value)
