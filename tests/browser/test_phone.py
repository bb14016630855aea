"""On a phone's width no page scrolls sideways: a wide table scrolls in its own box."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.browser.visits import LANGUAGES, PAGES, STATES, Visit

PHONE = 390  # CSS pixels


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("visit", [*PAGES, *STATES], ids=str)
def test_no_page_is_wider_than_a_phone(
    visit: Visit, language: str, reader: Callable[..., Page], places: Callable[[str], dict[str, object]]
) -> None:
    page = reader(visit.person, PHONE)
    page.goto(visit.address(language, places(visit.person)))
    assert page.evaluate("document.scrollingElement.scrollWidth") <= PHONE
