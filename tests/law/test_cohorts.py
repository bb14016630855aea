"""The tables of who moved when are those of the Orders, by year group, and follow the days."""

import subprocess
import sys
from datetime import date

import pytest

from cynllun.law.cohorts import COHORTS, Cohort, cohorts_of, passages
from cynllun.law.setting_kinds import KINDS
from cynllun.law.transfer.days import EVERYONE

BY_NAME = {cohort.name: cohort for cohort in COHORTS}
Table = dict[str, tuple[str, str, str]]


def table(name: str) -> Table:
    """By year group: from when, to when, moved by itself on."""
    return {
        group: (str(row.first or ""), str(row.last or ""), str(row.moved_on))
        for row in passages(BY_NAME[name])
        for group in row.year_groups
    }


def rows(**expected: tuple[str, str, str]) -> Table:
    return {group: how for groups, how in expected.items() for group in groups.removeprefix("_").split("_")}


FIRST = ("2022-01-01", "2023-08-30", "2023-08-31")
YEAR = ("2022-09-01", "2023-08-30", "2023-08-31")
NEXT = ("2023-09-01", "2024-08-30", "2024-08-31")
LAST = ("2023-09-01", "2025-08-30", "2025-08-31")


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (
            "school-action",
            rows(N1_N2_1_3_5_7_10=FIRST, _9=YEAR, _4_8=NEXT, R_2_6=LAST, _11=("", "", "2025-09-01")),
        ),
        ("school-action-later", rows(N1_N2_R_2_4_6_8_10_11=YEAR, _5_9=NEXT, _1_3_7=LAST)),
        ("statement", rows(N1_N2_R_6_10_11=YEAR, _5_9=NEXT, _1_2_3_4_7_8=LAST)),
    ],
)
def test_the_year_groups_of_the_orders(name: str, expected: Table) -> None:
    assert table(name) == expected


def test_year_11_waited_whatever_its_needs() -> None:
    assert {group for group, how in table("none").items() if how[2] != "2021-09-01"} == {"11"}


def test_who_gives_the_notice() -> None:
    given = {name: {row.notice_from for row in passages(cohort)} - {""} for name, cohort in BY_NAME.items()}
    assert given["school-action"] == given["school-action-later"] == {"governing_body"}
    assert given["statement"] == {"local_authority"}
    assert given["none"] == given["outside"] == given["older"] == set()


def test_the_doubt_about_year_10_is_in_a_row_of_its_own() -> None:
    doubtful = [row for row in passages(BY_NAME["school-action"]) if row.certainty != "primary"]
    assert [(row.year_groups, row.certainty) for row in doubtful] == [(("10",), "inferred")]


@pytest.mark.parametrize("cohort", COHORTS, ids=lambda cohort: cohort.name)
def test_a_row_is_whole(cohort: Cohort) -> None:
    assert cohort.title.en != cohort.title.cy
    for row in passages(cohort):
        assert row.sources
        assert row.moved_on <= EVERYONE
        assert (row.first is None) == (row.last is None)


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_setting_has_some(kind: str) -> None:
    assert cohorts_of(kind)


CHANGED = """
from datetime import date
from cynllun.law import values
document = values.document
def changed(name):
    found = document(name)
    if name == "transfer":
        found["no5_d"][-1]["value"] = date(2024, 12, 31)
    return found
values.document = changed
from cynllun.law.cohorts import COHORTS, passages
rows = [row for cohort in COHORTS for row in passages(cohort) if cohort.name == "school-action"]
print(*{row.moved_on for row in rows if row.year_groups == ("4", "8")})
"""


def test_a_changed_day_of_the_law_changes_the_table() -> None:
    said = subprocess.check_output([sys.executable, "-c", CHANGED], text=True).strip()
    assert date.fromisoformat(said) == date(2024, 12, 31)
    assert table("school-action")["4"][2] == "2024-08-31"
