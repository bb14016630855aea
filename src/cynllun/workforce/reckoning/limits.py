"""Numbers of the case and what makes their limits the limits."""

from decimal import Decimal

from cynllun.law.words import Text
from cynllun.workforce.reckoning.kinds import Number

_ZERO = Decimal(0)


def count(en: str, cy: str) -> Number:
    """How many of something one school has in one year; halves are allowed, as of a shared meeting."""
    why = Text(en="this is one school's count for one year.", cy="cyfrif un ysgol am un flwyddyn yw hwn.")
    return Number(Text(en=en, cy=cy), _ZERO, Decimal(10_000), why)


def hours(en: str, cy: str) -> Number:
    """Hours of one person's work."""
    why = Text(
        en="a full-time teacher's whole year is 1,265 hours.",
        cy="1,265 awr yw blwyddyn gyfan athro amser llawn.",
    )
    return Number(Text(en=en, cy=cy), _ZERO, Decimal(1265), why)


def weeks(en: str, cy: str) -> Number:
    why = Text(en="a year has 52 weeks.", cy="mae 52 wythnos mewn blwyddyn.")
    return Number(Text(en=en, cy=cy), Decimal(1), Decimal(52), why)


def days_a_week(en: str, cy: str) -> Number:
    why = Text(en="a school week has five days.", cy="pum diwrnod sydd mewn wythnos ysgol.")
    return Number(Text(en=en, cy=cy), _ZERO, Decimal(5), why)


def days_a_year(en: str, cy: str) -> Number:
    why = Text(
        en="a teacher's year has 195 working days.", cy="195 o ddiwrnodau gwaith sydd ym mlwyddyn athro."
    )
    return Number(Text(en=en, cy=cy), _ZERO, Decimal(195), why)


def share(en: str, cy: str) -> Number:
    why = Text(
        en="a share is of one whole, like 0.5 for a half.", cy="rhan o un cyfan yw hon, fel 0.5 am hanner."
    )
    return Number(Text(en=en, cy=cy), Decimal("0.01"), Decimal(1), why)


def money(en: str, cy: str) -> Number:
    why = Text(en="this is an amount in pounds.", cy="swm mewn punnoedd yw hwn.")
    return Number(Text(en=en, cy=cy), _ZERO, Decimal(10_000_000), why, places=2)
