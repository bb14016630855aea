"""The figures at the head of a page."""

from __future__ import annotations

from playwright.sync_api import Locator, Page


def figure_box(page: Page, name: str) -> Locator:
    """The box of the figure of that name."""
    return page.locator(".app-figure").filter(has=page.get_by_text(name, exact=True))


def figure(page: Page, name: str) -> int:
    """The figure of that name."""
    return int(figure_box(page, name).locator("dd").inner_text())
