"""Numbers of the case and what makes their limits the limits."""

from decimal import Decimal

from cynllun.law.words import Text
from cynllun.workforce.reckoning.limited import Limited

count = Limited(
    most=10_000,
    why=Text(en="this is one school's count for one year.", cy="cyfrif un ysgol am un flwyddyn yw hwn."),
)
"""How many of something one school has in one year; halves are allowed, as of a shared meeting."""

hours = Limited(
    most=1265,
    why=Text(
        en="a full-time teacher's whole year is 1,265 hours.",
        cy="1,265 awr yw blwyddyn gyfan athro amser llawn.",
    ),
)
"""Hours of one person's work."""

weeks = Limited(
    least=Decimal(1),
    most=52,
    why=Text(en="a year has 52 weeks.", cy="mae 52 wythnos mewn blwyddyn."),
)

days_a_week = Limited(
    most=5, why=Text(en="a school week has five days.", cy="pum diwrnod sydd mewn wythnos ysgol.")
)

days_a_year = Limited(
    most=195,
    why=Text(
        en="a teacher's year has 195 working days.", cy="195 o ddiwrnodau gwaith sydd ym mlwyddyn athro."
    ),
)

share = Limited(
    least=Decimal("0.01"),
    most=1,
    why=Text(
        en="a share is of one whole, like 0.5 for a half.", cy="rhan o un cyfan yw hon, fel 0.5 am hanner."
    ),
)

money = Limited(
    most=10_000_000,
    why=Text(en="this is an amount in pounds.", cy="swm mewn punnoedd yw hwn."),
    places=2,
)
