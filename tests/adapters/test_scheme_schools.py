"""Schools for a scheme, from the made-up Wales and from placed rolls."""

from datetime import date

import polars as pl

from cynllun.adapters.scheme_schools import made_up_wales, schools_of_rolls
from cynllun.law.words import Text
from cynllun.workforce.schemes.schools import KINDS

NAMES = {7: ("primary", Text(en="Seven", cy="Saith")), 8: ("secondary", Text(en="Eight", cy="Wyth"))}


def test_every_school_of_the_made_up_wales_once() -> None:
    schools = made_up_wales()
    assert len({school.id for school in schools}) == len(schools) == 1495
    assert {school.kind for school in schools} <= set(KINDS)
    assert {school.group for school in schools} == set(range(1, 9))
    assert all(school.name.en.startswith("Example") for school in schools)


def test_pupils_plans_and_groups_of_rolls() -> None:
    """150 in Year 6 and without a year are 1,050 units; 100 in Years 9, 10, 12 and 13 each are 4,600."""
    rows = [
        *((7, group, "ALN", "none", None) for group in [6] * 149 + [None]),
        *((8, group, "ALN", "none", None) for group in [9, 10, 12, 13] * 100),
        (7, 1, "ALN", "idp", None),
        (7, 1, "ALN", "school_action", date(2023, 1, 9)),
        (7, 1, "SEN", "idp", None),
        (7, 1, "ALN", None, None),
        (9, 1, "ALN", "idp", None),
    ]
    schema = {
        "school": pl.Int64,
        "group_on": pl.Int64,
        "system": pl.String,
        "provision": pl.String,
        "idp_notice_on": pl.Date,
    }
    seven, eight = schools_of_rolls(pl.DataFrame(rows, schema=schema, orient="row"), NAMES)
    assert (seven.name.cy, seven.kind, seven.pupils, seven.plans, seven.group) == (
        "Saith",
        "primary",
        154,
        2,
        2,
    )
    assert (eight.pupils, eight.plans, eight.group) == (400, 0, 4)
