"""An ALNCo and the head fill in one area at once, with no script; the lead reads the heat map on a phone."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

from playwright.sync_api import Locator, Page, expect
from pypdf import PdfReader

from tests.browser.phone import PHONE
from tests.browser.visits import ALNCO, GOVERNOR, HEAD, LEAD

KNOWN = "Whoever co-ordinates ALN and the governing body know what money there is"
CHARGED = "Nobody is charged for anything in a plan"


def open_money(page: Page) -> None:
    page.goto("/en/organisations/")
    page.get_by_role("link", name="Example Primary School").click()
    page.get_by_role("link", name="Readiness", exact=True).click()
    expect(page.get_by_role("main")).to_contain_text("no national form exists")
    page.get_by_role("link", name="Money", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Money, ")


def question(page: Page, words: str) -> Locator:
    return page.locator(".app-question", has_text=words)


def test_two_fill_in_one_area_and_nothing_is_lost(enter: Callable[..., Page]) -> None:
    alnco, head = (enter(person, java_script_enabled=False) for person in (ALNCO, HEAD))
    open_money(alnco)
    open_money(head)
    question(head, CHARGED).get_by_label("Not known").check()
    question(head, KNOWN).get_by_label("What shows it, in words").fill("Gan y pennaeth: llinell 7")
    head.get_by_role("button", name="Save", exact=True).click()
    expect(head.get_by_text("Saved: Money. Answers changed: 2.")).to_be_visible()

    question(alnco, KNOWN).get_by_label("What shows it, in words").fill("Gan y CADY: y gyllideb ŵyl")
    question(alnco, KNOWN).get_by_label("Links, one on a line").fill("http://enghraifft.cymru")
    alnco.get_by_role("button", name="Save", exact=True).click()
    expect(alnco.get_by_text("is not an address that begins with https://").first).to_be_visible()
    question(alnco, KNOWN).get_by_label("Links, one on a line").fill("https://enghraifft.cymru/cyllideb")
    alnco.get_by_role("button", name="Save", exact=True).click()
    both = alnco.get_by_role("row", name=KNOWN)
    expect(both).to_contain_text("Gan y pennaeth: llinell 7")
    expect(both).to_contain_text("Gan y CADY: y gyllideb ŵyl")
    expect(question(alnco, CHARGED).get_by_label("Not known")).to_be_checked()
    kept = question(alnco, KNOWN).get_by_label("What shows it, in words")
    expect(kept).to_have_value("Gan y CADY: y gyllideb ŵyl")
    kept.fill("Llinell 7; y gyllideb ŵyl")
    alnco.get_by_role("button", name="Save mine instead").click()
    expect(alnco.get_by_text("Saved: Money. Answers changed: 1.")).to_be_visible()

    head.get_by_role("link", name="Money", exact=True).click()
    expect(question(head, KNOWN).get_by_label("What shows it, in words")).to_have_value(
        "Llinell 7; y gyllideb ŵyl"
    )
    expect(question(head, CHARGED).get_by_label("Not known")).to_be_checked()


def test_an_alnco_attaches_plans_and_takes_the_paper(enter: Callable[..., Page]) -> None:
    page = enter(ALNCO, java_script_enabled=False)
    open_money(page)
    question(page, CHARGED).get_by_role("link", name="Attach a file").click()
    page.get_by_label("The file").set_input_files(
        {"name": "polisi.pdf", "mimeType": "application/pdf", "buffer": b"<html>nid PDF</html>"}
    )
    page.get_by_role("button", name="Attach").click()
    expect(page.get_by_text("Choose a PDF, a Word document").first).to_be_visible()
    page.get_by_label("The file").set_input_files(
        {"name": "polisi.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.7\n% polisi"}
    )
    page.get_by_role("button", name="Attach").click()
    with page.expect_download() as coming:
        question(page, CHARGED).get_by_role("link", name="polisi.pdf", exact=True).click()
    assert Path(coming.value.path()).read_bytes() == b"%PDF-1.7\n% polisi"
    question(page, CHARGED).get_by_role("link", name="Plan something").click()
    page.get_by_label("What is to be done").fill("Darllen y polisi codi tâl")
    page.get_by_label("Governor").check()
    page.get_by_label("Name, if need be").fill("Gwen Sampl")
    for part, number in (("Day", "1"), ("Month", "9"), ("Year", "2026")):
        page.get_by_role("group", name="By when").get_by_label(part).fill(number)
    page.get_by_role("button", name="Record").click()
    page.get_by_role("link", name="Readiness", exact=True).click()
    overdue = page.get_by_role("region", name="Overdue").get_by_role("row", name="Darllen y polisi")
    expect(overdue).to_contain_text("Governor, Gwen Sampl")
    with page.expect_download() as coming:
        page.get_by_role("link", name="PDF in both languages").click()
    pages = PdfReader(BytesIO(Path(coming.value.path()).read_bytes())).pages
    text = " ".join(" ".join(each.extract_text() for each in pages).split())
    assert "Darllen y polisi codi tâl" in text
    assert "Gwen Sampl" not in text


def test_a_governor_reads_numbers_and_no_names(enter: Callable[..., Page]) -> None:
    page = enter(GOVERNOR, java_script_enabled=False)
    page.goto("/en/organisations/")
    page.get_by_role("link", name="Example Primary School").click()
    page.get_by_role("link", name="Readiness", exact=True).click()
    expect(page.get_by_role("region", name="Area by area").get_by_role("row")).to_have_count(9)
    expect(page.get_by_role("main")).to_contain_text("overdue")
    for words in ("Sampl", "Hours in the timetable"):
        expect(page.get_by_role("main")).not_to_contain_text(words)


def test_the_lead_reads_the_heat_map_in_welsh_on_a_phone(enter: Callable[..., Page]) -> None:
    page = enter(LEAD, java_script_enabled=False, viewport={"width": PHONE, "height": 800})
    page.goto("/cy/organisations/")
    page.get_by_role("link", name="Awdurdod Enghraifft").first.click()
    page.get_by_role("link", name="Parodrwydd", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Pa mor barod y dywed ysgolion eu bod")
    heat = page.get_by_role("region", name="Fesul ysgol")
    expect(heat.get_by_role("row", name="Ysgol Gynradd Enghraifft")).to_contain_text(" o 8")
    expect(heat.get_by_role("row", name="Ysgol Arbennig Enghraifft")).to_contain_text("Heb ddechrau")
    heat.get_by_role("link", name="Arian").click()
    heat.get_by_role("link", name="Arian").click()
    expect(heat.get_by_role("columnheader", name="Arian")).to_have_attribute("aria-sort", "descending")
    expect(heat.locator("tbody th").last).not_to_contain_text("Gynradd")
    assert page.evaluate("document.scrollingElement.scrollWidth") <= PHONE
    with page.expect_download() as coming:
        page.get_by_role("link", name="Lawrlwytho'r rhifau hyn (CSV)").click()
    lines = Path(coming.value.path()).read_text(encoding="utf-8-sig").splitlines()
    assert len(lines) == 1 + heat.locator("tbody tr").count()
    assert lines[0].startswith("Ysgol,Math,Wedi dechrau")
