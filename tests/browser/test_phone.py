"""On a phone's width no page scrolls sideways: a wide table scrolls in its own box, its words whole."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.browser.visits import LANGUAGES, PAGES, STATES, Visit

PHONE = 390  # CSS pixels

BROKEN_WORDS = """() => {
  const broken = [], cells = document.querySelectorAll(".app-table th, .app-table td");
  for (const cell of cells) {
    const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) for (const word of texts.currentNode.data.matchAll(/\\p{L}{2,20}/gu)) {
      const range = document.createRange();
      range.setStart(texts.currentNode, word.index);
      range.setEnd(texts.currentNode, word.index + word[0].length);
      const lines = new Set([...range.getClientRects()].map((box) => Math.round(box.top)));
      if (lines.size > 1) broken.push(word[0]);
    }
  }
  return broken;
}"""
"""The words in tables that begin on one line and end on the next; longer ones are addresses and may."""


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("visit", [*PAGES, *STATES], ids=str)
def test_no_page_is_wider_than_a_phone(
    visit: Visit, language: str, reader: Callable[..., Page], places: Callable[[str], dict[str, object]]
) -> None:
    page = reader(visit.person, PHONE)
    page.goto(visit.address(language, places(visit.person)))
    assert page.evaluate("document.scrollingElement.scrollWidth") <= PHONE
    assert page.evaluate(BROKEN_WORDS) == []
