"""Rounding: money to the penny, hours to the hundredth, days to the tenth, always half up."""

from collections.abc import Iterable, Sequence
from decimal import ROUND_CEILING, ROUND_HALF_UP, Decimal

_HUNDREDTH = Decimal("0.01")
_TENTH = Decimal("0.1")


def to_the_hundredth(amount: Decimal) -> Decimal:
    """Pounds to the penny; hours and shares to two places."""
    return amount.quantize(_HUNDREDTH, ROUND_HALF_UP)


def to_the_tenth(amount: Decimal) -> Decimal:
    return amount.quantize(_TENTH, ROUND_HALF_UP)


def up_to_whole(amount: Decimal) -> int:
    return int(amount.to_integral_value(ROUND_CEILING))


def plain(amount: Decimal) -> Decimal:
    """The same number without needless noughts: 253.00 is 253, 2.50 is 2.5."""
    return amount.quantize(Decimal(1)) if amount == int(amount) else amount.normalize()


def total(amounts: Iterable[Decimal]) -> Decimal:
    return sum(amounts, Decimal(0))


def shared_out(amount: Decimal, shares: Sequence[Decimal]) -> list[Decimal]:
    """An amount of whole hundredths in parts of whole hundredths, by share, that come to exactly the amount.

    Each part runs from one rounded running total to the next, so no part is more than a hundredth out.
    """
    whole, running, taken, parts = total(shares), Decimal(0), Decimal(0), []
    for share in shares:
        running += share
        upto = to_the_hundredth(amount * running / whole) if whole else amount
        parts.append(upto - taken)
        taken = upto
    return parts
