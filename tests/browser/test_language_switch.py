"""The language switch leads from each page to itself in the other language, with what was asked of it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.visits import PAGES, STATES, Visit

OTHER = {"en": "cy", "cy": "en"}
NAMES = {"en": "English", "cy": "Cymraeg"}


@pytest.mark.parametrize(
    "visit", [visit for visit in (*PAGES, *STATES) if visit.name != "choose_language"], ids=str
)
def test_there_and_back(
    visit: Visit, reader: Callable[..., Page], places: Callable[[str], dict[str, object]]
) -> None:
    page = reader(visit.person)
    for language, other in OTHER.items():
        page.goto(visit.address(language, places(visit.person)))
        expect(page.locator("html")).to_have_attribute("lang", language)
        page.get_by_role("link", name=NAMES[other], exact=True).click()
        page.wait_for_url(page.url)
        assert page.url.endswith(visit.address(other, places(visit.person)))
        expect(page.locator("html")).to_have_attribute("lang", other)


def test_the_first_page_offers_both(enter: Callable[..., Page]) -> None:
    page = enter()
    page.goto("/")
    page.get_by_role("button", name="Cymraeg").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Anghenion dysgu ychwanegol yng Nghymru")
