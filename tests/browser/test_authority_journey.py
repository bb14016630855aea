"""An authority's people: the officer sees every school and its learners, the lead its figures alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.visits import LEAD, OFFICER

SCHOOLS = 6  # a college among them


def figures_page(page: Page) -> Page:
    page.goto("/en/organisations/")
    page.get_by_role("link", name="Example Authority").click()
    school_by_school = page.get_by_role("link", name="School by school", exact=True)
    if school_by_school.count():
        school_by_school.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("School by school")
    return page


def row_of(page: Page, name: str) -> list[int]:
    cells = page.get_by_role("row", name=name).locator("td.govuk-table__cell--numeric")
    return [int(text) for text in cells.all_inner_texts()]


def test_the_officer_sees_her_schools_and_their_learners(enter: Callable[..., Page]) -> None:
    page = figures_page(enter(OFFICER))
    rows = page.get_by_role("table").locator("tbody tr")
    expect(rows).to_have_count(SCHOOLS)
    total = row_of(page, "All schools")
    assert total[3] == sum(total[:3]) > 1_000
    school = row_of(page, "Example Primary School")
    page.get_by_role("link", name="Example Primary School").click()
    page.get_by_role("link", name="Learners", exact=True).click()
    expect(page.get_by_role("main")).to_contain_text(f"{school[3]} learners.")
    page.get_by_role("table").locator("tbody a").first.click()
    expect(page.locator(".app-answer")).to_be_visible()


@pytest.mark.parametrize("language", ["en", "cy"])
def test_the_lead_sees_figures_and_no_learner(language: str, enter: Callable[..., Page]) -> None:
    page = figures_page(enter(LEAD))
    expect(page.get_by_role("table").locator("tbody tr")).to_have_count(SCHOOLS)
    assert page.get_by_role("table").get_by_role("link").count() == 0
    authority = page.url.split("/rolls/")[1].split("/")[0]
    answer = page.goto(f"/{language}/rolls/{authority}/learners/")
    assert answer
    assert answer.status == 404
