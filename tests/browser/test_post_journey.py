"""The ALNCo types the workload, the session ends, and nothing is lost; the head makes the statement."""

from __future__ import annotations

import re
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect
from pypdf import PdfReader

from cynllun.web.rolls.demonstration import PASSWORD
from tests.browser.axe import breaches
from tests.browser.keyboard import Keyboard
from tests.browser.visits import HEAD

AT_THE_REFERRAL_UNIT = "alnco.ucd"
TASKS = (
    ("Adolygu cynllun", "16", "5"),
    ("Paratoi cynllun", "6", "8"),
    ("Atgyfeirio at yr awdurdod", "2", "4"),
)


def open_case(page: Page) -> None:
    """The case of this school year, in Welsh, from the list of organisations."""
    page.goto("/cy/organisations/")
    page.get_by_role("table").get_by_role("link").first.click()
    page.get_by_role("link", name="Swydd y CADY", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile("Swydd y CADY, 20"))


def row(page: Page, number: int) -> Locator:
    return page.get_by_role("group", name=f"Tasg {number}", exact=True)


def type_tasks(page: Page) -> None:
    """With the keyboard alone: pick each task by its letters and write its numbers."""
    keys = Keyboard(page)
    for place, (task, number, hours) in enumerate(TASKS, start=1):
        box = row(page, place).get_by_role("combobox", name="Tasg", exact=True)
        keys.go_to(box)
        page.keyboard.type(task)
        assert box.locator("option:checked").inner_text() == task
        for label, text in (("Nifer yn y flwyddyn", number), ("Oriau yr un", hours)):
            keys.go_to(row(page, place).get_by_label(label, exact=True))
            page.keyboard.type(text)


def end_the_session(page: Page) -> None:
    page.context.clear_cookies(name=re.compile("sessionid"))


def sign_in_again(page: Page) -> None:
    page.get_by_label("Cyfeiriad e-bost").fill(f"{AT_THE_REFERRAL_UNIT}@enghraifft.cymru")
    page.get_by_label("Cyfrinair").fill(PASSWORD)
    page.get_by_role("button", name="Mewngofnodi", exact=True).click()


def test_what_is_typed_at_night_outlives_the_session(enter: Callable[..., Page]) -> None:
    page = enter(AT_THE_REFERRAL_UNIT, java_script_enabled=False)
    open_case(page)
    keys = Keyboard(page)
    keys.go_to(page.get_by_role("link", name=re.compile("Newid.*Llwyth gwaith")))
    with page.expect_navigation():
        page.keyboard.press("Enter")
    type_tasks(page)
    keys.press("Tasg: ychwanegu rhesi")
    expect(row(page, 6)).to_be_visible()
    expect(row(page, 3).get_by_label("Oriau yr un", exact=True)).to_have_value("4")
    keys.go_to(row(page, 4).get_by_label("neu yn eich geiriau eich hun", exact=True))
    page.keyboard.type("Cyfarfod â'r rhieni")
    end_the_session(page)
    keys.go_to(row(page, 4).get_by_label("Oriau yr un", exact=True))
    with page.expect_navigation():
        page.keyboard.press("Enter")
    sign_in_again(page)
    expect(row(page, 4).get_by_label("neu yn eich geiriau eich hun", exact=True)).to_have_value(
        "Cyfarfod â'r rhieni"
    )
    expect(row(page, 1).get_by_label("Nifer yn y flwyddyn", exact=True)).to_have_value("16")
    page.get_by_role("button", name="Cadw", exact=True).click()
    expect(page.get_by_role("link", name="Tasg 4, Nifer yn y flwyddyn")).to_be_visible()
    row(page, 4).get_by_label("Nifer yn y flwyddyn", exact=True).fill("10")
    row(page, 4).get_by_label("Oriau yr un", exact=True).fill("1.5")
    page.get_by_role("button", name="Cadw", exact=True).click()
    expect(page.get_by_text("Wedi'i gadw: Llwyth gwaith.")).to_be_visible()
    expect(page.locator(".app-figure", has_text="Oriau yn y flwyddyn")).to_contain_text("151")
    expect(page.get_by_role("cell", name="15", exact=True)).to_be_visible()


@pytest.mark.parametrize("section", ["release", "cover", "pay", "funding", "general"])
def test_every_section_is_accessible(section: str, enter: Callable[..., Page]) -> None:
    page = enter(HEAD)
    open_case(page)
    page.goto(f"{page.url}edit/{section}/")
    assert breaches(page) == []


def test_the_head_makes_the_statement(enter: Callable[..., Page], tmp_path: Path) -> None:
    page = enter(HEAD)
    open_case(page)
    with page.expect_download() as download:
        page.get_by_role("link", name="PDF yn y ddwy iaith").click()
    file = tmp_path / download.value.suggested_filename
    download.value.save_as(file)
    reader = PdfReader(BytesIO(file.read_bytes()))
    text = [each.extract_text() for each in reader.pages]
    assert "datganiad i'r corff llywodraethu" in text[0]
    assert any("statement to the governing body" in each for each in text)
    assert all("£1,255.00" in "".join(text) for _language in ("cy", "en"))


def test_twenty_more_plans_are_tried_and_sent_on(enter: Callable[..., Page]) -> None:
    page = enter(HEAD)
    open_case(page)
    page.get_by_role("link", name="Beth os", exact=True).click()
    page.get_by_role("link", name="20 cynllun yn rhagor").click()
    hours = page.get_by_role("row", name="Oriau yn y flwyddyn")
    expect(hours).to_contain_text("413")
    address = page.url
    other = enter(HEAD)
    other.goto(address)
    expect(other.get_by_role("row", name="Oriau yn y flwyddyn")).to_contain_text("160")
