"""Numbers of the grace and what makes their limits the limits."""

from decimal import Decimal

from cynllun.law.words import Text
from cynllun.workforce.reckoning.limited import Limited
from cynllun.workforce.whole_numbers import WholeNumber

weekly = Limited(
    most=48,
    why=Text(en="a working week has at most 48 hours.", cy="48 awr ar y mwyaf sydd mewn wythnos waith."),
)
"""Hours in one week."""

hours_each = Limited(
    most=100,
    why=Text(en="these are hours for one learner.", cy="oriau ar gyfer un dysgwr yw'r rhain."),
)

learners = Limited(
    most=10_000,
    why=Text(en="this is one school in one year.", cy="un ysgol mewn un flwyddyn yw hon."),
    sort=WholeNumber,
)

in_100 = Limited(
    most=100,
    why=Text(
        en="one decision leads to one plan at most.", cy="un cynllun ar y mwyaf a ddaw o un penderfyniad."
    ),
)

years_later = Limited(
    most=10,
    why=Text(en="ten years later is enough.", cy="mae deng mlynedd yn hwyrach yn ddigon."),
    sort=WholeNumber,
)

whole_weeks = Limited(
    least=Decimal(3),
    most=52,
    why=Text(
        en="a year has 52 weeks, and a term at least one.",
        cy="mae 52 wythnos mewn blwyddyn, ac un o leiaf mewn tymor.",
    ),
    sort=WholeNumber,
)
