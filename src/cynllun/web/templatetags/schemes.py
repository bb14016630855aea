"""Large sums of money, as people write them: to the pound, the same in both languages."""

from decimal import ROUND_HALF_UP, Decimal

from django import template

register = template.Library()


@register.filter
def whole_pounds(amount: Decimal | None) -> str:
    """£1,234, −£1,234; nothing for None."""
    return _written(amount, "")


@register.filter
def signed_pounds(amount: Decimal | None) -> str:
    """+£1,234, −£1,234, £0; nothing for None."""
    return _written(amount, "+")


def _written(amount: Decimal | None, plus: str) -> str:
    if amount is None:
        return ""
    whole = amount.quantize(Decimal(1), ROUND_HALF_UP)
    sign = "−" if whole < 0 else plus if whole > 0 else ""
    return f"{sign}£{abs(whole):,}"
