"""Somebody tries out a scheme on a phone without JavaScript, in either language, and shares its address."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from tests.browser.visits import ALNCO

PHONE = ViewportSize(width=375, height=800)
WORDS = {
    "en": ("Cost above now, 2025-26", "For each plan, £ a year", "Days of release a week",
           "Try it", "Change the scheme"),
    "cy": ("Cost uwchlaw nawr, 2025-26", "Am bob cynllun, £ y flwyddyn", "Diwrnodau rhyddhau yr wythnos",
           "Rhoi cynnig arno", "Newid y cynllun"),
}  # fmt: skip


def figure(page: Page, name: str) -> str:
    return page.locator(".app-figure", has_text=name).locator("dd").inner_text()


@pytest.mark.parametrize("language", ["en", "cy"])
def test_a_scheme_is_changed_and_shared(language: str, enter: Callable[..., Page]) -> None:
    cost, each_plan, _days, try_it, change = WORDS[language]
    page = enter(java_script_enabled=False, viewport=PHONE)
    page.goto(f"/{language}/schemes/")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    before = figure(page, cost)
    page.get_by_role("link", name=change).click()
    page.get_by_label(each_plan).fill("150")
    page.get_by_role("main").get_by_role("button", name=try_it).click()
    after = figure(page, cost)
    assert after != before
    another = enter(viewport=PHONE)
    another.goto(page.url)
    assert figure(another, cost) == after


@pytest.mark.parametrize("language", ["en", "cy"])
def test_what_cannot_be_leads_to_its_field_with_what_was_typed(
    language: str, enter: Callable[..., Page]
) -> None:
    _cost, _each_plan, days, try_it, _change = WORDS[language]
    page = enter(viewport=PHONE)
    page.goto(f"/{language}/schemes/")
    page.get_by_label(days, exact=True).first.fill("9")
    page.get_by_role("main").get_by_role("button", name=try_it).click()
    page.get_by_role("alert").get_by_role("link").first.click()
    field = page.get_by_label(days, exact=True).first
    expect(field).to_be_focused()
    expect(field).to_have_value("9")


@pytest.mark.parametrize(
    ("language", "hours", "work_it_out"),
    [("en", "Hours of release a week", "Work it out"), ("cy", "Oriau rhyddhau yr wythnos", "Cyfrifo")],
)
def test_a_school_sees_when_it_could_finish_and_what_more_hours_change(
    language: str,
    hours: str,
    work_it_out: str,
    enter: Callable[..., Page],
    places: Callable[[str], dict[str, object]],
) -> None:
    page = enter(ALNCO, java_script_enabled=False, viewport=PHONE)
    page.goto(f"/{language}/post/{places(ALNCO)['organisation_id']}/grace/")
    short = page.get_by_role("row", name=re.compile("^2022-23")).get_by_role("cell").nth(4)
    expect(short).to_contain_text(re.compile("Late|Hwyr"))
    page.get_by_label(hours).fill("10")
    page.get_by_role("main").get_by_role("button", name=work_it_out).click()
    expect(short).to_have_text("0")
