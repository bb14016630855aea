"""The made-up Wales is near the published totals (data/wales.toml), within what each test names."""

import polars as pl
import pytest

from cynllun.bulk.synthetic.published import wales
from cynllun.law.authorities import AUTHORITIES

PUPILS = 474_724
LEARNERS_IN_ALL = 504_648
"""474,724 pupils of maintained schools and the learners of other settings."""


def _share(frame: pl.DataFrame, column: str, value: str) -> float:
    return frame.filter(pl.col(column) == value).height / frame.drop_nulls(column).height


@pytest.mark.parametrize(
    ("provision", "published"),
    [("school_action", 32_431), ("school_action_plus", 25_130), ("statement", 13_600), ("idp", 3_500)],
)
def test_provision_is_within_6_percent(
    wales_roll: pl.DataFrame, wales_schools: pl.DataFrame, provision: str, published: int
) -> None:
    in_schools = wales_roll.filter(wales_schools["establishment"].is_not_null())
    assert _share(in_schools, "provision", provision) == pytest.approx(published / PUPILS, rel=0.06)


def test_sen_or_aln_in_all_is_within_4_percent(wales_roll: pl.DataFrame, wales_schools: pl.DataFrame) -> None:
    in_schools = wales_roll.filter(wales_schools["establishment"].is_not_null())
    assert 1 - _share(in_schools, "provision", "none") == pytest.approx(74_661 / PUPILS, rel=0.04)


@pytest.mark.parametrize(("place", "code"), enumerate(AUTHORITIES))
def test_authorities_are_within_5_percent(wales_schools: pl.DataFrame, place: int, code: str) -> None:
    expected = wales().pupils[place] / wales().pupils.sum()
    assert _share(wales_schools, "authority", code) == pytest.approx(expected, rel=0.05)


@pytest.mark.parametrize(
    ("code", "provision", "published"),
    [
        ("667", "school_action", 10.0),
        ("667", "school_action_plus", 5.8),
        ("668", "statement", 2.3),
        ("668", "school_action", 12.8),
        ("668", "school_action_plus", 7.4),
        ("669", "statement", 2.6),
        ("669", "school_action", 13.9),
        ("669", "school_action_plus", 7.9),
        ("670", "school_action", 10.1),
        ("670", "school_action_plus", 6.9),
    ],
)
def test_percentages_published_for_2021_22_are_within_a_point(
    wales_roll: pl.DataFrame, wales_schools: pl.DataFrame, code: str, provision: str, published: float
) -> None:
    pupils = wales_roll.filter(
        (wales_schools["authority"] == code) & wales_schools["establishment"].is_not_null()
    )
    assert 100 * _share(pupils, "provision", provision) == pytest.approx(published, abs=1.0)


def test_age_shape_is_within_3_percent(wales_roll: pl.DataFrame) -> None:
    """Shares of ages 5 to 15, read from birth dates, against the shape of the six northern authorities."""
    shape = [8.83, 9.04, 9.24, 9.43, 9.51, 9.53, 9.26, 9.13, 8.95, 8.77, 8.31]
    starts = pl.col("date_of_birth").dt.offset_by("-8mo").dt.year()
    ages = wales_roll.select(age=2020 - starts).drop_nulls().filter(pl.col("age").is_between(5, 15))
    for age, percent in enumerate(shape, start=5):
        assert 100 * ages.filter(pl.col("age") == age).height / ages.height == pytest.approx(
            percent, rel=0.03
        )


@pytest.mark.parametrize(
    ("setting", "learners"),
    [("eotas", 1354), ("pru", 900), ("home_educated", 5330), ("fei", 4000), ("youth_accommodation", 40)],
)
def test_small_settings_are_there_and_small(wales_roll: pl.DataFrame, setting: str, learners: int) -> None:
    expected = wales_roll.height * learners / LEARNERS_IN_ALL
    found = wales_roll.filter(pl.col("setting") == setting).height
    assert found == pytest.approx(expected, rel=0.1, abs=4 * expected**0.5)


def test_looked_after_near_116_in_10_000(wales_roll: pl.DataFrame) -> None:
    looked_after = wales_roll.filter(pl.col("looked_after_from") < pl.date(2021, 9, 1)).height
    assert 10_000 * looked_after / wales_roll.height == pytest.approx(116, rel=0.2)


def test_half_a_percent_of_rows_lack_a_fact(wales_roll: pl.DataFrame) -> None:
    lacking = wales_roll.filter(
        pl.any_horizontal(pl.col("date_of_birth", "year_group", "setting", "provision").is_null())
        | (pl.col("provision_from").is_null() & (pl.col("provision") != "none"))
    )
    assert 100 * lacking.height / wales_roll.height == pytest.approx(0.42, abs=0.1)
    assert wales_roll.filter(pl.col("date_of_birth").is_null() & pl.col("year_group").is_null()).is_empty()
