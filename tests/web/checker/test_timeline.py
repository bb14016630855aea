"""The picture: marks in order and apart, bands that meet at the move, and a list that says the same."""

from __future__ import annotations

from datetime import date

from cynllun.law.evaluate import place
from cynllun.web.checker.state import BEGINS, read
from cynllun.web.checker.timeline import RADIUS, Timeline, timeline
from tests.web.checker.pages import NOTHING_HAPPENED, PUPIL, get


def picture(**changed: str) -> Timeline | None:
    answers = read({**PUPIL, **NOTHING_HAPPENED, **changed})
    assert answers.on
    placement = place(answers.facts, on=answers.on, unknown=answers.unknown)
    return timeline(placement, answers.facts, BEGINS)


def test_marks_are_in_order_and_do_not_touch() -> None:
    drawn = picture(idp_notice_on="2022-11-24")
    assert drawn
    assert [mark.day for mark in drawn.marks] == sorted(mark.day for mark in drawn.marks)
    places = [(mark.x, mark.y) for mark in drawn.marks]
    for at, (x, y) in enumerate(places):
        assert all(
            abs(x - other) >= 2 * RADIUS or abs(y - level) >= 2 * RADIUS for other, level in places[:at]
        )


def test_the_new_system_begins_where_the_old_one_ends() -> None:
    drawn = picture(idp_notice_on="2022-11-24")
    assert drawn
    sen, aln = drawn.systems
    assert (sen.kind, aln.kind) == ("sen", "aln")
    assert round(sen.x + sen.width, 1) == aln.x


def test_while_it_is_to_come_it_is_drawn_as_to_come_with_the_window_for_the_notice() -> None:
    drawn = picture()
    assert drawn
    assert [band.kind for band in drawn.systems] == ["sen", "aln-to-come"]
    assert drawn.duty
    assert date(2023, 9, 1) in {mark.day for mark in drawn.marks}
    assert date(2025, 8, 31) in {mark.day for mark in drawn.marks}


def test_no_picture_without_an_answer() -> None:
    assert picture(provision="unknown") is None


def test_it_is_on_the_page_and_uses_no_style_of_its_own() -> None:
    page = get("cy", {**PUPIL, **NOTHING_HAPPENED}).content.decode()
    svg = page.split("<svg", 1)[1].split("</svg>", 1)[0]
    assert 'role="img"' in svg
    assert "style=" not in svg
    assert "1 Medi 2023: " in page
