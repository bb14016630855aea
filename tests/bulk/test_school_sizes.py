"""The schools of the made-up Wales add up to what is published."""

import polars as pl
import pytest

from cynllun.bulk.synthetic.published import wales
from cynllun.bulk.synthetic.school_sizes import school_sizes
from cynllun.law.authorities import AUTHORITIES

SIZES = school_sizes(2018)


def test_every_school_once() -> None:
    assert SIZES.select("authority", "establishment").is_unique().all()
    assert SIZES["name_en"].is_unique().all()
    assert dict(SIZES["kind"].value_counts().iter_rows())["primary"] == 1216


def test_the_pupils_of_each_authority() -> None:
    """Each school is rounded to a whole pupil, so an authority is out by half a pupil a school at most."""
    pupils = dict(SIZES.group_by("authority").agg(pl.col("pupils").sum()).iter_rows())
    for code, published in zip(AUTHORITIES, wales().pupils, strict=True):
        assert pupils[code] == pytest.approx(published, abs=60)


def test_the_plans_that_schools_keep() -> None:
    mainstream = SIZES.filter(pl.col("kind") != "special")
    assert mainstream["plans"].sum() == pytest.approx(22_720, rel=0.01)
    assert (SIZES["plans"] <= SIZES["pupils"]).all()


def test_the_same_seed_gives_the_same_schools() -> None:
    again = school_sizes.__wrapped__(2018)
    assert again.equals(SIZES)
    assert not school_sizes(2019).equals(SIZES)
