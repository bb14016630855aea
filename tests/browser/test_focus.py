"""The keyboard reaches everything in the order in which it is read, and shows where it is."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.visits import ALNCO, LANGUAGES, OFFICER, STRANGER, Visit

PRESSES = 40
A_LINE = 60  # CSS pixels: from one thing to another beside it is no jump
PAGES = [
    Visit(STRANGER, "home"),
    Visit(STRANGER, "checker", "?on=2022-06-01"),
    Visit(STRANGER, "account_login"),
    Visit(STRANGER, "rules"),
    Visit(ALNCO, "roll"),
    Visit(ALNCO, "roll_learners"),
    Visit(ALNCO, "roll_learner"),
    Visit(ALNCO, "roll_uploads"),
    Visit(OFFICER, "roll_schools"),
    Visit(ALNCO, "post_case"),
    Visit(ALNCO, "post_section"),
]
LOOK = """() => {
  const it = document.activeElement;
  const choice = it.closest('.govuk-radios__item, .govuk-checkboxes__item')?.querySelector('label');
  const style = choice ? getComputedStyle(choice, '::before') : getComputedStyle(it);
  const outlined = style.outlineStyle !== 'none' && style.outlineColor !== 'rgba(0, 0, 0, 0)';
  return {
    html: it.outerHTML.slice(0, 80),
    isOver: it === document.body,
    top: it.getBoundingClientRect().top + scrollY,
    isShown: outlined || style.boxShadow !== 'none',
  };
}"""


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("visit", PAGES, ids=str)
def test_the_focus_is_shown_and_never_jumps_back(
    visit: Visit, language: str, reader: Callable[..., Page], places: Callable[[str], dict[str, object]]
) -> None:
    page = reader(visit.person)
    page.goto(visit.address(language, places(visit.person)))
    stops = stops_of(page)
    assert "govuk-skip-link" in stops[0]["html"], "the first stop leads past the menu"
    assert len(stops) > 3
    assert [stop["html"] for stop in stops if not stop["isShown"]] == []
    jumps = [pair for pair in pairwise(stops) if pair[1]["top"] < pair[0]["top"] - A_LINE]
    assert jumps == []


def stops_of(page: Page) -> list[dict[str, Any]]:
    """Where Tab stops, until it leaves the page or begins anew."""
    stops: list[dict[str, Any]] = []
    for _ in range(PRESSES):
        page.keyboard.press("Tab")
        stop = page.evaluate(LOOK)
        if stop["isOver"] or (stops and stop["html"] == stops[0]["html"]):
            break
        stops.append(stop)
    return stops
