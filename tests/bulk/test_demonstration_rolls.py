"""The demonstration's five schools: made up, about 1,500 learners, a mixture of answers now and then."""

from collections import Counter
from datetime import date

import polars as pl
import pytest
from polars.testing import assert_frame_equal

from cynllun.adapters.identifiers import upn
from cynllun.bulk.demonstration import EXAMPLE_AUTHORITY, SCHOOLS, demonstration_rolls
from cynllun.bulk.demonstration.names import SURNAMES
from cynllun.bulk.synthetic import ROLL_COLUMNS
from cynllun.law.ages import YEAR_GROUPS
from cynllun.law.authorities import AUTHORITIES
from cynllun.law.evaluate import place
from cynllun.law.facts import FACTS

TODAY = date(2026, 11, 24)


@pytest.fixture(scope="module")
def everybody() -> pl.DataFrame:
    return pl.concat([roll.learners for roll in demonstration_rolls(TODAY)])


def _answers(everybody: pl.DataFrame, on: date) -> Counter[str]:
    facts = everybody.select(name for name in everybody.columns if name in FACTS)
    return Counter(place(row, on=on).system for row in facts.iter_rows(named=True))


def test_five_kinds_of_school_and_about_1500_learners(everybody: pl.DataFrame) -> None:
    assert [school.kind for school in SCHOOLS] == ["primary", "secondary", "all_age", "special", "pru"]
    assert everybody.height == sum(school.learners for school in SCHOOLS) == 1500


def test_the_authority_is_not_one_of_the_22() -> None:
    assert EXAMPLE_AUTHORITY.code not in AUTHORITIES
    assert not {authority.gss for authority in AUTHORITIES.values()} & {EXAMPLE_AUTHORITY.gss}


def test_columns_are_the_rolls_and_names_beside_them(everybody: pl.DataFrame) -> None:
    assert dict(everybody.schema) == dict(ROLL_COLUMNS) | {"forename": pl.String, "surname": pl.String}


def test_the_same_day_gives_the_same_rolls() -> None:
    for one, other in zip(demonstration_rolls(TODAY), demonstration_rolls(TODAY), strict=True):
        assert_frame_equal(one.learners, other.learners)


def test_numbers_are_unique_and_welsh(everybody: pl.DataFrame) -> None:
    assert everybody["learner_id"].n_unique() == everybody["upn"].n_unique() == everybody.height
    assert all(upn.is_valid(number) and number[1:4] in AUTHORITIES for number in everybody["upn"])


def test_names_are_visibly_made_up(everybody: pl.DataFrame) -> None:
    assert set(everybody["surname"]) <= set(SURNAMES)
    assert everybody["forename"].null_count() == 0


@pytest.mark.parametrize("place_of_school", range(len(SCHOOLS)))
def test_year_groups_are_the_schools_on_the_day(place_of_school: int) -> None:
    roll = demonstration_rolls(TODAY)[place_of_school]
    known = roll.learners.drop_nulls("year_group")
    assert set(known["year_group"]) <= set(roll.school.year_groups)
    assert set(known["year_group_school_year"]) == {"2026-27"}
    assert known["year_group"].cast(pl.Enum(YEAR_GROUPS)).is_sorted()


def test_nothing_has_happened_after_the_day_but_the_end_of_an_appeal(everybody: pl.DataFrame) -> None:
    dated = [name for name, kind in ROLL_COLUMNS.items() if kind is pl.Date]
    later = [name for name in dated if everybody.filter(pl.col(name) > TODAY).height]
    assert later == ["appeal_finally_determined_on"]


@pytest.mark.parametrize(
    ("on", "sen", "not_known"),
    [
        (date(2021, 12, 1), 200, 5),
        (date(2022, 3, 1), 200, 5),
        (date(2023, 6, 1), 150, 5),
        (date(2024, 9, 1), 30, 5),
        (TODAY, 3, 1),
    ],
)
def test_a_mixture_of_answers(everybody: pl.DataFrame, on: date, sen: int, not_known: int) -> None:
    answers = _answers(everybody, on)
    assert answers["SEN"] >= sen
    assert answers["NOT_KNOWN"] >= not_known
    assert answers["ALN"] > answers["SEN"] + answers["NOT_KNOWN"]


def test_the_last_appeals_end_and_their_learners_move(everybody: pl.DataFrame) -> None:
    assert _answers(everybody, date(2027, 1, 31))["SEN"] == 0


@pytest.mark.parametrize("on", [date(2021, 9, 1), date(2023, 1, 10), date(2025, 9, 12), date(2031, 5, 1)])
def test_other_days(on: date) -> None:
    assert sum(roll.learners.height for roll in demonstration_rolls(on)) == 1500


def test_before_the_changeover_there_is_none() -> None:
    with pytest.raises(ValueError, match="1 September 2021"):
        demonstration_rolls(date(2021, 8, 31))
