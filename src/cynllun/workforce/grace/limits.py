"""Numbers of the grace and what makes their limits the limits."""

from decimal import Decimal

from cynllun.law.words import Text
from cynllun.workforce.reckoning.kinds import Number
from cynllun.workforce.whole_numbers import WholeNumber

_NONE = Decimal(0)


def weekly(en: str, cy: str) -> Number:
    """Hours in one week."""
    why = Text(en="a working week has at most 48 hours.", cy="48 awr ar y mwyaf sydd mewn wythnos waith.")
    return Number(Text(en=en, cy=cy), _NONE, Decimal(48), why)


def hours_each(en: str, cy: str) -> Number:
    why = Text(en="these are hours for one learner.", cy="oriau ar gyfer un dysgwr yw'r rhain.")
    return Number(Text(en=en, cy=cy), _NONE, Decimal(100), why)


def learners(en: str, cy: str) -> Number:
    why = Text(en="this is one school in one year.", cy="un ysgol mewn un flwyddyn yw hon.")
    return WholeNumber(Text(en=en, cy=cy), _NONE, Decimal(10_000), why)


def in_100(en: str, cy: str) -> Number:
    why = Text(
        en="one decision leads to one plan at most.", cy="un cynllun ar y mwyaf a ddaw o un penderfyniad."
    )
    return Number(Text(en=en, cy=cy), _NONE, Decimal(100), why)


def years_later(en: str, cy: str) -> Number:
    why = Text(en="ten years later is enough.", cy="mae deng mlynedd yn hwyrach yn ddigon.")
    return WholeNumber(Text(en=en, cy=cy), _NONE, Decimal(10), why)


def whole_weeks(en: str, cy: str) -> Number:
    why = Text(
        en="a year has 52 weeks, and a term at least one.",
        cy="mae 52 wythnos mewn blwyddyn, ac un o leiaf mewn tymor.",
    )
    return WholeNumber(Text(en=en, cy=cy), Decimal(3), Decimal(52), why)
