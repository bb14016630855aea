"""The year group on a day: the recorded one moved on each September, or what the birth date gives."""

from datetime import date

import polars as pl
import pytest

from cynllun.law.ages import YEAR_GROUPS, school_year_of, year_group_from
from cynllun.law.choices import YEAR_GROUP_NUMBERS
from cynllun.web.rolls.year_groups import group_on, group_text


def group(on: date, **facts: object) -> int | None:
    schema = {"year_group": pl.String, "year_group_school_year": pl.String, "date_of_birth": pl.Date}
    frame = pl.DataFrame([{**dict.fromkeys(schema), **facts}], schema=schema)
    found: int | None = frame.select(group_on(on)).item()
    return found


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        (date(2022, 8, 31), 5),
        (date(2022, 9, 1), 6),
        (date(2021, 8, 31), 4),
        (date(2030, 9, 1), 14),
        (date(2031, 9, 1), None),
        (date(2014, 9, 1), -2),
        (date(2014, 8, 31), None),
    ],
)
def test_the_recorded_group_moves_on_in_september(on: date, expected: int | None) -> None:
    assert group(on, year_group="5", year_group_school_year="2021-22") == expected


@pytest.mark.parametrize("born", [date(2012, 8, 31), date(2012, 9, 1), date(2019, 2, 3)])
@pytest.mark.parametrize("on", [date(2021, 8, 31), date(2021, 9, 1), date(2026, 11, 24)])
def test_without_one_the_birth_date_gives_what_the_law_gives(born: date, on: date) -> None:
    said = year_group_from(born, school_year_of(on))
    assert group(on, date_of_birth=born) == (YEAR_GROUP_NUMBERS[said] if said else None)


def test_with_neither_there_is_none() -> None:
    assert group(date(2022, 1, 1)) is None
    assert group_text(None) is None


def test_every_group_has_its_name() -> None:
    assert [group_text(YEAR_GROUP_NUMBERS[name]) is not None for name in YEAR_GROUPS] == [True] * len(
        YEAR_GROUPS
    )
