"""What cannot be is refused in words, in both languages, with its place; and all of it at once."""

from typing import Any

import pytest

from cynllun.law.refusals import Refusal
from cynllun.workforce.reckoning import ImpossibleCase, read_case, reckon
from tests.workforce.reckoning.cases import case

CASE = {"school": "Ysgol Cwm Iâl", "school_year": "2025-26"}
TASK = {"task": "decide", "number": 9, "hours_each": 3}


def faults(**sections: Any) -> dict[tuple[str | int, ...], str]:
    with pytest.raises(ImpossibleCase) as refused:
        read_case(CASE | sections)
    assert all(fault.what.cy for fault in refused.value.faults)
    return {fault.place: fault.what.en for fault in refused.value.faults}


@pytest.mark.parametrize(
    ("sections", "place", "words"),
    [
        ({"release": {"days_a_week": 9}}, ("release", "days_a_week"), "a school week has five days"),
        ({"release": {"days_a_week": "5.01"}}, ("release", "days_a_week"), "from 0 to 5"),
        ({"release": {"weeks": 60}}, ("release", "weeks"), "a year has 52 weeks"),
        ({"release": {"weeks": 0}}, ("release", "weeks"), "from 1 to 52"),
        (
            {"workload": {"tasks": [TASK | {"hours_each": -3}]}},
            ("workload", "tasks", 0, "hours_each"),
            "-3 is not possible",
        ),
        (
            {"workload": {"tasks": [TASK, TASK | {"number": "lots"}]}},
            ("workload", "tasks", 1, "number"),
            "“lots” is not a number",
        ),
        (
            {"workload": {"tasks": [TASK | {"number": float("nan")}]}},
            ("workload", "tasks", 0, "number"),
            "is not a number",
        ),
        (
            {"workload": {"tasks": [TASK | {"hours_each": "0.00001"}]}},
            ("workload", "tasks", 0, "hours_each"),
            "more than 4 decimal places",
        ),
        (
            {"workload": {"tasks": [TASK | {"by_month": {"may": 10}}]}},
            ("workload", "tasks", 0, "by_month"),
            "the months have 10, more than the year's 9",
        ),
        (
            {"workload": {"tasks": [TASK | {"by_month": {"maytime": 1}}]}},
            ("workload", "tasks", 0, "by_month"),
            "“maytime” is not one of",
        ),
        ({"workload": {"tasks": [3]}}, ("workload", "tasks", 0), "this is not a table"),
        ({"workload": {"tasks": "many"}}, ("workload", "tasks"), "not a list of tables"),
        ({"workload": []}, ("workload",), "this is not a table"),
        (
            {"release": {"ppa": ["friday-afternoon"], "away": ["friday-afternoon"]}},
            ("release", "away"),
            "Friday afternoon is in two lists",
        ),
        ({"release": {"ppa": ["saturday"]}}, ("release", "ppa"), "“saturday” is not one of"),
        ({"release": {"ppa": "friday"}}, ("release", "ppa"), "Write it in square brackets"),
        ({"on": "1 January"}, ("on",), "Write it as year-month-day"),
        ({"levy": "perhaps"}, ("levy",), "neither true nor false"),
        ({"languages": "fr"}, ("languages",), "“fr” is not one of both, en, cy"),
        ({"school_year": "2025-27"}, ("school_year",), "Write it as 2025-26"),
        ({"school_year": "20-5-26"}, ("school_year",), "Write it as 2025-26"),
        ({"school": "x" * 201}, ("school",), "at most 200 fit"),
        ({"school": "bell\a"}, ("school",), "cannot be printed"),
        ({"school": "  "}, ("school",), "this is missing"),
        ({"school": 7}, ("school",), "“7” is not text"),
        ({"cover": {"options": [{"kind": "agency"}]}}, ("cover", "options", 0, "rate"), "this is missing"),
        (
            {"cover": {"options": [{"kind": "supply"}]}},
            ("cover", "options", 0, "point"),
            "give a point of the scale or a salary",
        ),
        (
            {"cover": {"options": [{"kind": "own-staff"}]}},
            ("cover", "options", 0, "point"),
            "give a point of the scale or a salary",
        ),
        (
            {"cover": {"options": [{"kind": "cluster", "point": "L8"}]}},
            ("cover", "options", 0, "share"),
            "this is missing",
        ),
        (
            {"cover": {"options": [
                {"kind": "cluster", "point": "L8", "share": 0.5, "others": [{"name": "B", "share": 0.6}]}
            ]}},
            ("cover", "options", 0, "others"),
            "come to 1.1, not to 1",
        ),
        (
            {"cover": {"options": [{"kind": "agency", "rate": 1, "days": 196}]}},
            ("cover", "options", 0, "days"),
            "195 working days",
        ),
        (
            {"cover": {"options": [{"kind": "agency", "rate": 1, "chosen": True}] * 2}},
            ("cover", "options"),
            "only one can be marked",
        ),
        (
            {"cover": {"options": [{"kind": "supply", "point": "M2", "rate": 180}]}},
            ("cover", "options", 0, "rate"),
            "not used for this kind of cover",
        ),
        (
            {"funding": {"sources": [{"source": "reserves", "amount": "1.005"}]}},
            ("funding", "sources", 0, "amount"),
            "more than 2 decimal places",
        ),
        (
            {"pay": {"arrangements": [{"point": "U3", "salary": 50000}]}},
            ("pay", "arrangements", 0, "point"),
            "and not both",
        ),
        (
            {"pay": {"arrangements": [{"range_from": "L3", "now": True}]}},
            ("pay", "arrangements", 0, "range_from"),
            "nobody is paid a range",
        ),
        (
            {"pay": {"arrangements": [{"point": "U3", "now": True}] * 2}},
            ("pay", "arrangements"),
            "only one can be marked",
        ),
        (
            {"what_if": [{"name": "x", "more": [{"task": "prepare", "number": 20}]}]},
            ("what_if",),
            "“prepare” is not a task of the workload",
        ),
        ({"releese": {}}, ("releese",), "Perhaps you meant release"),
    ],
)  # fmt: skip
def test_it_is_refused_where_it_stands(
    sections: dict[str, Any], place: tuple[str | int, ...], words: str
) -> None:
    found = faults(**sections)
    assert list(found) == [place]
    assert words in found[place]


def test_everything_is_said_at_once() -> None:
    found = faults(
        release={"days_a_week": 9, "weeks": 60}, workload={"tasks": [TASK | {"number": -1}, {"task": "x"}]}
    )
    assert list(found) == [
        ("workload", "tasks", 0, "number"),
        ("workload", "tasks", 1, "number"),
        ("workload", "tasks", 1, "hours_each"),
        ("release", "weeks"),
        ("release", "days_a_week"),
    ]


def test_a_fault_is_told_with_its_place_in_both_languages() -> None:
    with pytest.raises(ImpossibleCase) as refused:
        read_case(CASE | {"workload": {"tasks": [TASK, TASK | {"hours_each": -3}]}})
    (told,) = refused.value.problems
    assert told.en.startswith("Workload, Task 2, Hours each: -3 is not possible")
    assert told.cy.startswith("Llwyth gwaith, Tasg 2, Oriau yr un: nid yw -3 yn bosibl")


@pytest.mark.parametrize(
    ("sections", "en", "cy"),
    [
        ({"on": "2020-01-01"}, "1 September 2021", "1 Medi 2021"),
        ({"on": "2026-09-01"}, "the award after 31 August 2026", "ar ôl 31 Awst 2026"),
        (
            {"point": "L19"},
            "Pay, Arrangement 2: There is no figure for “L19”",
            "Cyflog, Trefniant 2: Nid oes",
        ),
        ({"point": "M1"}, "There is no figure for “M1”", "Nid oes ffigur ar gyfer “M1”"),
        (
            {"range_from": "L15"},
            "no five leadership points from L15",
            "Nid oes pum pwynt arweinyddiaeth o L15",
        ),
        ({"range_from": "U1"}, "no five leadership points from U1", "Nid oes pum pwynt arweinyddiaeth o U1"),
        (
            {"point": "L3", "allowances": ["aln-max"]},
            "Leave the allowance out, or type the salary in",
            "Hepgorwch y lwfans, neu teipiwch y cyflog",
        ),
    ],
)
def test_what_has_no_figure_is_refused(sections: dict[str, Any], en: str, cy: str) -> None:
    top = {"on": sections.pop("on")} if "on" in sections else {}
    arrangement = sections or {"point": "L1"}
    asked = case(**top, pay={"arrangements": [{"point": "U3"}, arrangement]})
    with pytest.raises(ImpossibleCase) as refused:
        reckon(asked)
    (told,) = refused.value.problems
    assert en in told.en
    assert cy in told.cy


def test_pay_without_a_day_is_refused() -> None:
    with pytest.raises(Refusal, match="The day of the pay figures is missing"):
        reckon(read_case(CASE | {"pay": {"arrangements": [{"point": "U3"}]}}))


def test_a_salary_typed_in_needs_no_award() -> None:
    answer = reckon(case(on="2026-11-24", pay={"arrangements": [{"salary": 58000}]}))
    assert answer.pay.arrangements[0].cost.national_insurance == 7950
    assert answer.pay.first_point is None


def test_hours_need_no_day() -> None:
    assert reckon(read_case(CASE | {"workload": {"tasks": [TASK]}})).workload.hours == 27


@pytest.mark.parametrize("written", ["1,265.50", "£1,265.50", " 1265.5 "])
def test_numbers_may_be_written_as_people_write_them(written: str) -> None:
    found = read_case(CASE | {"funding": {"sources": [{"source": "reserves", "amount": written}]}})
    assert str(found.funding.sources[0].amount) in ("1265.50", "1265.5")
