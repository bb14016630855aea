"""A plan: its five points beside now, ranges that overlap, steps out of order, and two people at one plan."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import PermissionDenied

from cynllun.audit.models import Event
from cynllun.audit.telling import tell_all
from cynllun.law.refusals import Refusal
from cynllun.workforce.leadership.checks import checks, ranges
from cynllun.workforce.leadership.plan import Plan, Range, cost_of, latest_day_of_pay
from cynllun.workforce.models import LeadershipPlan
from cynllun.workforce.services import ChangedMeanwhile, restore_leadership_plan, save_leadership_plan
from tests.accounts.wales import START, Wales, person_with

PLAN = Plan(
    post="ALNCo", first_point=1, now_point="U3", now_allowance="aln-max", pay_on=date(2026, 1, 1), group=1
)


def said(plan: Plan) -> list[str]:
    return [check.text.en for check in checks(plan, cost_of(plan))]


def test_the_cost_is_that_of_example_a() -> None:
    cost = cost_of(PLAN)
    now, *points = cost.arrangements
    assert (now.cost.total, now.now) == (Decimal("81919.16"), True)
    assert [each.cost.total for each in points][::2] == [
        Decimal("74940.62"),
        Decimal("78769.70"),
        Decimal("82779.80"),
    ]
    # L1: 52,680.00 − 57,537.00; 74,940.62 − 81,919.16
    assert points[0].beside_now
    assert (points[0].beside_now.more_pay, points[0].beside_now.more_cost) == (
        Decimal("-4857.00"),
        Decimal("-6978.54"),
    )
    assert cost.first_point
    assert cost.first_point.point == "L5"


def test_a_detriment_is_said_for_each_point_that_pays_less() -> None:
    less = [line for line in said(PLAN) if "detriment" in line]
    assert [line.split()[0] for line in less] == ["L1", "L2", "L3", "L4"]


@pytest.mark.parametrize(
    ("first_point", "overlap"),
    [(1, False), (2, True), (14, True)],  # group 1 is L6–L18: L1–L5 lies below it, L2–L6 touches it
)
def test_a_range_that_overlaps_the_heads(first_point: int, overlap: bool) -> None:
    found = any(
        "overlaps that of Head teacher (L6–L18)" in line
        for line in said(replace(PLAN, first_point=first_point))
    )
    assert found is overlap


def test_ranges_run_from_the_head_down() -> None:
    plan = replace(PLAN, deputy_first=8, deputy_last=12, assistant_first=4, assistant_last=8, group=3)
    assert [str(found) for _name, found in ranges(plan)] == ["L11–L24", "L8–L12", "L4–L8", "L1–L5"]
    assert [line for line in said(plan) if "overlaps" in line] == [
        "The range of Deputy head (L8–L12) overlaps that of Head teacher (L11–L24).",
        "The range of Assistant head (L4–L8) overlaps that of Deputy head (L8–L12).",
        "The range of ALNCo (L1–L5) overlaps that of Assistant head (L4–L8).",
    ]


def test_a_post_above_the_deputys() -> None:
    plan = replace(PLAN, first_point=10, deputy_first=3, deputy_last=7, group=None)
    assert "The range of ALNCo (L10–L14) lies above that of Deputy head (L3–L7)." in said(plan)


@pytest.mark.parametrize(("ends", "wrong"), [(date(2026, 3, 1), True), (date(2026, 3, 2), False)])
def test_the_steps_are_in_their_order(ends: date, wrong: bool) -> None:
    plan = replace(PLAN, consulted_from=date(2026, 3, 2), consulted_to=ends)
    found = any("“Consultation ends” (1 March 2026) comes before" in line for line in said(plan))
    assert found is wrong


@pytest.mark.parametrize(("in_force", "warned"), [(date(2025, 9, 1), False), (date(2025, 9, 2), True)])
def test_pay_before_the_new_structure_may_be_owed(in_force: date, warned: bool) -> None:
    found = [line for line in said(replace(PLAN, in_force_on=in_force)) if "may be owed" in line]
    assert bool(found) is warned
    assert all("1 September 2025" in line and "8 March 2026" in line for line in found)


def test_a_range_beyond_the_figures_is_refused() -> None:
    cost_of(replace(PLAN, first_point=14))
    with pytest.raises(Refusal, match="no five leadership points from L15"):
        cost_of(replace(PLAN, first_point=15))
    with pytest.raises(Refusal, match="after 31 August 2026"):
        cost_of(replace(PLAN, pay_on=date(2026, 9, 1)))


def test_the_day_of_the_figures_is_the_last_that_is_known() -> None:
    assert latest_day_of_pay(date(2026, 11, 24)) == date(2026, 8, 31)
    assert latest_day_of_pay(date(2026, 8, 30)) == date(2026, 8, 30)


def test_ranges_touch_at_one_point() -> None:
    assert Range(1, 5).overlaps(Range(5, 9))
    assert not Range(1, 5).overlaps(Range(6, 9))


def test_a_plan_is_kept_and_told(wales: Wales) -> None:
    head = person_with("head_teacher", wales.school)
    kept = save_leadership_plan(organisation=wales.school, plan=PLAN, by=head, on=START, seen="0")
    assert LeadershipPlan.objects.get().plan == PLAN
    told = tell_all(list(Event.objects.all()[:1]), names_learners=False)[0].sentence
    assert told.en.endswith("kept version 1 of the plan of Enghraifft to bring its ALNCo into the leadership "
                            "team: ALNCo, L1–L5.")  # fmt: skip
    with pytest.raises(Refusal, match="Nothing is different"):
        save_leadership_plan(organisation=wales.school, plan=kept.plan, by=head, on=START, seen="1")
    with pytest.raises(ChangedMeanwhile):
        save_leadership_plan(
            organisation=wales.school, plan=replace(PLAN, group=2), by=head, on=START, seen="0"
        )


@pytest.mark.parametrize("role", ["alnco", "governor", "authority_aln_officer"])
def test_only_keepers_of_the_register_keep_a_plan(wales: Wales, role: str) -> None:
    home = wales.home_of(role)
    assert home
    with pytest.raises(PermissionDenied):
        save_leadership_plan(organisation=wales.school, plan=PLAN, by=person_with(role, home), on=START)


def test_an_earlier_version_comes_back_as_the_next_and_none_is_lost(wales: Wales) -> None:
    head = person_with("head_teacher", wales.school)
    first = save_leadership_plan(organisation=wales.school, plan=PLAN, by=head, on=START)
    save_leadership_plan(organisation=wales.school, plan=replace(PLAN, group=2), by=None, on=START)
    with pytest.raises(ChangedMeanwhile):
        restore_leadership_plan(earlier=first, by=head, on=START, seen="1")
    again = restore_leadership_plan(earlier=first, by=head, on=START, seen="2")
    kept = LeadershipPlan.objects.values_list("version", "group", "restores", "saved_by_name")
    assert list(kept) == [(3, 1, 1, head.name), (2, 2, None, ""), (1, 1, None, head.name)]
    assert again.plan == PLAN
    told = tell_all(list(Event.objects.order_by("-sequence")[:1]), names_learners=False)[0].sentence
    assert "went back to version 1 of the plan of Enghraifft" in told.en
    with pytest.raises(Refusal, match="Nothing is different"):
        restore_leadership_plan(earlier=first, by=head, on=START)
    with pytest.raises(PermissionDenied):
        restore_leadership_plan(earlier=first, by=person_with("governor", wales.school), on=START)
