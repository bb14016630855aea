"""Numbers of a scheme and what makes their limits the limits."""

from decimal import Decimal

from cynllun.law.words import Text
from cynllun.workforce.reckoning.kinds import Number
from cynllun.workforce.whole_numbers import WholeNumber

_NONE = Decimal(0)


def up_to(en: str, cy: str) -> Number:
    """The last number of a band: pupils, plans or head-teacher groups."""
    why = Text(en="no school is larger.", cy="nid oes ysgol fwy.")
    return WholeNumber(Text(en=en, cy=cy), _NONE, Decimal(20_000), why)


def years(en: str, cy: str) -> Number:
    why = Text(
        en="the numbers of pupils are those of one year.",
        cy="niferoedd un flwyddyn yw niferoedd y disgyblion.",
    )
    return WholeNumber(Text(en=en, cy=cy), Decimal(1), Decimal(5), why)


def budget(en: str, cy: str) -> Number:
    why = Text(en="this is pounds a year.", cy="punnoedd y flwyddyn yw'r rhain.")
    return Number(Text(en=en, cy=cy), _NONE, Decimal(1_000_000_000), why)


def per_cent(en: str, cy: str) -> Number:
    why = Text(en="this is a percentage.", cy="canran yw hon.")
    return Number(Text(en=en, cy=cy), _NONE, Decimal(100), why)
