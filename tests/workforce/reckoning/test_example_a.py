"""Example A, worked by hand: Bryn Aur, 2025-26."""

import re
import tomllib
from decimal import Decimal

import pytest

from cynllun.workforce.reckoning import EXAMPLE, Answer, Case, as_document, read_case, reckon


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


def test_cover_costs_the_cheapest_first(answer: Answer) -> None:
    supply, agency = answer.cover
    assert (supply.kind, supply.cost.pay) == ("supply", Decimal("6746.22"))
    assert (agency.kind, agency.cost.total) == ("agency", Decimal("9555.00"))
    assert "£172.98 (1/195 of M2, £33,731.00)" in supply.formula.en


def test_the_gap_is_2055(answer: Answer) -> None:
    (year,) = answer.funding.years
    assert (year.need, year.money, year.gap) == (Decimal("9555.00"), Decimal("7500.00"), Decimal("2055.00"))


PAY = """
U3                            51942 7041.30 14896.97 73880.27
U3 + ALN allowance, maximum   57537 7880.55 16501.61 81919.16
U3 + TLR2, minimum            55532 7579.80 15926.58 79038.38
L1                            52680 7152.00 15108.62 74940.62
L3                            55345 7551.75 15872.95 78769.70
L5                            58136 7970.40 16673.40 82779.80
"""


def test_the_pay_table(answer: Answer) -> None:
    expected = [re.split(r" {2,}| (?=\d)", line) for line in PAY.strip().splitlines()]
    found = [
        [each.name.en, *(str(Decimal(part)) for part in (
            each.full_time, each.cost.national_insurance, each.cost.pension, each.cost.total))]
        for each in answer.pay.arrangements
    ]  # fmt: skip
    assert found == expected


def test_l1_is_a_detriment_and_l5_is_the_first_that_is_not(answer: Answer) -> None:
    l1 = next(each for each in answer.pay.arrangements if each.name.en == "L1")
    assert l1.beside_now
    assert l1.beside_now.detriment
    assert l1.beside_now.remark.en == (
        "L1 pays £4,857.00 a year less than U3 + ALN allowance, maximum: to move there is a detriment."
    )
    assert answer.pay.first_point
    assert answer.pay.first_point.point == "L5"
    assert "(L4: £56,723.00)" in answer.pay.first_point.remark.en


def test_what_is_worked_out_says_so(answer: Answer) -> None:
    assert {each.certainty for each in answer.pay.arrangements} == {"inferred"}
    assert any("4%" in source.name.en for source in answer.pay.arrangements[0].sources)
    assert [each.certainty for each in answer.cover] == ["inferred", "local"]
