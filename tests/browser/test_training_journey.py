"""An administrator without a script mends a spreadsheet; a teacher sees her record, a head gaps and cost."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

from playwright.sync_api import FilePayload, Page, expect
from pypdf import PdfReader

from tests.browser.visits import ADMINISTRATOR, HEAD, TEACHER

SHEET = (
    "Enw,E-bost,Rôl,Cwrs,Dyddiad,Rhif y dystysgrif\n"
    "Athro dosbarth Cynradd,class.teacher.cynradd@enghraifft.cymru,,adnabod-ady,31/02/2026,TAITH-1\n"
    "Ŵyn Taith,,cynorthwyydd addysgu,adnabodady,02/03/2026,\n"
).encode()


def open_training(page: Page, language: str, school: str, training: str) -> None:
    page.goto(f"/{language}/organisations/")
    page.get_by_role("link", name=school).first.click()
    page.get_by_role("link", name=training, exact=True).click()


def bring(page: Page) -> None:
    open_training(page, "cy", "Ysgol Gynradd Enghraifft", "Hyfforddiant")
    page.get_by_role("link", name="Dod â thaenlen i mewn").first.click()
    file = FilePayload(name="hyfforddiant.csv", mimeType="text/csv", buffer=SHEET)
    page.get_by_label("Taenlen (Excel, OpenDocument neu CSV)").set_input_files(file)
    page.get_by_role("button", name="Edrych arni").click()


def test_an_administrator_mends_two_faults_and_records(enter: Callable[..., Page]) -> None:
    page = enter(ADMINISTRATOR, java_script_enabled=False)
    bring(page)
    expect(page.get_by_role("alert")).to_contain_text("Rhaid cywiro 2 gell")
    expect(page.get_by_role("button", name="Cofnodi")).to_have_count(0)
    page.get_by_label("Rhes 2, Dyddiad dilyn").fill("28 Chwefror 2026")
    page.get_by_label("Rhes 3, Cwrs").select_option(label="Adnabod ADY (enghraifft)")
    page.get_by_role("button", name="Edrychwch eto").click()
    expect(page.get_by_role("region", name="Yr hyn a fyddai'n cael ei gofnodi")).to_contain_text(
        "28 Chwefror 2026"
    )
    page.get_by_role("button", name="Cofnodi 2 res").click()
    expect(page.get_by_role("main")).to_contain_text("Cofnodwyd: 2 cofnod newydd. Roedd 0 yno eisoes.")
    expect(page.get_by_role("row", name="Ŵyn Taith")).to_contain_text("Adnabod ADY (enghraifft)")
    see_own_record(enter(TEACHER, java_script_enabled=False))
    see_gaps_and_cost(enter(HEAD, java_script_enabled=False))


def see_own_record(page: Page) -> None:
    page.goto("/en/organisations/")
    page.get_by_role("link", name="My training").click()
    row = page.get_by_role("region", name="What you have taken").get_by_role("row", name="TAITH-1")
    expect(row).to_contain_text("28 February 2026")
    with page.expect_download() as coming:
        row.get_by_role("link", name="both").click()
    pages = PdfReader(BytesIO(Path(coming.value.path()).read_bytes())).pages
    text = " ".join(" ".join(each.extract_text().split()) for each in pages)
    assert "Cofnod hyfforddiant" in text
    assert "TAITH-1" in text


def see_gaps_and_cost(page: Page) -> None:
    open_training(page, "en", "Example Primary School", "Training")
    gap = page.get_by_role("row", name="Ŵyn Taith").first
    expect(gap).to_contain_text("Not taken")
    page.get_by_label("Role", exact=True).select_option(label="Class teacher")
    page.get_by_role("button", name="Show").first.click()
    expect(page.get_by_role("region", name="By name")).not_to_contain_text("Ŵyn Taith")
    expect(page.get_by_role("main")).to_contain_text("days of cover")
    expect(page.get_by_role("main")).to_contain_text("Pay figures of 31 August 2026")
