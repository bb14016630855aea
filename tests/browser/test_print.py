"""An answer on paper: one sheet or two of A4, without what only a screen needs."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

import pytest
from playwright.sync_api import Page
from pypdf import PdfReader

ANSWER = (
    "/check/?on=2022-06-01&provision=school_action&provision_from=2020-01-10&date_of_birth=2014-05-01"
    "&year_group=2&year_group_school_year=2021-22&setting=maintained_school&sen_ended_on=no&ehc_plan=no"
    "&detained_from=no&looked_after_from=no&dual_registered_from=no&left_maintained_school_on=no"
    "&joined_maintained_school_on=no&idp_notice_on=no&no_idp_notice_on=no&aln_notice_on=no"
)


@pytest.mark.parametrize(
    ("language", "headline", "only_on_screen"),
    [
        ("en", "On 1 June 2022 the SEN system applies", ["Skip to main content", "Change", "Sign in"]),
        ("cy", "Ar 1 Mehefin 2022 y system AAA sy'n gymwys", ["Neidio i'r prif", "Newid", "Mewngofnodi"]),
    ],
)
def test_an_answer_fits_two_sheets(
    language: str, headline: str, only_on_screen: list[str], enter: Callable[..., Page]
) -> None:
    page = enter()
    page.goto(f"/{language}{ANSWER}")
    sheets = PdfReader(BytesIO(page.pdf(prefer_css_page_size=True))).pages
    assert len(sheets) <= 2
    assert [round(float(side)) for side in sheets[0].mediabox[2:]] == [595, 842]  # A4 in points
    text = " ".join(" ".join(sheet.extract_text() for sheet in sheets).split())
    assert headline in text
    assert "31 Awst 2025" in text or "31 August 2025" in text
    assert [words for words in only_on_screen if words in text] == []


@pytest.mark.parametrize(
    ("language", "most", "headline", "only_on_screen"),
    [
        (
            "en",
            3,
            "What applies to you on 24 November 2026",
            ["Skip to main content", "Another role", "Sign in"],
        ),
        (
            "cy",
            4,
            "Beth sy'n gymwys i chi ar 24 Tachwedd 2026",
            ["Neidio i'r prif", "Rôl, math", "Mewngofnodi"],
        ),
    ],
)
def test_a_briefing_fits_a_few_sheets(
    language: str, most: int, headline: str, only_on_screen: list[str], enter: Callable[..., Page]
) -> None:
    page = enter()
    page.goto(f"/{language}/briefing/?kind=mainstream&role=head&on=2026-11-24")
    sheets = PdfReader(BytesIO(page.pdf(prefer_css_page_size=True))).pages
    assert len(sheets) <= most
    assert [round(float(side)) for side in sheets[0].mediabox[2:]] == [595, 842]
    text = " ".join(" ".join(sheet.extract_text() for sheet in sheets).split())
    assert headline in text
    assert [words for words in only_on_screen if words in text] == []
