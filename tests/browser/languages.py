"""The language of a page, and its switch: a link to the page itself in the other language."""

from __future__ import annotations

from playwright.sync_api import Page

OTHER = {"en": "cy", "cy": "en"}
NAMES = {"en": "English", "cy": "Cymraeg"}


def wrong_languages(page: Page, language: str, translation: str) -> list[str]:
    """What is wrong with a page in a language whose translation is at that address, with what was asked."""
    declared = page.locator("html").get_attribute("lang")
    switch = page.get_by_role("link", name=NAMES[OTHER[language]], exact=True)
    targets = switch.evaluate_all("links => links.map(link => link.href)")
    faults = [] if declared == language else [f"lang is {declared}, not {language}"]
    return faults if targets == [translation] else [*faults, f"switches to {targets}, not to {translation}"]
