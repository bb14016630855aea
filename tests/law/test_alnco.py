"""Who must have an ALNCo, who may be one, and the tasks: at each line of the law, with what is not known."""

from datetime import date

import pytest

from cynllun.law import alnco
from cynllun.law.alnco import may_be_designated, must_designate, tasks, tasks_source, who_source
from cynllun.law.refusals import Refusal

TODAY = date(2026, 11, 24)
LAST_DAY_OF_2020_REGULATIONS, FIRST_DAY_OF_2021 = date(2021, 8, 31), date(2021, 9, 1)


@pytest.mark.parametrize(
    ("body", "must"),
    [
        ("primary", True),
        ("middle", True),
        ("secondary", True),
        ("all_age", True),
        ("nursery", True),
        ("pru", True),
        ("fei", True),
        ("special", False),
        ("independent", False),
        ("", None),
    ],
)
def test_who_must_designate(body: str, must: bool | None) -> None:
    finding = must_designate(body, on=TODAY)
    assert finding.answer is must
    assert finding.source.cite == "ALN Act 2018 s.60"
    assert finding.text.en != finding.text.cy


YES, NO, UNKNOWN = "yes", "no", ""


@pytest.mark.parametrize(
    ("teacher", "provisional", "senco", "may", "missing"),
    [
        (YES, NO, NO, True, ()),
        (YES, NO, UNKNOWN, True, ()),
        (YES, YES, NO, False, ()),
        (YES, YES, YES, True, ()),
        (YES, UNKNOWN, NO, None, ("provisional",)),
        (YES, YES, UNKNOWN, None, ("senco_here",)),
        (NO, NO, NO, False, ()),
        (NO, UNKNOWN, NO, False, ()),
        (NO, NO, YES, True, ()),
        (NO, NO, UNKNOWN, None, ("senco_here",)),
        (UNKNOWN, UNKNOWN, YES, True, ()),
        (UNKNOWN, NO, NO, None, ("school_teacher",)),
        (UNKNOWN, YES, NO, False, ()),
        (UNKNOWN, UNKNOWN, UNKNOWN, None, ("school_teacher", "provisional", "senco_here")),
    ],
)
def test_who_may_be_designated_at_a_school(
    teacher: str, provisional: str, senco: str, may: bool | None, missing: tuple[str, ...]
) -> None:
    facts = {"school_teacher": teacher, "provisional": provisional, "senco_here": senco}
    finding = may_be_designated("primary", facts, on=TODAY)
    assert (finding.answer, finding.missing) == (may, missing)
    assert [limb.en[:3] for limb, _answer in finding.because] == ["(a)", "(b)"]


@pytest.mark.parametrize(("fe_teacher", "may"), [(YES, True), (NO, False), (UNKNOWN, None)])
def test_at_an_fei_only_a_further_education_teacher(fe_teacher: str, may: bool | None) -> None:
    facts = {"fe_teacher": fe_teacher, "school_teacher": YES, "provisional": NO, "senco_here": YES}
    assert may_be_designated("fei", facts, on=TODAY).answer is may


@pytest.mark.parametrize(
    ("body", "on", "who", "what"),
    [
        ("primary", date(2021, 1, 4), "2020/1351 reg 3", "2020/1351 reg 5"),
        ("primary", LAST_DAY_OF_2020_REGULATIONS, "2020/1351 reg 3", "2020/1351 reg 5"),
        ("primary", FIRST_DAY_OF_2021, "2021/401 reg 27", "2021/401 reg 29"),
        ("fei", LAST_DAY_OF_2020_REGULATIONS, "2020/1351 reg 4", "2020/1351 reg 6"),
        ("fei", FIRST_DAY_OF_2021, "2021/401 reg 28", "2021/401 reg 30"),
    ],
)
def test_which_regulations_hold_on_a_day(body: str, on: date, who: str, what: str) -> None:
    assert who_source(body, on=on).cite == who
    assert tasks_source(body, on=on).cite == what
    assert may_be_designated(body, {}, on=on).source.cite == who


@pytest.mark.parametrize("ask", [must_designate, who_source, tasks_source])
def test_before_the_duty_nothing_is_said(ask) -> None:
    with pytest.raises(Refusal) as refused:
        ask("primary", on=date(2021, 1, 3))
    assert "begins on 4 January 2021" in refused.value.text.en
    assert "dechrau ar 4 Ionawr 2021" in refused.value.text.cy


def test_eight_tasks_each_in_both_languages() -> None:
    for body, whose in (("primary", "disgybl"), ("fei", "myfyriwr")):
        assert [task.letter for task in tasks(body)] == list("abcdefgh")
        assert all(task.text.en != task.text.cy for task in tasks(body))
        assert whose in tasks(body)[0].text.cy


def test_how_an_fei_differs() -> None:
    school, fei = tasks("primary"), tasks("fei")
    assert [task.letter for task, other in zip(school, fei, strict=True) if task == other] == ["c", "e"]
    assert "school teachers" in school[5].text.en
    assert "the teachers in the institution" in fei[5].text.en
    assert "in-service" in school[7].text.en
    assert "in-service" not in fei[7].text.en
    assert not any("liais" in task.text.en for task in fei)


def test_leadership_pay_and_conditions_begin_on_two_days() -> None:
    assert date(2025, 9, 1) == alnco.LEADERSHIP_PAY_FROM
    assert date(2026, 3, 8) == alnco.LEADERSHIP_CONDITIONS_FROM
