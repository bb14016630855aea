"""Example A, worked by hand: Bryn Aur, 2025-26."""

import tomllib
from decimal import Decimal
from importlib.resources import files

import pytest

from cynllun.workforce.reckoning import Answer, Case, as_document, read_case, reckon

EXAMPLE = files("cynllun.workforce.reckoning").joinpath("example.toml").read_text("utf-8")


@pytest.fixture(scope="module")
def case() -> Case:
    return read_case(tomllib.loads(EXAMPLE, parse_float=Decimal))


@pytest.fixture(scope="module")
def answer(case: Case) -> Answer:
    return reckon(case)


def test_the_case_comes_back_from_its_document(case: Case) -> None:
    assert read_case(as_document(case)) == case


def test_the_year_takes_253_hours(answer: Answer) -> None:
    assert [task.hours for task in answer.workload.tasks] == [27, 48, 80, 8, 78, 12]
    assert answer.workload.hours == 253


def test_253_hours_are_39_days_one_a_week(answer: Answer) -> None:
    assert str(answer.release.days) == "39.0"
    assert answer.release.days_a_week == 1
    assert answer.release.half_days == 78
    assert answer.release.short == 0
