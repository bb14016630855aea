"""Pounds and other numbers of a post, as people write them; the same in both languages."""

from decimal import Decimal

from django import template

from cynllun.law.sources import CERTAINTY_IN_WORDS, Certainty
from cynllun.law.words import Text
from cynllun.web.checker.answer import CERTAINTY_COLOURS
from cynllun.workforce.reckoning.money import Cost, in_pounds

register = template.Library()


@register.filter
def pounds(amount: Decimal | None) -> str:
    """£1,234.50; a dash for None."""
    return "–" if amount is None else in_pounds(amount)


@register.filter
def on_top(cost: Cost) -> Decimal:
    """What the employer pays beside the pay itself."""
    return cost.total - cost.pay


@register.filter
def figure(number: Decimal | int | None) -> str:
    """1,234.5, with only the places that it has; a dash for None."""
    if number is None:
        return "–"
    return f"{number:,}".replace("-", "−")


@register.filter
def certainty_said(certainty: Certainty) -> Text:
    """How certain something is, in words."""
    return CERTAINTY_IN_WORDS[certainty]


@register.filter
def certainty_colour(certainty: Certainty) -> str:
    """The colour of its tag."""
    return CERTAINTY_COLOURS[certainty]
