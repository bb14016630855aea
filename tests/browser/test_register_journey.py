"""A head without a script gives a task to somebody, and takes the paper; the lead finds who has no ALNCo."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

from playwright.sync_api import Page, expect
from pypdf import PdfReader

from tests.browser.visits import HEAD, LEAD


def open_register(page: Page) -> None:
    page.goto("/en/organisations/")
    page.get_by_role("link", name="Example Primary School").click()
    page.get_by_role("link", name="The ALNCo's post", exact=True).click()
    page.get_by_role("link", name="Who is ALNCo", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Who is ALNCo on")


def test_a_head_gives_a_task_and_takes_the_paper(enter: Callable[..., Page]) -> None:
    page = enter(HEAD, java_script_enabled=False)
    open_register(page)
    page.get_by_role("link", name="Arrange (f)").click()
    page.get_by_label("ensures that it is carried out").check()
    page.get_by_label("Who carries it out, if not the ALNCo").fill("Cydlynydd ŵyl (sampl)")
    page.get_by_role("button", name="Record").click()
    row = page.get_by_role("row", name="(f) advise")
    expect(row).to_contain_text("ensures that it is carried out")
    expect(row).to_contain_text("Cydlynydd ŵyl (sampl)")
    page.get_by_role("link", name="Leadership team", exact=True).first.click()
    page.get_by_role("link", name="Change the plan").click()
    page.get_by_label("Deputy head: lowest point").select_option("8")
    page.get_by_role("button", name="Keep the plan").click()
    expect(page.get_by_text("Choose the lowest and the highest point, or neither.").first).to_be_visible()
    page.get_by_label("Deputy head: highest point").select_option("12")
    page.get_by_role("button", name="Keep the plan").click()
    expect(page.get_by_role("main")).to_contain_text("overlaps that of Deputy head (L8–L12)")
    with page.expect_download() as coming:
        page.get_by_role("link", name="The paper in both languages (PDF)").click()
    pages = PdfReader(BytesIO(Path(coming.value.path()).read_bytes())).pages
    assert "gorgyffwrdd ag ystod Dirprwy bennaeth" in " ".join(pages[0].extract_text().split())


def test_the_lead_finds_the_school_without_an_alnco(enter: Callable[..., Page]) -> None:
    page = enter(LEAD, java_script_enabled=False)
    page.goto("/cy/organisations/")
    page.get_by_role("link", name="Awdurdod Enghraifft").first.click()
    page.get_by_role("link", name="Swydd y CADY", exact=True).click()
    page.get_by_role("link", name="Pwy yw'r CADY", exact=True).click()
    first = page.get_by_role("region", name="Fesul ysgol").locator("tbody tr").first
    expect(first).to_contain_text("Dim CADY")
    first.get_by_role("link").click()
    expect(page.get_by_role("main")).to_contain_text("Nid oes neb wedi'i ddynodi'n CADY, ers")
