"""Numbers of a scheme and what makes their limits the limits."""

from decimal import Decimal

from cynllun.law.words import Text
from cynllun.workforce.reckoning.limited import Limited
from cynllun.workforce.whole_numbers import WholeNumber

up_to = Limited(most=20_000, why=Text(en="no school is larger.", cy="nid oes ysgol fwy."), sort=WholeNumber)
"""The last number of a band: pupils, plans or head-teacher groups."""

years = Limited(
    least=Decimal(1),
    most=5,
    why=Text(
        en="the numbers of pupils are those of one year.",
        cy="niferoedd un flwyddyn yw niferoedd y disgyblion.",
    ),
    sort=WholeNumber,
)

budget = Limited(
    most=1_000_000_000, why=Text(en="this is pounds a year.", cy="punnoedd y flwyddyn yw'r rhain.")
)

per_cent = Limited(most=100, why=Text(en="this is a percentage.", cy="canran yw hon."))
