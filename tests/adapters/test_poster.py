"""The poster of an event: whole on one page, tagged, in either language and in both."""

from dataclasses import replace
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader

from cynllun.adapters.documents.poster import Poster, Size, write_poster
from cynllun.law.words import Text

POSTER = Poster(
    title=Text(en="Writing a plan together", cy="Ysgrifennu cynllun gyda'n gilydd yn y tŷ a'r dŵr"),
    when=Text(en="1 December 2026, 16:00 to 17:30", cy="1 Rhagfyr 2026, 16:00 hyd 17:30"),
    about=Text(en="How to begin. " * 12, cy="Sut i ddechrau. " * 12),
    speakers=Text(en="Sampl, ALNCo", cy="Sampl, CADY"),
    spoken=Text(en="In Welsh and English", cy="Yn Gymraeg ac yn Saesneg"),
    organiser=Text(en="Example Authority", cy="Awdurdod Enghraifft"),
    addresses={
        "en": "https://cynllun.enghraifft.cymru/en/events/7/",
        "cy": "https://cynllun.enghraifft.cymru/cy/events/7/",
    },
    colour="#7a1f5c",
)


@pytest.mark.parametrize(("size", "width"), [("a4", 595), ("a3", 842)])
@pytest.mark.parametrize(("languages", "first"), [("en", "en-GB"), ("cy", "cy-GB"), ("both", "cy-GB")])
def test_it_is_one_tagged_page_of_its_size(size: Size, width: int, languages: str, first: str) -> None:
    pdf: Any = PdfReader(BytesIO(write_poster(POSTER, size, languages)))
    assert len(pdf.pages) == 1
    assert round(float(pdf.pages[0].mediabox.width)) == width
    root = pdf.trailer["/Root"]
    assert root["/Lang"] == first
    assert root["/MarkInfo"]["/Marked"]
    assert b"pdfuaid:part" in root["/Metadata"].get_data()


@pytest.mark.parametrize(
    ("languages", "has", "lacks"),
    [
        ("en", ["Writing a plan together", "Register"], ["Ysgrifennu", "Cofrestru"]),
        ("cy", ["tŷ a'r dŵr", "Cofrestru"], ["Writing", "Register"]),
        ("both", ["tŷ a'r dŵr", "Writing a plan together", "/cy/events/7/", "/en/events/7/"], []),
    ],
)
def test_it_says_everything_in_its_languages(languages: str, has: list[str], lacks: list[str]) -> None:
    text = PdfReader(BytesIO(write_poster(POSTER, "a4", languages))).pages[0].extract_text()
    text = " ".join(text.replace("’", "'").split())
    assert all(each in text for each in has), text
    assert not any(each in text for each in lacks)


def test_the_code_has_a_text_for_those_who_do_not_see_it() -> None:
    pdf = PdfReader(BytesIO(write_poster(POSTER, "a4", "en")))
    assert "QR code that leads to https://cynllun.enghraifft.cymru/en/events/7/" in alternatives(pdf)


def alternatives(pdf: Any) -> list[str]:
    """What stands for pictures, for those who do not see them."""
    objects = (pdf.get_object(number) for number in range(1, pdf.trailer["/Size"]))
    return [str(each["/Alt"]) for each in objects if isinstance(each, dict) and "/Alt" in each]


def test_however_much_there_is_to_say_it_stands_on_one_page() -> None:
    about = Text(en="How to begin, at length. " * 40, cy="Sut i ddechrau, yn fanwl. " * 40)
    pdf = PdfReader(BytesIO(write_poster(replace(POSTER, about=about), "a4", "both")))
    assert len(pdf.pages) == 1


def test_markup_in_a_title_is_text() -> None:
    title = Text(en="#panic() *bold* $x$", cy="#panic() *bold* $x$")
    text = PdfReader(BytesIO(write_poster(replace(POSTER, title=title), "a4", "en"))).pages[0].extract_text()
    assert "#panic() *bold* $x$" in text
