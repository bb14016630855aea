"""A day as people write it, in both languages."""

from datetime import date
from functools import lru_cache

from cynllun.law.words import Text

_ENGLISH = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_WELSH = [
    "Ionawr",
    "Chwefror",
    "Mawrth",
    "Ebrill",
    "Mai",
    "Mehefin",
    "Gorffennaf",
    "Awst",
    "Medi",
    "Hydref",
    "Tachwedd",
    "Rhagfyr",
]


@lru_cache(maxsize=4096)
def in_words(day: date) -> Text:
    """14 March 2022, 14 Mawrth 2022."""
    return Text(
        en=f"{day.day} {_ENGLISH[day.month - 1]} {day.year}",
        cy=f"{day.day} {_WELSH[day.month - 1]} {day.year}",
    )
