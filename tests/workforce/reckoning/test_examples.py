"""The examples of ../examples.md, by their letters."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from cynllun.workforce.reckoning import reckon
from cynllun.workforce.reckoning.cover import CoverCost
from tests.workforce.reckoning.cases import case, pounds, reckoned


def test_d_another_day() -> None:
    answer = reckon(
        case(pay={"arrangements": [{"point": "U3", "allowances": ["aln-max"]}]}), on=date(2023, 1, 1)
    )
    (paid,) = answer.pay.arrangements
    assert (*paid.cost.parts, paid.cost.total) == pounds("49,940", "5,635.92", "11,825.79", "0", "67,401.71")


def cover(levy: bool = False, **option: Any) -> CoverCost:
    (found,) = reckoned(levy=levy, cover={"options": [option]}).cover
    return found


def costs(found: CoverCost) -> tuple[Decimal, ...]:
    return (*found.cost.parts, found.cost.total)


def test_e_own_staff_inside_their_hours() -> None:
    found = cover(kind="own-staff", inside_directed_hours=True, days=20)
    assert costs(found) == pounds("0", "0", "0", "0", "0")
    assert found.hours_displaced == Decimal("129.74")
    assert "129.74 of their hours" in found.formula.en


def test_e_own_staff_on_top_of_full_time() -> None:
    found = cover(kind="own-staff", point="U3", days=10)
    assert costs(found) == pounds("2,663.70", "399.56", "763.94", "0", "3,827.20")


def test_e_supply() -> None:
    found = cover(kind="supply", point="M2", days=39)
    assert costs(found) == pounds("6,746.22", "261.93", "1,934.82", "0", "8,942.97")


@pytest.mark.parametrize(("levy", "total"), [(False, ("0", "26,029.08")), (True, ("93.19", "26,122.27"))])
def test_e_job_share(levy: bool, total: tuple[str, str]) -> None:
    found = cover(levy, kind="job-share", point="M6", share=0.4)
    assert costs(found) == pounds("18,638", "2,045.70", "5,345.38", *total)


def test_e_a_job_share_is_as_much_as_the_release_unless_it_is_said() -> None:
    assert costs(cover(kind="job-share", point="M6", days=78)) == costs(
        cover(kind="job-share", point="M6", share=0.4)
    )


def test_e_a_cluster_pays_exactly_the_whole() -> None:
    others = [{"name": "Ysgol Pen Draw", "share": 0.3}, {"name": "Ysgol y Bont", "share": 0.2}]
    found = cover(kind="cluster", point="L8", share=0.5, others=others)
    assert costs(found) == pounds("31,306", "4,320.90", "8,978.56", "0", "44,605.46")
    assert [each.cost for each in found.others] == list(pounds("26,763.28", "17,842.18"))


def test_f_three_days_a_week() -> None:
    arrangements = [
        {"point": "U1", "allowances": ["aln-min"], "share": 0.6},
        {"point": "L1", "share": 0.6},
    ]
    now, l1 = reckoned(pay={"arrangements": arrangements}).pay.arrangements
    assert (*now.cost.parts, now.cost.total) == pounds("30,685.20", "3,852.78", "8,800.52", "0", "43,338.50")
    assert (*l1.cost.parts, l1.cost.total) == pounds("31,608", "3,991.20", "9,065.17", "0", "44,664.37")
    assert l1.beside_now
    assert (l1.beside_now.more_pay, l1.beside_now.more_cost) == pounds("922.80", "1,325.87")
    assert not l1.beside_now.detriment


def test_f_the_first_point_has_none_below() -> None:
    first = reckoned(pay={"arrangements": [{"point": "U1", "allowances": ["aln-min"]}]}).pay.first_point
    assert first
    assert first.point == "L1"
    assert "(" not in first.remark.en


CWM_IAL = {
    "tasks": [
        {"task": "decide", "number": 24, "hours_each": 3.5, "by_month": {"september": 12, "january": 6}},
        {"task": "prepare", "number": 10, "hours_each": 7.25, "by_month": {"november": 10}},
        {"task": "meet", "number": 11, "hours_each": 1},
    ]
}


def test_g_months_and_terms() -> None:
    workload = reckoned(workload=CWM_IAL).workload
    assert workload.hours == Decimal("167.5")
    assert list(workload.by_month.values()) == [
        Decimal(each)
        for each in "44.91 2.91 75.41 2.91 23.91 2.9 2.91 2.91 2.91 2.91 2.91 0".split()  # noqa: SIM905
    ]
    assert workload.by_term == {
        "autumn": Decimal("126.14"), "spring": Decimal("29.72"), "summer": Decimal("11.64"),
    }  # fmt: skip
    assert workload.peaks == ("november",)


def test_g_release_against_what_there_is() -> None:
    release = reckoned(workload=CWM_IAL, release={"days_a_week": 0.5}).release
    assert (str(release.days), release.half_days) == ("25.8", 52)
    assert (release.days_a_week, release.half_days_a_week) == (Decimal("0.66"), 2)
    assert (release.given_days, release.given_hours, release.short) == pounds("19.5", "126.5", "41")


def test_g_half_days_that_are_protected_are_what_there_is_now() -> None:
    protected = ["monday-morning", "tuesday-morning", "thursday-afternoon"]
    release = reckoned(workload=CWM_IAL, release={"protected": protected}).release
    assert (release.given_days, release.given_hours, release.short) == pounds("58.5", "379.5", "-212")


def test_g_twenty_more_plans_and_half_the_decisions_moved() -> None:
    plans, moved = reckoned(
        workload=CWM_IAL,
        what_if=[
            {"name": "More plans", "more": [{"task": "prepare", "number": 20, "month": "june"}]},
            {"name": "Later", "move": [{"task": "decide", "share": 0.5, "month": "june"}]},
        ],
    ).what_if
    assert (plans.workload.hours, plans.more_hours, plans.release.days) == pounds("312.5", "145", "48.2")
    assert plans.workload.peaks == ("june",)
    assert (moved.workload.hours, moved.more_hours) == pounds("167.5", "0")
    assert moved.workload.by_month["september"] == Decimal("22.95")
    assert abs(moved.workload.by_month["june"] - Decimal("43.955")) <= Decimal("0.01")


def test_h_two_years_of_money() -> None:
    answer = reckoned(
        cover={"options": [{"kind": "agency", "rate": 200, "days": 10, "chosen": True}]},
        pay={"arrangements": [
            {"point": "U3", "allowances": ["aln-max"], "now": True}, {"point": "L5", "chosen": True},
        ]},
        funding={
            "needs": [{"what": "Helper's hours", "amount": 500}],
            "sources": [
                {"source": "reserves", "amount": 1000},
                {"source": "Friends of the school", "amount": "360.64"},
                {"source": "national-grant", "amount": 800, "school_year": "2026-27"},
            ],
        },
    )  # fmt: skip
    this, following = answer.funding.years
    assert [line.amount for line in this.needs] == list(pounds("2,000", "860.64", "500"))
    assert (this.need, this.money, this.covered, this.gap) == pounds(
        "3,360.64", "1,360.64", "1,360.64", "2,000"
    )
    assert [line.name.cy for line in this.sources] == [
        "Cronfeydd wrth gefn yr ysgol",
        "Friends of the school",
    ]
    assert following.school_year == "2026-27"
    assert (following.need, following.left_over) == pounds("0", "800")
