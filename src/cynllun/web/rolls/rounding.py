"""Numbers of people that may be shown to those who may see nobody by name."""

from collections.abc import Iterable

FEWEST = 5


def rounded(people: int) -> int | None:
    """To the nearest five, of learners or staff; None for fewer than five, which could tell who is meant."""
    return (people + 2) // FEWEST * FEWEST if people >= FEWEST else None


def total_of(shown: Iterable[int | None]) -> int | None:
    """The sum of what is shown, so that it tells nothing more; None where nothing is shown.

    A total rounded from the exact numbers could be taken apart: two schools that are left out and have about
    ten learners together must have four each.
    """
    return sum(number or 0 for number in shown) or None
