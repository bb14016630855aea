"""The schools over which a scheme is tried: the made-up Wales, or those of rolls that are kept."""

from collections.abc import Mapping
from functools import cache

import polars as pl

from cynllun.bulk.synthetic.school_sizes import school_sizes
from cynllun.law.words import Text
from cynllun.workforce.schemes.schools import UNITS_OF_STAGE, School, group_of

_SEED = 2018
_STAGES = ((6, "primary"), (9, "years_7_to_9"), (11, "years_10_and_11"))
"""The last year group of each stage but the sixth form."""


@cache
def made_up_wales() -> tuple[School, ...]:
    """Every school of the made-up Wales, the same every time."""
    return tuple(
        School(
            id=f"{row['authority']}{row['establishment']}",
            name=Text(row["name_en"], row["name_cy"]),
            kind=row["kind"],
            pupils=row["pupils"],
            plans=row["plans"],
            group=group_of(row["units"]),
        )
        for row in school_sizes(_SEED).iter_rows(named=True)
    )


def schools_of_rolls(placed: pl.DataFrame, schools: Mapping[int, tuple[str, Text]]) -> tuple[School, ...]:
    """The schools of placed rolls; `schools` gives the kind and the name by the number in `school`.

    `placed` has "school", "group_on", "system", "provision", "idp_notice_on". A plan is counted for whoever
    is under the new law with a plan as provision or after an IDP notice.
    """
    with_plan = (pl.col("provision") == "idp") | pl.col("idp_notice_on").is_not_null()
    figures = placed.group_by("school", maintain_order=True).agg(
        pupils=pl.len(),
        plans=((pl.col("system") == "ALN") & with_plan.fill_null(value=False)).sum(),
        units=_units().sum(),
    )
    return tuple(
        School(str(number), schools[number][1], schools[number][0], pupils, plans, group_of(units))
        for number, pupils, plans, units in figures.iter_rows()
        if number in schools
    )


def _units() -> pl.Expr:
    """What each pupil counts for; one without a year group, as in the primary years."""
    units = pl.lit(UNITS_OF_STAGE["sixth_form"])
    for last, stage in reversed(_STAGES):
        units = pl.when(pl.col("group_on") <= last).then(pl.lit(UNITS_OF_STAGE[stage])).otherwise(units)
    return pl.when(pl.col("group_on").is_null()).then(pl.lit(UNITS_OF_STAGE["primary"])).otherwise(units)
