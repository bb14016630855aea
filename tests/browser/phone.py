"""A phone's width: no page scrolls sideways; a wide table scrolls in its own box, its words whole."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Page, ViewportSize

PHONE = 390  # CSS pixels

_BROKEN_WORDS = """() => {
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


@contextmanager
def narrowed(page: Page) -> Iterator[None]:
    """The page at a phone's width for a while, and then at its own again."""
    own = page.viewport_size
    assert own
    page.set_viewport_size(ViewportSize(width=PHONE, height=own["height"]))
    yield
    page.set_viewport_size(own)


def misfits(page: Page) -> list[str]:
    """What does not fit a phone: one line for the page, if it scrolls sideways, and for each broken word."""
    with narrowed(page):
        width = page.evaluate("document.scrollingElement.scrollWidth")
        broken = page.evaluate(_BROKEN_WORDS)
    sideways = [f"scrolls sideways: {width} pixels wide on {PHONE}"] if width > PHONE else []
    return sideways + [f"broken word in a table: {word}" for word in broken]
