"""A briefing says something to everybody on any day, turns on the days of the law, and follows its data."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from cynllun.law import values
from cynllun.law.briefing import LATEST, Briefing, briefing
from cynllun.law.duties import DUTIES, Duty
from cynllun.law.periods import PERIODS
from cynllun.law.refusals import Refusal
from cynllun.law.setting_kinds import KINDS, MAINTAINED

DAY = timedelta(days=1)
EVERYBODY = [(kind, role) for kind, held in KINDS.items() for role in held.roles]
DAYS = [date(2021, 1, 4), date(2021, 9, 1), date(2022, 1, 1), date(2023, 8, 31), date(2025, 9, 1), LATEST]


def names(kind: str, role: str, on: date, part: str = "must") -> set[str]:
    return {statement.duty.name for statement in getattr(briefing(kind, role, on=on), part)}


def head(on: date) -> Briefing:
    return briefing("mainstream", "head", on=on)


@pytest.mark.parametrize(("kind", "role"), EVERYBODY)
@pytest.mark.parametrize("on", DAYS, ids=str)
def test_everybody_is_told_something(kind: str, role: str, on: date) -> None:
    found = briefing(kind, role, on=on)
    assert found.all
    if on >= date(2021, 9, 1):
        assert found.must or found.may
        assert found.need_not


def test_every_duty_is_told_to_somebody() -> None:
    told = {
        statement.duty.name
        for kind, role in EVERYBODY
        for on in DAYS
        for statement in briefing(kind, role, on=on).all
    }
    assert told == set(DUTIES)


@pytest.mark.parametrize("duty", DUTIES.values(), ids=DUTIES)
def test_a_duty_holds_from_its_first_day_to_the_day_before_it_ends(duty: Duty) -> None:
    first = duty.begins.day
    assert [duty.holds(first + DAY * days) for days in (-1, 0, 1)] == [False, True, True]
    if duty.until:
        ended = duty.until.day
        assert [duty.holds(ended + DAY * days) for days in (-1, 0, 1)] == [True, False, False]


def test_the_post_came_before_the_rest() -> None:
    assert names("mainstream", "governor", date(2021, 8, 31)) == {
        "designate-alnco",
        "alnco-may-be-2020",
    }
    assert "decide-school" in names("mainstream", "governor", date(2021, 8, 31), "to_come")
    assert "decide-school" in names("mainstream", "governor", date(2021, 9, 1))
    assert "alnco-may-be" in names("mainstream", "governor", date(2021, 9, 1))


def test_notices_are_due_from_january_2022_to_the_last_automatic_date() -> None:
    lines = [date(2021, 12, 31), date(2022, 1, 1), date(2025, 8, 30), date(2025, 8, 31)]
    assert ["notices-school" in names("mainstream", "head", on) for on in lines] == [False, True, True, False]


def test_leadership_pay_and_its_conditions_begin_on_two_days() -> None:
    lines = [date(2025, 8, 31), date(2025, 9, 1), date(2026, 3, 7), date(2026, 3, 8)]
    both = {"alnco-paid-as-leader", "alnco-leadership-conditions"}
    assert [len(both & names("mainstream", "governor", on)) for on in lines] == [0, 1, 1, 2]


@pytest.mark.parametrize("role", KINDS["special"].roles)
def test_a_special_school_need_not_have_an_alnco(role: str) -> None:
    on = date(2026, 11, 24)
    assert "special-no-alnco" in names("special", role, on, "need_not")
    assert not {name for name in names("special", role, on) if "alnco" in name}


@pytest.mark.parametrize("kind", MAINTAINED)
def test_every_maintained_school_decides(kind: str) -> None:
    assert {"decide-school", "prepare-plan-school"} <= names(kind, "head", date(2026, 11, 24))


@pytest.mark.parametrize("kind", ["independent", "funded_nursery"])
def test_who_is_not_maintained_need_not_decide(kind: str) -> None:
    on = date(2026, 11, 24)
    assert "independent-no-plan" in names(kind, "head", on, "need_not")
    assert not {name for name in names(kind, "head", on) if name.startswith(("decide", "prepare"))}


def test_what_is_to_come_is_told_soonest_first() -> None:
    days = [statement.duty.begins.day for statement in head(date(2021, 7, 14)).to_come]
    assert days == sorted(days)
    assert days[0] == date(2021, 9, 1)


def test_a_period_is_reckoned_from_the_day_asked_about() -> None:
    by_name = {statement.duty.name: statement for statement in head(date(2026, 1, 12)).must}
    decide = by_name["decide-school"]
    assert decide.due
    assert decide.due.due == date(2026, 3, 9)  # 35 school days of the published terms
    assert decide.certainty == "secondary"  # the duty is in the Act, its 35 days in the Code
    request = by_name["answer-information-request"]
    assert request.due
    assert request.due.due == date(2026, 2, 23)


def test_what_only_a_calendar_of_its_own_can_tell_is_not_reckoned() -> None:
    beyond = {statement.duty.name: statement for statement in head(date(2028, 1, 10)).must}
    assert beyond["decide-school"].due is None
    assert beyond["answer-information-request"].due
    college = {one.duty.name: one for one in briefing("fei", "head", on=date(2026, 1, 12)).must}
    assert college["decide-fei"].due is None


def test_a_changed_period_changes_the_briefing(monkeypatch: pytest.MonkeyPatch) -> None:
    shorter = replace(PERIODS["school-decides"], length=20, certainty="inferred")
    monkeypatch.setitem(PERIODS, "school-decides", shorter)
    decide = next(one for one in head(date(2026, 1, 12)).must if one.duty.name == "decide-school")
    assert decide.due
    assert decide.due.due == date(2026, 2, 9)
    assert decide.certainty == "inferred"


def test_a_changed_day_changes_the_briefing(monkeypatch: pytest.MonkeyPatch) -> None:
    post = values.load("alnco")
    (version,) = post["leadership_conditions"]
    later = {**post, "leadership_conditions": (replace(version, value=date(2026, 9, 1)),)}
    held = values.load
    monkeypatch.setattr(values, "load", lambda name: later if name == "alnco" else held(name))
    lines = [date(2026, 3, 8), date(2026, 8, 31), date(2026, 9, 1)]
    assert ["alnco-leadership-conditions" in names("pru", "head", on) for on in lines] == [False, False, True]


@pytest.mark.parametrize("on", [date(2021, 1, 3), LATEST + DAY], ids=str)
def test_outside_the_dates_it_refuses_in_words(on: date) -> None:
    with pytest.raises(Refusal) as refused:
        head(on)
    assert refused.value.text.en != refused.value.text.cy


@pytest.mark.parametrize(("kind", "role"), [("castle", "head"), ("nhs", "head"), ("", "")])
def test_nobody_known_is_refused_in_words(kind: str, role: str) -> None:
    with pytest.raises(Refusal, match="Choose one"):
        briefing(kind, role, on=date(2026, 1, 1))
