"""Papers as PDF, read back with another library."""

from collections.abc import Iterator
from decimal import Decimal
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader

from cynllun.adapters.documents import Bars, Column, Paper, Section, Table, to_pdf
from cynllun.law.sources import Source
from cynllun.law.words import Text


def same(words: str) -> Text:
    return Text(en=words, cy=words)


def paper(*, name: str = "Tŷ'r Ŵyl", rows: int = 2) -> Paper:
    table = Table(
        columns=(Column(Text(en="What", cy="Beth")), Column(Text(en="Amount", cy="Swm"), "pounds")),
        rows=tuple((same(f"{name} {number}"), Decimal(number) - 1) for number in range(rows)),
        strong=frozenset({0}),
    )
    bars = Bars(
        Text(en="Month", cy="Mis"), Text(en="May has 3", cy="3 sydd gan Fai"), ((same("May"), Decimal(3)),)
    )
    return Paper(
        title=Text(en="A made-up paper", cy="Papur dychmygol"),
        subtitle=same("2025-26"),
        sections=(Section(Text(en="Sums", cy="Symiau"), table, bars, (same('#panic() *x* "'),)),),
        sources=(Source("A", Text(en="a table", cy="tabl"), "https://law.example", "inferred"),),
    )


def read(pdf: bytes) -> PdfReader:
    return PdfReader(BytesIO(pdf))


def root_of(pdf: bytes) -> Any:
    """What the file says of itself as a whole."""
    return read(pdf).trailer["/Root"]


def test_both_languages_are_a_page_each_welsh_first() -> None:
    welsh, english = (page.extract_text() for page in read(to_pdf(paper(), "both")).pages)
    assert "Papur dychmygol" in welsh
    assert "A made-up paper" in english
    assert "Symiau" not in english


@pytest.mark.parametrize(("language", "title"), [("en", "A made-up paper"), ("cy", "Papur dychmygol")])
def test_one_language_is_one_page_in_that_language(language: str, title: str) -> None:
    pdf = to_pdf(paper(), language)
    assert len(read(pdf).pages) == 1
    assert title in read(pdf).pages[0].extract_text()
    assert root_of(pdf)["/Lang"].startswith(language)


def test_it_is_tagged_and_says_that_it_is_accessible() -> None:
    pdf = to_pdf(paper(), "both")
    root = root_of(pdf)
    assert root["/MarkInfo"]["/Marked"]
    assert "/StructTreeRoot" in root
    assert b"pdfuaid" in root["/Metadata"].get_data()
    assert list(alternative_texts(root["/StructTreeRoot"])) == ["3 sydd gan Fai", "May has 3"]


def alternative_texts(element: Any) -> Iterator[str]:
    """Those of an element of the file's structure and of all below it."""
    if isinstance(element, dict):
        if "/Alt" in element:
            yield element["/Alt"]
        yield from alternative_texts(element.get("/K"))
    elif isinstance(element, list):
        for each in element:
            yield from alternative_texts(each.get_object())


def test_welsh_letters_money_and_minus_are_printed() -> None:
    text = read(to_pdf(paper(), "cy")).pages[0].extract_text()
    assert "Tŷ'r Ŵyl 0 −£1.00" in text
    assert "Tŷ'r Ŵyl 1 £0.00" in text
    assert "Tabl (wedi ei gasglu, heb ei ddarllen)" in text


def test_what_a_person_wrote_is_never_read_as_markup() -> None:
    assert '#panic() *x* "' in read(to_pdf(paper(), "en")).pages[0].extract_text()
    assert (
        "#set text(fill: red)"
        in read(to_pdf(paper(name="#set text(fill: red)"), "en")).pages[0].extract_text()
    )


def test_a_letter_that_the_typeface_lacks_does_not_keep_it_from_being_made() -> None:
    root = root_of(to_pdf(paper(name="学校"), "en"))
    assert "/StructTreeRoot" in root
    assert b"pdfuaid" not in root["/Metadata"].get_data()


def test_a_long_paper_is_made_smaller_before_it_runs_on() -> None:
    assert len(read(to_pdf(paper(rows=55), "en")).pages) == 1
    assert len(read(to_pdf(paper(rows=150), "en")).pages) > 1


def test_the_same_paper_is_the_same_bytes() -> None:
    assert to_pdf(paper(), "both") == to_pdf(paper(), "both")
