"""The statement of example A, as it is printed and as a workbook."""

import tomllib
from decimal import Decimal
from io import BytesIO
from zipfile import ZipFile

import pytest
from pypdf import PdfReader
from python_calamine import CalamineWorkbook

from cynllun.adapters.documents import Paper, to_pdf
from cynllun.adapters.documents.alnco_statement import alnco_statement
from cynllun.adapters.exports.papers import to_workbook
from cynllun.workforce.reckoning import EXAMPLE, read_case, reckon
from tests.workforce.reckoning.cases import reckoned

FIGURES = ["253", "39.0", "£6,746.22", "£9,555.00", "£7,500.00", "£2,055.00", "£81,919.16", "£82,779.80"]


@pytest.fixture(scope="module")
def statement() -> Paper:
    return alnco_statement(reckon(read_case(tomllib.loads(EXAMPLE, parse_float=Decimal))))


@pytest.fixture(scope="module")
def pages(statement: Paper) -> list[str]:
    return [
        " ".join(page.extract_text().split()) for page in PdfReader(BytesIO(to_pdf(statement, "both"))).pages
    ]


def test_each_language_is_one_page_with_every_figure(pages: list[str]) -> None:
    assert len(pages) == 2
    for page in pages:
        assert [figure for figure in FIGURES if figure not in page] == []


def test_it_says_the_detriment_in_both_languages(pages: list[str]) -> None:
    welsh, english = pages
    assert (
        "is a detriment, so much less pay a year than U3 + ALN allowance, maximum: U3: £5,595.00;" in english
    )
    assert "L1: £4,857.00;" in english
    assert "Anfantais fyddai symud i un o'r rhain" in welsh
    assert "L1: £4,857.00;" in welsh


def test_it_says_the_day_the_sources_and_how_certain_they_are(pages: list[str]) -> None:
    welsh, english = pages
    assert "Pay as on 1 January 2026." in english
    assert "Cyflogau fel ar 1 Ionawr 2026." in welsh
    assert "the award of 4% from September 2025 on the year before" in english
    assert "(derived, not read)" in english
    assert "no national figure exists (the school's own)" in english


def test_it_says_what_money_is_for(pages: list[str]) -> None:
    assert all("(cover) £2,500.00" in page for page in pages)


def test_it_says_in_which_months_most_hours_fall() -> None:
    tasks = [{"task": "decide", "number": 9, "hours_each": 3, "by_month": {"march": 9}}]
    hours, _ = alnco_statement(reckoned(workload={"tasks": tasks})).sections
    assert [remark.cy for remark in hours.remarks] == ["Mae'r nifer mwyaf o oriau ym mis Mawrth."]


def test_a_case_of_hours_alone_has_no_money_and_no_day() -> None:
    tasks = [{"task": "decide", "number": 9, "hours_each": 3}]
    printed = alnco_statement(reckoned(on=None, workload={"tasks": tasks}))
    assert [section.heading.en for section in printed.sections] == ["Hours of the year", "Release"]
    assert printed.subtitle.en == "Ysgol Cwm Iâl, 2025-26"


def test_the_workbook_has_a_sheet_for_each_section_and_language(statement: Paper) -> None:
    names = CalamineWorkbook.from_filelike(BytesIO(to_workbook(statement, "both"))).sheet_names
    assert names == [
        "Oriau'r flwyddyn (cy)", "Rhyddhau (cy)", "Cyflenwi (cy)", "Cyflog (cy)", "Cyllid (cy)",
        "Ffynonellau (cy)",
        "Hours of the year (en)", "Release (en)", "Cover (en)", "Pay (en)", "Funding (en)", "Sources (en)",
    ]  # fmt: skip


def test_numbers_in_the_workbook_are_numbers(statement: Paper) -> None:
    workbook = CalamineWorkbook.from_filelike(BytesIO(to_workbook(statement, "en")))
    rows = workbook.get_sheet_by_name("Pay (en)").to_python()
    assert ["L1", 52680.0, 7152.0, 15108.62, 74940.62, -4857.0] in rows
    assert ["2025-26", 9555.0, 7500.0, 2055.0] in workbook.get_sheet_by_name("Funding (en)").to_python()


def test_what_a_person_wrote_is_never_a_formula() -> None:
    needs = [{"what": '=HYPERLINK("https://bad.example")', "amount": 1}]
    workbook = to_workbook(alnco_statement(reckoned(funding={"needs": needs})), "en")
    assert b"<f>" not in b"".join(unzipped(workbook))
    rows = CalamineWorkbook.from_filelike(BytesIO(workbook)).get_sheet_by_name("Funding (en)").to_python()
    assert ['=HYPERLINK("https://bad.example")', 1.0, "", ""] in rows


def unzipped(workbook: bytes) -> list[bytes]:
    with ZipFile(BytesIO(workbook)) as archive:
        return [archive.read(name) for name in archive.namelist()]


def test_a_large_case_is_still_one_page_in_each_language() -> None:
    document = tomllib.loads(EXAMPLE, parse_float=Decimal)
    document["workload"]["tasks"] += [
        {"task": f"Our own {number}", "number": 3, "hours_each": 2} for number in range(5)
    ]
    document["cover"]["options"] += [
        {"kind": "job-share", "point": "M6"},
        {"kind": "own-staff", "inside_directed_hours": True},
        {"kind": "cluster", "point": "L8", "share": 0.4},
    ]
    document["pay"]["arrangements"] += [{"range_from": "L6"}]
    document["what_if"] = [{"name": "20 more", "more": [{"task": "prepare", "number": 20}]}]
    pdf = to_pdf(alnco_statement(reckon(read_case(document))), "both")
    assert len(PdfReader(BytesIO(pdf)).pages) == 2
