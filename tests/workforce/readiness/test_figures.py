"""What answers come to in an area, and how they stand to those of an earlier term."""

from datetime import date

import pytest

from cynllun.workforce.readiness.figures import AreaFigures, figures_of
from cynllun.workforce.readiness.questions import questions_for
from cynllun.workforce.readiness.states import change

ASKED = questions_for("mainstream", on=date(2026, 12, 31))


@pytest.mark.parametrize(
    ("before", "now", "said"),
    [
        ("not_yet", "under_way", "better"),
        ("under_way", "in_place", "better"),
        ("in_place", "not_yet", "worse"),
        ("in_place", "in_place", "same"),
        ("", "", "same"),
        ("not_known", "not_yet", "other"),
        ("in_place", "not_known", "other"),
        ("not_applicable", "in_place", "other"),
        ("", "in_place", "other"),
    ],
)
def test_an_answer_beside_the_one_before(before: str, now: str, said: str) -> None:
    assert change(before, now) == said


def area(**states: int) -> AreaFigures:
    return AreaFigures("money", {name.replace("blank", ""): number for name, number in states.items()}, None)


@pytest.mark.parametrize(
    ("figures", "level"),
    [
        (area(in_place=3), "all"),
        (area(in_place=2, not_applicable=1), "all"),
        (area(in_place=2, under_way=2), "most"),
        (area(in_place=1, under_way=1, blank=1), "some"),
        (area(under_way=3), "none"),
        (area(blank=3), "none"),
        (area(not_applicable=3), "nothing"),
    ],
)
def test_a_shade_is_told_from_what_is_in_place_of_what_applies(figures: AreaFigures, level: str) -> None:
    assert figures.level == level


def test_figures_count_each_area_and_what_changed_in_it() -> None:
    now = {"money-known": "in_place", "provision-costed": "not_yet", "nothing-charged": "not_applicable"}
    before = {"money-known": "under_way", "provision-costed": "under_way", "nothing-charged": "in_place"}
    money = next(each for each in figures_of(ASKED, now, before) if each.area == "money")
    assert (money.asked, money.applying, money.in_place, money.answered) == (3, 2, 1, 3)
    assert money.changes == {"better": 1, "worse": 1, "other": 1}
    assert money.more == 0


def test_without_an_earlier_term_no_change_is_said() -> None:
    figures = figures_of(ASKED, {})
    assert [each.changes for each in figures] == [None] * len(ASKED)
    assert [each.more for each in figures] == [None] * len(ASKED)
    assert all(each.answered == 0 for each in figures)
