"""An ALNCo looks at a past day, finds who is due a notice, records it, and takes the list home."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect
from python_calamine import CalamineWorkbook

from tests.browser.axe import breaches
from tests.browser.figures import figure, figure_box
from tests.browser.visits import ALNCO


@pytest.fixture
def page(enter: Callable[..., Page]) -> Page:
    """The primary school's roll on 1 June 2023, when some were still under the old law."""
    page = enter(ALNCO)
    page.goto("/en/organisations/")
    page.get_by_role("link", name="Example Primary School").click()
    look_at(page, "1", "6", "2023")
    expect(page.get_by_role("heading", level=1)).to_have_text("Who is under which law on 1 June 2023")
    return page


def look_at(page: Page, day: str, month: str, year: str) -> None:
    for part, text in (("Day", day), ("Month", month), ("Year", year)):
        page.get_by_label(part, exact=True).fill(text)
    page.get_by_role("button", name="Look at this day").click()


def listed(page: Page) -> int:
    """How many learners the list has, once it is the list that is open."""
    expect(page.get_by_role("heading", level=1)).to_have_text("Learners on 1 June 2023")
    page.wait_for_load_state()
    return page.get_by_role("main").get_by_role("table").locator("tbody tr").count()


def test_the_counts_add_up_and_lead_to_those_counted(page: Page) -> None:
    systems = ("SEN: the old law", "ALN: the new law", "Not known: a fact is missing")
    counted = [figure(page, name) for name in systems]
    assert sum(counted) == figure(page, "Learners in all")
    expect(page.locator(".app-chart svg")).to_be_visible()
    figure_box(page, systems[0]).get_by_role("link").click()
    assert listed(page) == counted[0] > 0
    expect(page.get_by_role("cell", name="SEN", exact=True)).to_have_count(counted[0])


def test_the_list_is_narrowed_and_sorted(page: Page) -> None:
    page.get_by_role("link", name="Learners", exact=True).click()
    page.get_by_label("Provision", exact=True).select_option(label="School action")
    page.get_by_role("button", name="Show").click()
    found = listed(page)
    assert 0 < found < 50
    expect(page.get_by_role("cell", name="School action", exact=True)).to_have_count(found)
    page.get_by_role("link", name="Since").click()
    expect(page.get_by_role("columnheader", name="Since")).to_have_attribute("aria-sort", "ascending")
    assert listed(page) == found
    page.get_by_role("link", name="Cymraeg").click()
    expect(page.get_by_role("cell", name="Gweithredu gan yr ysgol", exact=True)).to_have_count(found)


def test_a_notice_is_recorded_and_the_answer_changes_and_changes_back(page: Page) -> None:
    page.locator("table", has=page.get_by_role("columnheader", name="Duty year")).get_by_role(
        "link"
    ).first.click()
    page.get_by_role("main").get_by_role("table").locator("tbody a").first.click()
    answer = page.locator(".app-answer")
    expect(answer).to_contain_text("On 1 June 2023 the SEN system applies")
    page.get_by_role("button", name="Record a notice or an event").click()
    page.get_by_label("What do you want to record?").select_option(label="IDP notice given on")
    page.get_by_role("button", name="Continue").click()
    for part, text in (("Day", "15"), ("Month", "5"), ("Year", "2023")):
        page.get_by_label(part, exact=True).fill(text)
    page.get_by_role("button", name="Record", exact=True).click()
    expect(page.get_by_role("alert")).to_contain_text("Recorded: IDP notice given on")
    expect(answer).to_contain_text("It has applied since 15 May 2023")
    assert breaches(page) == []
    look_at(page, "1", "6", "2023")
    expect(answer).to_contain_text("On 1 June 2023 the ALN system applies")
    page.get_by_role("link", name="Take the last one back").click()
    page.get_by_role("button", name="Take it back").click()
    look_at(page, "1", "6", "2023")
    expect(answer).to_contain_text("On 1 June 2023 the SEN system applies")


@pytest.mark.parametrize("kind", ["CSV", "Excel"])
def test_the_list_is_taken_home_as_it_is_shown(kind: str, page: Page, tmp_path: Path) -> None:
    figure_box(page, "SEN: the old law").get_by_role("link").click()
    found = listed(page)
    with page.expect_download() as download:
        page.get_by_role("link", name=kind, exact=True).click()
    file = tmp_path / download.value.suggested_filename
    download.value.save_as(file)
    head, *rows = table_in(file)
    assert len(rows) == found
    assert {row[head.index("System")] for row in rows} == {"SEN"}


def table_in(file: Path) -> list[list[Any]]:
    """The rows of a file that was downloaded, headings first."""
    if file.suffix == ".csv":
        return list(csv.reader(file.read_text("utf-8-sig").splitlines()))
    return list(CalamineWorkbook.from_path(file).get_sheet_by_index(0).to_python())
