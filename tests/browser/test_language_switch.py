"""The language switch, clicked there and back; where it leads from every other page, test_every_page asks."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.languages import NAMES
from tests.browser.visits import ALNCO, STRANGER, Visit


@pytest.mark.parametrize(
    "visit", [Visit(STRANGER, "home"), Visit(ALNCO, "roll_learners", "?q=neb+o+gwbl")], ids=str
)
def test_there_and_back(
    visit: Visit,
    base_url: str,
    reader: Callable[..., Page],
    places: Callable[[str], dict[str, object]],
) -> None:
    page, named = reader(visit.person), places(visit.person)
    page.goto(visit.address("en", named))
    for language in ("cy", "en"):
        page.get_by_role("link", name=NAMES[language], exact=True).click()
        expect(page).to_have_url(base_url + visit.address(language, named))
        expect(page.locator("html")).to_have_attribute("lang", language)


def test_the_first_page_offers_both(enter: Callable[..., Page]) -> None:
    page = enter()
    page.goto("/")
    page.get_by_role("button", name="Cymraeg").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Anghenion dysgu ychwanegol yng Nghymru")
