"""The made-up schools: as many of each kind as were published, believable in size, plainly not real."""

import polars as pl
import pytest

from cynllun.bulk.synthetic import schools
from cynllun.law.ages import YEAR_GROUPS

_KEY = ("authority", "establishment", "kind", "name_en", "name_cy", "medium")


def test_rows_are_those_of_the_roll(wales_roll: pl.DataFrame, wales_schools: pl.DataFrame) -> None:
    assert (wales_roll["learner_id"] == wales_schools["learner_id"]).all()
    at_school = wales_schools["establishment"].is_not_null()
    known = wales_roll["setting"].is_not_null()
    maintained = wales_roll["setting"].is_in(["maintained_school", "pru"])
    assert (at_school == maintained).filter(known).all()


@pytest.mark.parametrize(
    ("kind", "number"),
    [("nursery", 9), ("primary", 1216), ("all_age", 25), ("secondary", 183), ("special", 40), ("pru", 22)],
)
def test_kinds(wales_schools: pl.DataFrame, kind: str, number: int) -> None:
    found = wales_schools.filter(pl.col("kind") == kind).select(_KEY).unique()
    assert found.height == number
    assert found["name_en"].n_unique() == found["name_cy"].n_unique() == number


@pytest.mark.parametrize(
    ("code", "kinds"),
    [
        ("680", {"nursery": 1, "primary": 44, "secondary": 9, "special": 2, "pru": 1}),
        ("681", {"nursery": 3, "primary": 98, "secondary": 18, "special": 7, "pru": 1}),
    ],
)
def test_newport_and_cardiff_as_published(
    wales_schools: pl.DataFrame, code: str, kinds: dict[str, int]
) -> None:
    found = wales_schools.drop_nulls("kind").filter(pl.col("authority") == code).select(_KEY).unique()
    assert dict(found["kind"].value_counts().iter_rows()) == kinds


def test_welsh_medium_primaries_of_cardiff_as_published(wales_schools: pl.DataFrame) -> None:
    cardiff = wales_schools.filter(pl.col("authority") == "681", pl.col("kind") == "primary")
    mediums = dict(cardiff.select(_KEY).unique()["medium"].value_counts().iter_rows())
    assert mediums["welsh"] == 15


def test_sizes_at_the_published_number_of_pupils() -> None:
    sizes = schools(504_648, 3).drop_nulls("kind").group_by("authority", "establishment", "kind").len()
    mean = dict(sizes.group_by("kind").agg(pl.col("len").mean()).iter_rows())
    assert mean["primary"] == pytest.approx(210, rel=0.1)
    assert mean["secondary"] == pytest.approx(1000, rel=0.15)
    assert mean["special"] == pytest.approx(130, rel=0.25)
    assert sizes["len"].max() < 3500


def test_names_are_visibly_made_up(wales_schools: pl.DataFrame) -> None:
    named = wales_schools.drop_nulls("name_en")
    assert named["name_en"].str.starts_with("Example ").all()
    assert named["name_cy"].str.contains("Enghraifft").all()


@pytest.mark.parametrize(
    ("kind", "first", "last"),
    [("nursery", "N1", "N2"), ("primary", "N1", "6"), ("secondary", "7", "13"), ("pru", "5", "12")],
)
def test_year_groups_suit_the_kind_of_school(
    wales_roll: pl.DataFrame, wales_schools: pl.DataFrame, kind: str, first: str, last: str
) -> None:
    groups = wales_roll.filter(wales_schools["kind"] == kind)["year_group"].drop_nulls().unique()
    in_order = list(YEAR_GROUPS)
    assert set(groups) <= set(in_order[in_order.index(first) : in_order.index(last) + 1])
