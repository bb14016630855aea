"""Every rule at its line: the day before, the day and the day after."""

from datetime import date, timedelta
from typing import Any

import pytest

from cynllun.law.evaluate import RULE_SETS, place
from cynllun.law.transfer.days import START

DAY = timedelta(days=1)
Facts = dict[str, date | str | None]


def at_school(group: str, school_year: str = "2021-22", **more: date | str) -> Facts:
    return {
        "year_group": group, "year_group_school_year": school_year, "setting": "maintained_school",
        "provision": "school_action", "provision_from": date(2020, 10, 5), **more,
    }  # fmt: skip


def statement(group: str, **more: date | str) -> Facts:
    return at_school(group, "2022-23", provision="statement", **more)


LOOKED_AFTER: dict[str, Any] = {"looked_after_from": date(2020, 1, 1)}
LATE_JOINER: dict[str, Any] = {"joined_maintained_school_on": date(2022, 4, 25)}
NOT_AT_SCHOOL: dict[str, Any] = {"setting": "eotas"}
PENDING: dict[str, Any] = {"provision": "assessment_pending"}

AUTOMATIC: dict[str, tuple[Facts, date, str]] = {
    "R4a": (at_school("7"), date(2023, 8, 31), "2021/1243 art 15(2)"),
    "R4b": (at_school("9"), date(2023, 8, 31), "2021/1243 art 16(2)"),
    "R4d": (at_school("4"), date(2024, 8, 31), "2021/1243 art 16A(2)"),
    "R4c": (at_school("R"), date(2025, 8, 31), "2021/1243 art 17(2)"),
    "R5a": (at_school("7", **LOOKED_AFTER), date(2023, 8, 31), "2021/1244 art 15(2)"),
    "R5b": (at_school("9", **LOOKED_AFTER), date(2023, 8, 31), "2021/1244 art 16(2)"),
    "R5d": (at_school("8", **LOOKED_AFTER), date(2024, 8, 31), "2021/1244 art 16A(2)"),
    "R5c": (at_school("2", **LOOKED_AFTER), date(2025, 8, 31), "2021/1244 art 17(2)"),
    "R6a": (at_school("4", "2022-23", **LATE_JOINER), date(2023, 8, 31), "2022/896 art 14(2)"),
    "R6b": (at_school("5", "2022-23", **LATE_JOINER), date(2024, 8, 31), "2022/896 art 14A(2)"),
    "R6c": (at_school("3", "2022-23", **LATE_JOINER), date(2025, 8, 31), "2022/896 art 15(2)"),
    "R7a": (statement("6"), date(2023, 8, 31), "2022/891 art 15(2)"),
    "R7b": (statement("9"), date(2024, 8, 31), "2022/891 art 17A(2)"),
    "R7c": (statement("3"), date(2025, 8, 31), "2022/891 art 18(2)"),
    "R10": (at_school("4", **PENDING), date(2024, 8, 31), "2022/892 art 12(2)"),
    "R12": (at_school("12"), date(2025, 9, 1), "2022/893 art 2"),
    "R22a": (at_school("8", "2022-23", **NOT_AT_SCHOOL), date(2023, 8, 31), "2022/897 art 14(2)"),
    "R22b": (at_school("9", "2022-23", **NOT_AT_SCHOOL), date(2024, 8, 31), "2022/897 art 14A(2)"),
    "R22c": (at_school("7", "2022-23", **NOT_AT_SCHOOL), date(2025, 8, 31), "2022/897 art 15(2)"),
}  # fmt: skip

AT_ONCE: dict[str, tuple[Facts, date, str]] = {
    "R1": ({**at_school("5"), "provision": "none"}, date(2021, 9, 1), "2021/373 art 3"),
    "R3": (at_school("5", sen_ended_on=date(2021, 11, 30)), date(2022, 1, 1), "2021/1245 art 3"),
    "R21": (at_school("5", ehc_plan="yes"), date(2022, 9, 1), "2022/898 arts 2, 3"),
    "R11": ({**at_school("5"), "setting": "independent"}, date(2022, 9, 1), "2022/894 arts 2, 3"),
    "R14": (
        {**at_school("5"), "setting": "independent", "sen_ended_on": date(2022, 5, 1)},
        date(2022, 9, 1),
        "2022/895 art 3",
    ),
}


@pytest.mark.parametrize("rule", AUTOMATIC)
def test_automatic_date(rule: str) -> None:
    facts, line, source = AUTOMATIC[rule]
    before, on, after = (place(facts, on=day) for day in (line - DAY, line, line + DAY))
    assert (before.system, before.rule, before.moves_automatically_on) == ("SEN", rule, line)
    for answer in (on, after):
        assert (answer.system, answer.rule, answer.since, str(answer.source)) == ("ALN", rule, line, source)
        assert answer.moves_automatically_on is None


@pytest.mark.parametrize("rule", AT_ONCE)
def test_at_once(rule: str) -> None:
    facts, line, source = AT_ONCE[rule]
    before, on, after = (place(facts, on=day) for day in (line - DAY, line, line + DAY))
    assert (before.system, before.rule) == ("SEN", "R0")
    for answer in (on, after):
        assert (answer.system, answer.rule, answer.since, str(answer.source)) == ("ALN", rule, line, source)


EVENT = date(2022, 11, 7)

EVENTS: dict[str, tuple[str, str, Facts]] = {
    "idp notice, No. 5": ("R4c", "R4c", at_school("2", idp_notice_on=EVENT)),
    "no idp notice, No. 6": ("R5c", "R5c", at_school("2", no_idp_notice_on=EVENT, **LOOKED_AFTER)),
    "idp notice, No. 9": ("R10", "R10", at_school("2", idp_notice_on=EVENT, **PENDING)),
    "no idp notice, No. 14": (
        "R22a",
        "R22a",
        at_school("8", "2022-23", no_idp_notice_on=EVENT, **NOT_AT_SCHOOL),
    ),
    "statement ceases": ("R7c", "R9", statement("3", statement_ceased_on=EVENT)),
    "leaves": ("R4c", "R17", at_school("2", left_maintained_school_on=EVENT)),
    "joins another": ("R4c", "R18", at_school("2", dual_registered_from=EVENT)),
    "becomes looked after": ("R4c", "R19", at_school("2", looked_after_from=EVENT)),
    "ceases to be looked after": ("R5c", "R20", at_school("2", looked_after_to=EVENT, **LOOKED_AFTER)),
    "aln notice": ("R6c", "R23", at_school("3", "2022-23", aln_notice_on=EVENT, **LATE_JOINER)),
    "moves area with a statement": ("R7c", "R25", statement("3", moved_la_area_on=EVENT)),
    "moves area, matter ongoing": ("R10", "R26", at_school("2", moved_la_area_on=EVENT, **PENDING)),
    "leaves the other institution": (
        "R5c",
        "R27",
        at_school("2", dual_registered_from=date(2021, 10, 1), dual_registered_to=EVENT),
    ),
    "no longer educated elsewhere": (
        "R22a",
        "R27",
        at_school("8", "2022-23", eotas_to=EVENT, **NOT_AT_SCHOOL),
    ),
}


@pytest.mark.parametrize("event", EVENTS)
def test_event(event: str) -> None:
    saved, moved, facts = EVENTS[event]
    before, on, after = (place(facts, on=day) for day in (EVENT - DAY, EVENT, EVENT + DAY))
    assert (before.system, before.rule) == ("SEN", saved)
    for answer in (on, after):
        assert (answer.system, answer.rule, answer.since) == ("ALN", moved, EVENT)


BLOCKED_BY_A_REQUEST = [
    "leaves",
    "joins another",
    "becomes looked after",
    "ceases to be looked after",
    "moves area, matter ongoing",
    "leaves the other institution",
    "no longer educated elsewhere",
]


@pytest.mark.parametrize("event", EVENTS)
def test_a_pending_request_blocks_only_some(event: str) -> None:
    saved, moved, facts = EVENTS[event]
    answer = place({**facts, "request_pending": "yes"}, on=EVENT)
    assert answer.rule == (saved if event in BLOCKED_BY_A_REQUEST else moved)


@pytest.mark.parametrize("event", ["moves area with a statement", "aln notice"])
def test_an_ongoing_appeal_blocks_under_order_8(event: str) -> None:
    date_fact = "moved_la_area_on" if event.startswith("moves") else "aln_notice_on"
    more: dict[str, Any] = {date_fact: EVENT, "appeal_finally_determined_on": EVENT + 30 * DAY}
    facts = statement("3", **more)
    assert place(facts, on=EVENT).rule == "R7c"
    assert place({**facts, "appeal_finally_determined_on": EVENT - DAY}, on=EVENT).rule in ("R25", "R23")


def test_an_appeal_keeps_the_old_law_past_the_end_of_the_changeover() -> None:
    facts = statement("3", appeal_made_on=date(2025, 6, 2))
    answer = place(facts, on=date(2026, 11, 24))
    assert (answer.system, answer.rule) == ("SEN", "R8")
    ended = {**facts, "appeal_finally_determined_on": date(2026, 11, 23)}
    assert place(ended, on=date(2026, 11, 23)).system == "SEN"
    assert place(ended, on=date(2026, 11, 24)).since == date(2026, 11, 24)
    assert place({**ended, "appeal_order_pending": "yes"}, on=date(2026, 11, 24)).system == "SEN"


def test_everyone_is_under_the_new_law_from_september_2025_whatever_is_not_known() -> None:
    assert place({}, on=date(2025, 8, 31)).system == "NOT_KNOWN"
    answer = place({}, on=date(2025, 9, 1))
    assert (answer.system, answer.rule, answer.since) == ("ALN", "R16", None)
    assert "provision" in answer.missing


@pytest.mark.parametrize(
    ("blank", "missing"),
    [
        ("setting", "setting"),
        ("provision", "provision"),
        ("provision_from", "provision_from"),
        ("year_group", "year_group"),
        ("year_group_school_year", "year_group_school_year"),
    ],
)
def test_a_blank_that_the_rule_needs_is_named(blank: str, missing: str) -> None:
    answer = place({**at_school("7"), blank: None}, on=date(2022, 10, 1))
    assert answer.system == "NOT_KNOWN"
    assert missing in answer.missing
    assert answer.reason.cy.startswith("Nid yw'r ateb yn hysbys")


@pytest.mark.parametrize("law", RULE_SETS)
def test_nobody_before_the_start(law: str) -> None:
    answer = place({}, on=START - DAY, law=law)
    assert (answer.system, answer.rule[1:]) == ("SEN", "0")


def test_a_statement_made_after_the_start_shows_that_the_old_law_applied() -> None:
    facts = statement("5", provision_from=date(2021, 12, 1))
    assert place(facts, on=date(2021, 10, 1)).rule == "R0"
    assert place(facts, on=date(2022, 10, 1)).rule == "R7b"
    assert place({**facts, "provision_from": date(2022, 11, 1)}, on=date(2022, 10, 1)).rule == "R10"


def test_a_plan_on_the_roll_does_not_say_what_it_replaced() -> None:
    facts = at_school("7", provision="idp")
    assert place(facts, on=date(2021, 10, 1)).rule == "R0"
    assert place(facts, on=date(2022, 10, 1)).system == "NOT_KNOWN"
    told = {**facts, "idp_notice_on": date(2022, 6, 1)}
    assert (place(told, on=date(2022, 10, 1)).system, place(told, on=date(2022, 10, 1)).rule) == (
        "ALN",
        "R15",
    )
