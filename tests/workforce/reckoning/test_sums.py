"""Sums of rounded parts, whatever the case: found by drawing cases."""

from contextlib import suppress
from decimal import Decimal
from typing import Any

from hypothesis import assume, given
from hypothesis import strategies as st

from cynllun.workforce.reckoning import ImpossibleCase, as_document, read_case
from cynllun.workforce.reckoning.amounts import shared_out, to_the_hundredth, total
from cynllun.workforce.reckoning.names import MONTHS, TASKS, TERMS
from tests.workforce.reckoning.cases import case, reckoned

amounts = st.decimals(0, 500, places=2)
tasks = st.lists(
    st.fixed_dictionaries(
        {"task": st.sampled_from(list(TASKS)), "number": amounts, "hours_each": amounts},
        optional={"by_month": st.dictionaries(st.sampled_from(list(MONTHS)), st.just(Decimal(0)))},
    ),
    max_size=6,
)
salaries = st.decimals(0, 150_000, places=2)
shares = st.integers(1, 100).map(lambda hundredths: Decimal(hundredths) / 100)


@given(tasks)
def test_months_and_terms_come_to_the_year(drawn: list[dict[str, Any]]) -> None:
    found = reckoned(workload={"tasks": drawn}).workload
    assert total(found.by_month.values()) == found.hours
    assert total(found.by_term[term] for term in TERMS) == found.hours
    assert total(task.hours for task in found.tasks) == found.hours


@given(st.decimals(0, 1_000_000, places=2), st.lists(shares, min_size=1, max_size=9))
def test_what_is_shared_out_comes_to_exactly_the_amount(amount: Decimal, drawn: list[Decimal]) -> None:
    parts = shared_out(amount, drawn)
    assert total(parts) == amount
    assert all(
        abs(part - amount * share / total(drawn)) <= Decimal("0.01")
        for part, share in zip(parts, drawn, strict=True)
    )


@given(salaries, shares, st.booleans())
def test_a_cost_is_the_sum_of_its_parts(salary: Decimal, share: Decimal, levy: bool) -> None:
    (found,) = reckoned(
        levy=levy, pay={"arrangements": [{"salary": salary, "share": share}]}
    ).pay.arrangements
    assert found.cost.total == total(found.cost.parts)
    assert all(part == to_the_hundredth(part) >= 0 for part in found.cost.parts)


@given(salaries, st.lists(shares, min_size=1, max_size=5))
def test_the_schools_of_a_cluster_pay_exactly_one_post(salary: Decimal, weights: list[Decimal]) -> None:
    parts = [max(part, Decimal("0.01")) for part in shared_out(Decimal(1), [Decimal(1), *weights])]
    ours = 1 - total(parts[1:])
    assume(ours >= Decimal("0.01"))
    others = [{"name": f"Ysgol {number}", "share": part} for number, part in enumerate(parts[1:])]
    option = {"kind": "cluster", "salary": salary, "share": ours, "others": others}
    answer = reckoned(cover={"options": [option]}, pay={"arrangements": [{"salary": salary}]})
    together = answer.cover[0].cost.total + total(each.cost for each in answer.cover[0].others)
    assert together == answer.pay.arrangements[0].cost.total


@given(tasks)
def test_a_case_comes_back_from_its_document(drawn: list[dict[str, Any]]) -> None:
    asked = case(workload={"tasks": drawn})
    assert read_case(as_document(asked)) == asked


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ["tasks", "task", "number", "by_month", "options", "kind", "share", "name", "ppa"]
            ),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)
sections = st.sampled_from(
    ["school", "school_year", "on", "workload", "release", "cover", "pay", "what_if", "x"]
)


@given(st.dictionaries(sections, anything))
def test_nothing_that_is_read_does_worse_than_be_refused(document: dict[str, Any]) -> None:
    with suppress(ImpossibleCase):
        read_case(document)
